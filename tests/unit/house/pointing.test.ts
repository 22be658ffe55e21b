/** No function depends on hover, a long press, a double tap or a context menu: nothing listens for one, and hover only tints. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CLIENT = join(dirname(fileURLToPath(import.meta.url)), '../../../client');

const LISTENS =
  /\bon(?:DoubleClick|ContextMenu|MouseEnter|MouseOver|PointerEnter|PointerOver)\b|'(?:dblclick|contextmenu|mouseenter|mouseover|pointerenter|pointerover)'/g;
/** The plan keeps the browser's menu away; the figure tints the part under a mouse; the tip of a button says what its name says. */
const KNOWN = [
  "board/stage/use-pointers.ts: 'contextmenu'",
  'body/figure.tsx: onPointerOver',
  'ui/icon-button.tsx: onPointerEnter',
];

/** What a rule may change under a pointer that rests: nothing that comes, goes or moves. */
const TINTS = new Set(['background', 'background-color', 'border-color', 'color']);

interface Source {
  readonly path: string;
  readonly text: string;
}

function sources(ending: RegExp): readonly Source[] {
  return readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(CLIENT, path), 'utf8') }));
}

function listeners({ path, text }: Source): readonly string[] {
  return [...text.matchAll(LISTENS)].map(([word]) => `${path}: ${word}`);
}

function moved({ path, text }: Source): readonly string[] {
  const plain = text.replaceAll(/\/\*[^]*?\*\//g, '');
  return [...plain.matchAll(/:hover[^{}]*\{([^{}]*)\}/g)].flatMap(([, body = '']) =>
    body
      .split(';')
      .map((line) => line.split(':')[0]!.trim())
      .filter((name) => name !== '' && !TINTS.has(name))
      .map((name) => `${path}: ${name}`),
  );
}

test('[B6 9] nothing listens for hover, a long press, a double tap or a context menu', () => {
  expect(
    sources(/\.tsx?$/)
      .flatMap(listeners)
      .toSorted(),
  ).toEqual(KNOWN);
});

test('[B6 9] under a pointer that rests nothing comes, goes or moves', () => {
  const sheets = sources(/\.css$/);
  expect(sheets.some(({ text }) => text.includes(':hover'))).toBe(true);
  expect(sheets.flatMap(moved)).toEqual([]);
});

test('[B6 9] what would break it is found', () => {
  const text = `<li onDoubleClick={open} /> element.addEventListener('dblclick', open)`;
  expect(listeners({ path: 'a.tsx', text })).toEqual(['a.tsx: onDoubleClick', "a.tsx: 'dblclick'"]);
  expect(moved({ path: 'a.css', text: '.a:hover .b { color: red; display: block; }' })).toEqual([
    'a.css: display',
  ]);
});
