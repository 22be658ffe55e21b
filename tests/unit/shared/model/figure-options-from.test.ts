import fc from 'fast-check';
import { isExtraZoneId, LONGEST_LABEL, MOST_ADDED } from '#shared/model/figure-bounds.ts';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import { figureOptionsFrom, type FigureFinding } from '#shared/model/figure-options-from.ts';
import { FIGURE_BUILDS, NEUTRAL_FIGURE, limbFrom, type FigureOptions } from '#shared/model/figure.ts';
import { sayFigureFinding } from '#shared/words/figure-findings.ts';

const own: FigureOptions = {
  pose: 'wheelchair',
  build: FIGURE_BUILDS.broader,
  hidden: [...limbFrom('wrist-r'), 'extra-chair-footrest'],
  added: [
    { id: 'extra-leg', label: 'prosthesis', place: { kind: 'instead', of: limbFrom('shin-l') } },
    { id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'chest-r', dx: 4, dy: -18 } },
  ],
};
const kinds = (stored: unknown) => figureOptionsFrom(stored).findings.map(({ kind }) => kind);
const withAdded = (...added: readonly unknown[]) => figureOptionsFrom({ added });
const port = (more: object = {}) => ({
  id: 'extra-port',
  label: 'port',
  place: { kind: 'on', zone: 'chest-r' },
  ...more,
});

test('what was kept comes back as it was, also through JSON', () => {
  expect(figureOptionsFrom(own)).toEqual({ options: own, findings: [] });
  expect(figureOptionsFrom(JSON.parse(JSON.stringify(own)))).toEqual({ options: own, findings: [] });
});

test('nothing kept is the neutral figure; something else is too, and says so', () => {
  expect(figureOptionsFrom(undefined)).toEqual({ options: NEUTRAL_FIGURE, findings: [] });
  expect(figureOptionsFrom({})).toEqual({ options: NEUTRAL_FIGURE, findings: [] });
  for (const stored of ['standing', 7, [], true])
    expect(figureOptionsFrom(stored)).toEqual({
      options: NEUTRAL_FIGURE,
      findings: [{ kind: 'not-a-figure' }],
    });
});

