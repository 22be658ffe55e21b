import { expect, test } from 'vitest';
import { editExtra, editFigure, readExtras, readFigure, type ExtraEdit } from '#shared/doc/map-extras.ts';
import type { SaysPlan } from '#shared/doc/map-says.ts';
import { extraSpec, wordsSpec } from '#shared/doc/private-records.ts';
import { readLabels, readNote, readZoneNotes } from '#shared/doc/read-map.ts';
import { hasShape } from '#shared/doc/record-spec.ts';
import { FIGURE_BUILDS, NEUTRAL_FIGURE, type FigureOptions } from '#shared/model/figure.ts';

type Records = Map<string, unknown>;

function edit(change: Partial<ExtraEdit> = {}): ExtraEdit {
  return { about: 'hair', state: 'gate', conditions: [], isMineOnly: false, text: '', ...change };
}

function applied(records: Records, { add, remove }: SaysPlan): Records {
  const next = new Map([...records, ...add]);
  for (const key of remove) next.delete(key);
  return next;
}

function said(...edits: readonly ExtraEdit[]): Records {
  let at = 0;
  return edits.reduce<Records>(
    (records, one) =>
      applied(
        records,
        editExtra(records, one, () => `says_00000${(at += 1)}`),
      ),
    new Map(),
  );
}

/** Two devices that had not seen each other's edit. */
function atOnce(...edits: readonly ExtraEdit[]): Records {
  return new Map(edits.flatMap((one, at) => [...editExtra(new Map(), one, () => `says_00000${at + 1}`).add]));
}

test('[2.1] what was said last about a thing stands, with its conditions in one spelling', () => {
  const records = said(
    edit({ state: 'open', text: 'wig only' }),
    edit({ conditions: ['only-agent:palm,fingertips', 'masked-only'], text: 'wig only', isMineOnly: true }),
  );
  expect([records.size, Object.fromEntries(readExtras(records))]).toEqual([
    1,
    {
      hair: {
        reading: 'gate',
        conditions: ['masked-only', 'only-agent:palm,fingertips'].sort(),
        isMineOnly: true,
        text: 'wig only',
      },
    },
  ]);
});

test.each([
  ['open', 'fence', 'fence'],
  ['fence', 'gate', 'fence'],
  ['cleared', 'gate', 'unset'],
  ['gate', 'open', 'gate'],
  [null, 'open', 'open'],
] as const)('[R39] of two edits at once, %s and %s, the stricter stands: %s', (a, b, reading) => {
  for (const edits of [
    [edit({ state: a }), edit({ state: b })],
    [edit({ state: b }), edit({ state: a })],
  ])
    expect(readExtras(atOnce(...edits)).get('hair')?.reading).toBe(reading);
});

test('[R39] nobody’s words and no "mine only" go because of an edit elsewhere', () => {
  const records = atOnce(edit({ text: 'the plait', isMineOnly: true }), edit({ text: 'the fringe' }));
  expect(readExtras(records).get('hair')).toEqual({
    reading: 'gate',
    conditions: [],
    isMineOnly: true,
    text: 'the plait / the fringe',
  });
});

test('[R1] a state that cannot be read closes what it speaks of; words alone say nothing about a state', () => {
  const records = new Map<string, unknown>([
    ['says_000001', { about: 'scars', text: '', state: 'sometimes' }],
    ['says_000002', { text: 'as it was kept before' }],
    ['says_000003', { about: 'of-a-newer-page', text: 'x', state: 'open' }],
    ['says_000004', 7],
  ]);
  const blank = { conditions: [], isMineOnly: false };
  expect(Object.fromEntries(readExtras(records))).toEqual({
    scars: { ...blank, reading: 'fence', text: '' },
    other: { ...blank, reading: 'unset', text: 'as it was kept before' },
  });
});

test('[2.1] a figure is kept beside the extras and is not one of them', () => {
  const figure: FigureOptions = {
    pose: 'wheelchair',
    build: FIGURE_BUILDS.broader,
    hidden: ['hand-l'],
    added: [
      { id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'collarbone-l', dx: 4 } },
      { id: 'extra-arm', label: 'my arm', place: { kind: 'instead', of: ['hand-r', 'wrist-r'] } },
    ],
  };
  const records = said(edit({ state: 'open' }));
  const first = applied(
    records,
    editFigure(records, NEUTRAL_FIGURE, () => 'says_000008'),
  );
  const second = applied(
    first,
    editFigure(first, figure, () => 'says_000009'),
  );
  expect(readFigure(second)).toEqual(figure);
  expect([...readExtras(second).keys()]).toEqual(['hair']);
  expect(readFigure(records)).toEqual(NEUTRAL_FIGURE);
  expect([...second.keys()]).toEqual(['says_000001', 'says_000009']);
});

test('[gate] what the page writes is what the gate takes, and no field beside it', () => {
  const figure = { text: '', figure: NEUTRAL_FIGURE };
  const [full] = editExtra(
    new Map(),
    edit({ conditions: ['masked-only'], isMineOnly: true, text: 'x' }),
    () => 'says_000001',
  ).add.values();
  expect(
    [
      full,
      figure,
      { ...figure, figure: { ...NEUTRAL_FIGURE, hidden: 'hands' } },
      { ...full, about: 'politics' },
    ].map((record) => hasShape(extraSpec, record)),
  ).toEqual([true, true, false, false]);
  expect(hasShape(wordsSpec, { label: '', note: 'only for me' })).toBe(true);
});

test('[4] a note to oneself stands beside the own word and is not one', () => {
  const words = new Map<string, unknown>([
    ['chest-l', { label: 'chest', note: 'ask Mara first' }],
    ['hand-l', { label: '', note: 'cold' }],
  ]);
  expect([
    readLabels(words),
    [...readZoneNotes(words)],
    readNote({ text: 'all' }),
    readNote(undefined),
  ]).toEqual([
    [{ zone: 'chest-l', label: 'chest' }],
    [
      ['chest-l', 'ask Mara first'],
      ['hand-l', 'cold'],
    ],
    'all',
    '',
  ]);
});
