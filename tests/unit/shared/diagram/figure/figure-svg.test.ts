import { describe, expect, test } from 'vitest';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import { figureLegend, type FigureMark } from '#shared/diagram/figure/figure-legend.ts';
import { figureScene, restMarks } from '#shared/diagram/figure/figure-scene.ts';
import { figureSvg } from '#shared/diagram/figure/figure-svg.ts';
import { MARK_STATES, type MarkState } from '#shared/diagram/figure/state-mark.ts';
import { NEUTRAL_FIGURE, limbFrom, type FigureOptions, type FigureZoneId } from '#shared/model/figure.ts';
import { ZONES } from '#shared/model/zones.ts';
import { sayFigure } from '#shared/words/figure-words.ts';

const WORDS: Readonly<Record<MarkState, string>> = {
  open: 'Open',
  ask: 'Ask first',
  closed: 'Closed',
  'not-set': 'Not set',
  selected: 'Chosen',
  target: 'Other end',
};
const marksOf = (states: Readonly<Record<string, MarkState>>): ReadonlyMap<FigureZoneId, FigureMark> =>
  new Map(Object.entries(states).map(([id, state]) => [id as FigureZoneId, { state, label: WORDS[state] }]));
const everyZone = (state: MarkState) => marksOf(Object.fromEntries(ZONES.map(({ id }) => [id, state])));
const own: FigureOptions = {
  ...NEUTRAL_FIGURE,
  pose: 'wheelchair',
  hidden: limbFrom('wrist-r'),
  added: [
    { id: 'extra-port', label: 'port & line <a>', place: { kind: 'on', zone: 'chest-r' } },
    { id: 'extra-leg', label: 'prosthesis', place: { kind: 'instead', of: limbFrom('shin-l') } },
  ],
};

describe('the key of a figure', () => {
  test('each state in order with its zones head to toe; a region that is the same all over by its own name', () => {
    const marks = marksOf({
      'hand-r': 'selected',
      'neck-front': 'closed',
      'neck-side-l': 'closed',
      'neck-side-r': 'closed',
      'neck-back': 'closed',
      'chest-l': 'open',
      crown: 'open',
    });
    expect(
      figureLegend({ options: NEUTRAL_FIGURE, marks, labels: new Map([['chest-l', 'heart side']]) }),
    ).toEqual([
      { state: 'open', label: 'Open', names: ['top of head, hair', 'heart side'] },
      { state: 'closed', label: 'Closed', names: ['neck'] },
      { state: 'selected', label: 'Chosen', names: ['right hand'] },
    ]);
  });

  test('what is hidden has no line; what is added and the chair do', () => {
    const marks = marksOf({
      'hand-r': 'closed',
      'shin-l': 'closed',
      'extra-port': 'closed',
      'extra-leg': 'open',
      'extra-chair-handle-l': 'ask',
    });
    expect(figureLegend({ options: own, marks })).toEqual([
      { state: 'open', label: 'Open', names: ['prosthesis'] },
      { state: 'ask', label: 'Ask first', names: ['left push handle'] },
      { state: 'closed', label: 'Closed', names: ['port & line <a>'] },
    ]);
  });

  test('it is said in a sentence for each state, and that nothing is marked', () => {
    expect(sayFigure(figureLegend({ options: NEUTRAL_FIGURE, marks: new Map() }))).toBe(
      'Body figure, front and back. Nothing is marked.',
    );
    expect(sayFigure([{ label: 'Closed', names: ['neck', 'left hand'] }])).toBe(
      'Body figure, front and back. Closed: neck, left hand.',
    );
  });
});

describe('the figure brought to a height', () => {
  test.each([120, 160, 300])(
    'at %i px all of it lies inside, marks too, and no two marks of a view overlap',
    (height) => {
      for (const options of [NEUTRAL_FIGURE, own]) {
        const scene = figureScene(drawFigure(options), everyZone('ask'), height);
        expect(scene.height).toBe(height);
        for (const { marks } of scene.views)
          for (const [at, { x, y, r }] of marks.entries()) {
            expect(x - r).toBeGreaterThan(0);
            expect(x + r).toBeLessThan(scene.width);
            expect(y + r).toBeLessThan(height + 1);
            for (const other of marks.slice(at + 1))
              expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(1.6 * r);
          }
      }
    },
  );

  test('a choice is marked however small its zone is; another zone where the mark has room', () => {
    const { front } = drawFigure(NEUTRAL_FIGURE);
    const marks = marksOf({ nose: 'selected', mouth: 'open', 'shoulder-l': 'open' });
    const at = (wide: number) => restMarks(front, (id) => marks.get(id)?.state, wide).map(({ key }) => key);
    expect(at(24)).toEqual(['nose', 'shoulder-l']);
    expect(at(60)).toEqual(['nose']);
    expect(at(4)).toEqual(['nose', 'mouth', 'shoulder-l']);
  });
});

describe('the figure as text for a file', () => {
  const svg = (states: Readonly<Record<string, MarkState>>, options = NEUTRAL_FIGURE) =>
    figureSvg({ options, marks: marksOf(states), height: 300 });

  test('it needs nothing around it: no class, no variable, no link; every pattern it uses is inside', () => {
    const text = svg(Object.fromEntries(ZONES.map(({ id }, at) => [id, MARK_STATES[at % 6] ?? 'open'])));
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /class=|var\(|href|style=|http|NaN|undefined/,
    );
    const used = new Set([...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
    const held = new Set([...text.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id));
    expect(used).toEqual(held);
    expect(held.size).toBe(3);
  });

  test('[B6 18] only black, white and grey, so that nothing rests on colour', () => {
    const colours = new Set(
      svg({ nose: 'ask', mouth: 'selected', 'hand-l': 'open' }, own).match(/#[0-9a-f]{6}/g),
    );
    expect(colours.size).toBeGreaterThan(3);
    for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/);
  });

  test('every pair of states has another fill or border, and another mark', () => {
    const fills = MARK_STATES.map(
      (state) =>
        /<path d="[^"]*" (fill="[^"]*" stroke="[^>]*)\/><path d="[^"]*" fill="none"/.exec(
          svg({ 'thigh-back-l': state }).split('Back')[0] ?? '',
        )?.[1],
    );
    expect(fills).not.toContain(undefined);
    expect(new Set(fills).size).toBe(MARK_STATES.length);
  });

  test('words in it cannot become part of it; hidden zones are not in it', () => {
    const text = svg({ 'extra-port': 'closed', 'hand-r': 'closed' }, own);
    expect(text).toContain('port &amp; line &lt;a&gt;');
    expect(text).not.toContain('<a>');
    expect(text).not.toContain('right hand');
  });

  test('the same in gives the same out', () => {
    expect(svg({ nose: 'open' })).toBe(svg({ nose: 'open' }));
  });
});