describe('what cannot be used is left out by name and the rest stays', () => {
  test('an unknown zone to be hidden', () => {
    expect(figureOptionsFrom({ hidden: ['hand-l', 'tail', 'hand-l', 5, '__proto__'] })).toEqual({
      options: { ...NEUTRAL_FIGURE, hidden: ['hand-l'] },
      findings: [
        { kind: 'unknown-hidden', zone: 'tail' },
        { kind: 'unknown-hidden', zone: 'number' },
        { kind: 'unknown-hidden', zone: '__proto__' },
      ],
    });
  });

  test('a pose and a build from elsewhere', () => {
    expect(figureOptionsFrom({ pose: 'kneeling', build: { waist: 4, hips: 'wide', limbs: -0.5 } })).toEqual({
      options: { ...NEUTRAL_FIGURE, build: { shoulders: 0, waist: 1, hips: 0, limbs: -0.5 } },
      findings: [
        { kind: 'unknown-pose', pose: 'kneeling' },
        { kind: 'build-out-of-range', part: 'waist' },
        { kind: 'build-out-of-range', part: 'hips' },
      ],
    });
  });

  test('an added part without an id, without a place, or with the id of another', () => {
    const { options, findings } = withAdded(
      port({ id: 'port' }),
      port({ place: { kind: 'on', zone: 'tail' } }),
      port(),
      port({ label: 'another' }),
      port({ id: 'extra-chair-frame' }),
      null,
    );
    expect(options.added).toEqual([port()]);
    expect(findings).toEqual([
      { kind: 'added-without-id', at: 0 },
      { kind: 'added-nowhere', at: 1 },
      { kind: 'added-twice', at: 3 },
      { kind: 'added-twice', at: 4 },
      { kind: 'added-without-id', at: 5 },
    ]);
  });

  test('some of the zones an added part stands for', () => {
    const { options, findings } = withAdded(
      port({ place: { kind: 'instead', of: ['foot-l', 'hoof', 'sole-l'] } }),
      port({ id: 'extra-b', place: { kind: 'instead', of: ['hoof'] } }),
    );
    expect(options.added).toEqual([port({ place: { kind: 'instead', of: ['foot-l', 'sole-l'] } })]);
    expect(findings).toEqual([
      { kind: 'unknown-replaced', at: 0, zone: 'hoof' },
      { kind: 'unknown-replaced', at: 1, zone: 'hoof' },
      { kind: 'added-nowhere', at: 1 },
    ]);
  });

  test('a label too long is cut at whole characters; one that cannot be read is left out', () => {
    const long = '🦿'.repeat(LONGEST_LABEL + 5);
    const { options, findings } = withAdded(
      port({ label: long }),
      port({ id: 'extra-b', label: '\u202etrop' }),
      port({ id: 'extra-c', label: '  ' }),
    );
    expect(options.added.map(({ label }) => label)).toEqual(['🦿'.repeat(LONGEST_LABEL)]);
    expect(findings).toEqual([
      { kind: 'label-cut', at: 0 },
      { kind: 'label-unreadable', at: 1 },
      { kind: 'label-unreadable', at: 2 },
    ]);
  });

  test('what is moved off its zone is brought nearer', () => {
    const { options, findings } = withAdded(
      port({ place: { kind: 'on', zone: 'chest-r', dx: 999, dy: NaN } }),
    );
    expect(options.added).toEqual([port({ place: { kind: 'on', zone: 'chest-r', dx: 60 } })]);
    expect(findings).toEqual([{ kind: 'moved-too-far', at: 0 }]);
  });

  test('more than a figure can show', () => {
    const many = Array.from({ length: MOST_ADDED + 3 }, (_, at) => port({ id: `extra-${at}` }));
    const { options, findings } = withAdded(...many);
    expect(options.added).toHaveLength(MOST_ADDED);
    expect(findings).toEqual([{ kind: 'too-many-added', leftOut: 3 }]);
  });
});

test('whatever comes in, what comes out can be drawn and reads back as itself', () => {
  const text = fc.oneof(
    fc.constantFrom('hand-l', 'extra-a', 'seated', 'on', 'instead', 'chest-r'),
    fc.string(),
  );
  const entry = fc.record(
    {
      id: text,
      label: text,
      place: fc.record({ kind: text, zone: text, of: fc.array(text), dx: fc.double() }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  const stored = fc.oneof(
    fc.anything(),
    fc.record(
      { pose: text, build: fc.anything(), hidden: fc.array(text), added: fc.array(entry, { maxLength: 30 }) },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(stored, (value) => {
      const { options, findings } = figureOptionsFrom(value);
      expect(figureOptionsFrom(options)).toEqual({ options, findings: [] });
      for (const finding of findings) expect(sayFigureFinding(finding)).toMatch(/^\S.*\.$/s);
      if (options.added.length > 0) expect(drawFigure(options).front.zones.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('every finding has a sentence of its own kind', () => {
  const all: readonly FigureFinding[] = [
    { kind: 'not-a-figure' },
    { kind: 'unknown-pose', pose: 'kneeling' },
    { kind: 'too-many-added', leftOut: 1 },
    { kind: 'too-many-added', leftOut: 4 },
  ];
  expect(all.map(sayFigureFinding)).toEqual([
    'The figure could not be read. The neutral one is shown.',
    'The pose “kneeling” is not known here. The figure is shown standing.',
    'One more part was added than a figure can show.',
    '4 more parts were added than a figure can show.',
  ]);
  expect(kinds({ pose: {} })).toEqual(['unknown-pose']);
});

test('ids of added parts are small letters, digits and dashes', () => {
  expect(
    ['extra-port', 'extra-a1', 'port', 'extra-', 'extra-A', 'extra-"x', 7].filter(isExtraZoneId),
  ).toEqual(['extra-port', 'extra-a1']);
});
