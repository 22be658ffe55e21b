import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../client/app/tokens.css', import.meta.url), 'utf8');

/** The selectors of tokens.css whose colours hold together, later ones over earlier ones. */
const LOOKS = {
  paper: ["[data-theme='light'] {"],
  'dim room': ["[data-theme='dark'] {"],
  'paper, more contrast': ["[data-theme='light'] {", "[data-theme='light'][data-contrast='more'] {"],
  'dim room, more contrast': ["[data-theme='dark'] {", "[data-theme='dark'][data-contrast='more'] {"],
};
const GROUNDS = ['bg', 'surface', 'stage', 'sunken'];
const TINTS = ['open-tint', 'ask-tint', 'closed-tint', 'accent-tint'];

for (const [look, selectors] of Object.entries(LOOKS)) {
  const colours = new Map(selectors.flatMap((selector) => coloursOf(selector)));
  const contrast = (a: string, b: string): number => ratio(must(colours.get(a), a), must(colours.get(b), b));

  test(`[B6 19] ${look}: text is readable on every ground and every tint`, () => {
    for (const ground of [...GROUNDS, ...TINTS])
      expect(contrast('text', ground), ground).toBeGreaterThanOrEqual(7);
    for (const ground of [...GROUNDS, 'accent-tint']) {
      expect(contrast('text-2', ground), `text-2 on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-hold', 'hold')).toBeGreaterThanOrEqual(4.5);
    for (const word of ['accent', 'warn', 'ok']) {
      for (const ground of GROUNDS)
        expect(contrast(word, ground), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast('accent', 'accent-tint')).toBeGreaterThanOrEqual(4.5);
  });

  test(`[B6 19] ${look}: lines of controls, marks and the focus ring are seen`, () => {
    for (const mark of ['line', 'focus', 'open', 'ask', 'closed', 'not-set']) {
      for (const ground of ['bg', 'surface', 'stage']) {
        expect(contrast(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    for (const state of ['open', 'ask', 'closed']) {
      expect(contrast(state, `${state}-tint`), state).toBeGreaterThanOrEqual(3);
    }
  });
}

function coloursOf(selector: string): readonly (readonly [string, string])[] {
  const start = css.indexOf(selector);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf('}', start));
  return [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function must(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value;
}
