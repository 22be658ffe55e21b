import { expect, test } from 'vitest';
import type { ExtraAbout, ExtraComfort } from '#shared/model/comfort-extras.ts';
import type { ZoneComfort } from '#shared/model/comfort-map.ts';
import { FIGURE_BUILDS, NEUTRAL_FIGURE, type FigureOptions } from '#shared/model/figure.ts';
import type { ZoneId } from '#shared/model/zones.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { partToRelease, withoutFigure, type Releasable } from '#shared/rules/release.ts';

const open: ZoneComfort = { reading: 'open', conditions: [], isMineOnly: false };
const blank: ExtraComfort = { reading: 'unset', conditions: [], isMineOnly: false, text: '' };

function map(change: Partial<Releasable>): Releasable {
  const state = { receive: new Map<ZoneId, ZoneComfort>(), give: new Map<ZoneId, ZoneComfort>() };
  return { state, extras: new Map(), figure: NEUTRAL_FIGURE, labels: [], ...change };
}

test('[R21] nothing that is for its owner only goes along, and no word of it', () => {
  const receive = new Map<ZoneId, ZoneComfort>([
    ['hand-l', open],
    ['knee-l', { ...open, isMineOnly: true }],
    ['foot-l', { ...open, reading: 'unset' }],
  ]);
  const extras = new Map<ExtraAbout, ExtraComfort>([
    ['hair', { ...blank, reading: 'gate', conditions: ['no-movement', 'masked-only'], text: 'a wig' }],
    ['scars', { ...blank, reading: 'fence', isMineOnly: true, text: 'mine' }],
    ['tattoos', blank],
    ['words', { ...blank, text: 'no nicknames' }],
  ]);
  const labels = [
    { zone: 'hand-l', label: 'my hand' },
    { zone: 'knee-l', label: 'the bad one' },
    { zone: 'foot-l', label: 'toes' },
  ] as const;
  expect(partToRelease(map({ state: { receive, give: new Map() }, extras, labels }))).toEqual({
    entries: [{ direction: 'receive', zone: 'hand-l', state: 'open', conditions: [] }],
    extras: [
      { about: 'hair', label: '', state: 'gate', conditions: ['masked-only', 'no-movement'], text: 'a wig' },
      { about: 'words', label: '', state: null, conditions: [], text: 'no nicknames' },
    ],
    labels: [{ zone: 'hand-l', label: 'my hand' }],
  });
});

test('[2.1] a place of one’s own goes with its name, as long as it is on the figure', () => {
  const figure: FigureOptions = {
    ...NEUTRAL_FIGURE,
    added: [{ id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'collarbone-l' } }],
  };
  const extras = new Map<ExtraAbout, ExtraComfort>([
    ['extra-port', { ...blank, reading: 'fence' }],
    ['extra-chair-frame', { ...blank, reading: 'gate' }],
  ]);
  const port = { about: 'extra-port', label: 'port', state: 'fence', conditions: [], text: '' };
  const frame = { about: 'extra-chair-frame', label: '', state: 'gate', conditions: [], text: '' };
  expect([
    partToRelease(map({ extras, figure })).extras,
    partToRelease(map({ extras, figure: { ...figure, pose: 'wheelchair' } })).extras,
    partToRelease(map({ extras })).extras,
  ]).toEqual([[port], [port, frame], []]);
});

test('[C13] of a figure go its pose and its places: never the build, what cannot be seen, or a place that is for its owner only', () => {
  const figure: FigureOptions = {
    pose: 'seated',
    build: FIGURE_BUILDS.broader,
    hidden: ['hand-l', 'wrist-l', 'extra-chair-frame'],
    added: [
      { id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'collarbone-l' } },
      { id: 'extra-mine', label: 'mine', place: { kind: 'on', zone: 'hip-l' } },
      { id: 'extra-gone', label: 'gone', place: { kind: 'on', zone: 'hand-l' } },
    ],
  };
  const extras = new Map<ExtraAbout, ExtraComfort>([['extra-mine', { ...blank, isMineOnly: true }]]);
  const part = partToRelease(map({ extras, figure }));
  expect(part.figure).toEqual({
    pose: 'seated',
    hidden: ['wrist-l', 'hand-l'],
    added: [{ id: 'extra-port', label: 'port', place: { kind: 'on', zone: 'collarbone-l' } }],
  });
  expect(withoutFigure(part)).toEqual({ entries: [], extras: [], labels: [] });
  const broad = { ...NEUTRAL_FIGURE, build: FIGURE_BUILDS.broader };
  expect(Object.keys(partToRelease(map({ figure: broad })))).not.toContain('figure');
});

test('[R4] the figure is part of what a release is a digest of; a map without one keeps the digest it had', () => {
  const plain = partToRelease(map({}));
  const seated = partToRelease(map({ figure: { ...NEUTRAL_FIGURE, pose: 'seated' } }));
  expect(mapDigest(seated)).not.toBe(mapDigest(plain));
  expect(mapDigest({ ...plain, figure: undefined })).toBe(mapDigest(plain));
  expect(mapDigest(withoutFigure(seated))).toBe(mapDigest(plain));
});
