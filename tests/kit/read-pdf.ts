/** The words of a PDF as our server makes it: page by page, out of its streams and the fonts' own tables of letters. */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** words of each page, in the order in which they were set */
  readonly pages: readonly string[];
  /** everything else that can be read: metadata and names of objects */
  readonly rest: string;
}

interface PdfObject {
  readonly dict: string;
  readonly stream: string | null;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(bytes);
  const of = (id: string | undefined): PdfObject => objects.get(id ?? '') ?? { dict: '', stream: null };
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b/.test(dict));
  return {
    pages: pages.map((page) => {
      const resources = of(/\/Resources (\d+) 0 R/.exec(page.dict)?.[1]);
      const fonts = new Map(
        [...resources.dict.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
          const map = of(/\/ToUnicode (\d+) 0 R/.exec(of(id).dict)?.[1]).stream ?? '';
          return [name, readLetters(map)];
        }),
      );
      return readText(of(/\/Contents (\d+) 0 R/.exec(page.dict)?.[1]).stream ?? '', fonts);
    }),
    rest: [...objects.values()].map(({ dict }) => dict).join('\n'),
  };
}

function readObjects(bytes: Uint8Array): ReadonlyMap<string, PdfObject> {
  const text = Buffer.from(bytes).toString('latin1');
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => {
      const at = body.indexOf('\nstream\n');
      if (at === -1) return [id, { dict: body, stream: null }];
      const raw = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1');
      const dict = body.slice(0, at);
      const plain = dict.includes('FlateDecode') ? inflateSync(raw) : raw;
      return [id, { dict, stream: dict.includes('FontFile') ? null : plain.toString('latin1') }];
    }),
  );
}

/** Glyph number to letters, out of a ToUnicode table of ranges. */
function readLetters(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, start = '0', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    for (const [at, hex] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = (hex[1] ?? '').replaceAll(' ', '').match(/.{4}/g) ?? [];
      letters.set(
        Number.parseInt(start, 16) + at,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      );
    }
  }
  return letters;
}

function readText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map();
  const lines: string[] = [];
  for (const [all, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    if (shown === undefined || all === '') continue;
    const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    lines.push(glyphs.map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '\ufffd').join(''));
  }
  return lines.join('\n');
}
