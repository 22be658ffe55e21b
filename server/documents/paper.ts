/**
 * A4 paper with what every page bears: for whom, when, which copy, which page, and the same as a watermark. Fonts are
 * files of a package, so nothing is fetched when something is printed.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { openSync } from 'fontkit';
import PDFDocument from 'pdfkit';
import { unpackWoff } from './unpack-woff.ts';

export interface PaperFacts {
  readonly title: string;
  /** for whom it was made */
  readonly reader: string;
  /** in words, with its time zone */
  readonly madeAt: string;
  readonly copy: number;
}

/** Points; 72 to the inch. */
export const PAPER = { width: 595.28, height: 841.89, margin: 48, foot: 40 } as const;

/** Part of each page's words, and bounded, so that a long name cannot push the rest off the page. */
const LONGEST_NAME = 60;

export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly #facts: PaperFacts;
  readonly #chunks: Buffer[] = [];
  readonly #done: Promise<void>;

  private constructor(facts: PaperFacts, wide: Buffer | null) {
    this.#facts = { ...facts, reader: facts.reader.slice(0, LONGEST_NAME) };
    this.doc = new PDFDocument({
      size: [PAPER.width, PAPER.height],
      // the foot is written below the margin: a margin of its own would begin a new page for it
      margins: { top: PAPER.margin, left: PAPER.margin, right: PAPER.margin, bottom: 0 },
      bufferPages: true,
      tagged: true,
      lang: 'en',
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: facts.title, Author: 'Accord', Creator: 'Accord', Producer: 'Accord' },
    });
    this.doc
      .registerFont('text', FONTS.text)
      .registerFont('bold', FONTS.bold)
      .registerFont('mono', FONTS.mono);
    if (wide !== null) this.doc.registerFont('wide', wide);
    this.#done = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
  }

  /** `texts`: everything of people and productions that will stand on it, so that the letters for it are at hand. */
  static async open(facts: PaperFacts, texts: readonly string[]): Promise<Paper> {
    const isWide = [facts.title, facts.reader, ...texts].some(needsWide);
    return new Paper(facts, isWide ? await unpackWoff(await readFile(wideFont())) : null);
  }

  /** Chooses the font for a text: the usual one where it has every letter. A text is set in one font. */
  font(usual: 'text' | 'bold', text: string): PDFKit.PDFDocument {
    return this.doc.font(needsWide(text) ? 'wide' : usual);
  }

  /** What is left above the foot, in points. */
  get room(): number {
    return PAPER.height - PAPER.margin - PAPER.foot - this.doc.y;
  }

  /** Whoever else waits for this process has their turn first: setting a page takes longer than an answer may. */
  async pause(): Promise<void> {
    await setImmediate();
  }

  async finish(): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.doc.switchToPage(start + at);
      this.#around(at + 1, count);
      await this.pause();
    }
    this.doc.end();
    await this.#done;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  /** Not part of what is read aloud: marked as an artifact. */
  #around(page: number, of: number): void {
    const { doc } = this;
    const { reader, madeAt, copy } = this.#facts;
    const said = `For ${reader} · ${madeAt} · copy ${copy} · page ${page} of ${of}`;
    doc.markContent('Artifact', { type: 'Pagination' });
    this.font('text', said).fontSize(8).fillColor('#444444');
    doc.text(said, PAPER.margin, PAPER.height - PAPER.margin, {
      width: PAPER.width - 2 * PAPER.margin,
      lineBreak: false,
    });
    doc.save().rotate(-24, { origin: [PAPER.width / 2, PAPER.height / 2] });
    doc.fontSize(13).fillColor('#000000').fillOpacity(0.08);
    for (let y = -60; y < PAPER.height + 60; y += 150)
      doc.text(`${reader} · ${madeAt}`, 40, y, { lineBreak: false });
    doc.restore();
    doc.fillOpacity(1);
    doc.endMarkedContent();
  }
}

/** Of these texts those that the paper's fonts have every letter of: a row of empty boxes would name nobody. */
export function printable(texts: readonly string[]): ReadonlySet<string> {
  const wide = texts.some((text) => WIDE.test(text)) ? openSync(wideFont()) : null;
  const usual = openSync(FONTS.text);
  const has = (font: typeof usual, text: string): boolean =>
    Array.from(text).every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  // of what needs shaping the wide font has letters and no rules: in it they would be read as something else
  const isPlain = (text: string): boolean => has(usual, text.replaceAll(new RegExp(WIDE, 'gu'), ''));
  return new Set(
    texts.filter((text) => has(usual, text) || (wide !== null && isPlain(text) && has(wide, text))),
  );
}

function needsWide(text: string): boolean {
  return WIDE.test(text);
}

/** Letters that each stand for themselves, beside each other: what the usual font lacks of them the wide one has. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Ethiopic}\u3000-\u30ff\uff01-\uff9f]/u;

const resolve = createRequire(import.meta.url).resolve;
const FONTS = {
  text: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  mono: resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
} as const;

/** Every letter of the basic plane, drawn coarsely: for names alone, where nothing better is small enough. Looked for when a name needs it. */
function wideFont(): string {
  return resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff');
}
