import { expect, test } from 'vitest';
import { entriesToCopy, readArchivedMap } from '../../../../client/state/map-copy.ts';
import type { SaysEdit } from '../../../../shared/doc/map-says.ts';
import type { MapState, ZoneComfort } from '../../../../shared/model/comfort-map.ts';

const at = (reading: ZoneComfort['reading'], conditions: readonly string[] = []): ZoneComfort => ({
  reading,
  conditions,
  isMineOnly: false,
});
const entry = (
  zone: SaysEdit['zone'],
  state: SaysEdit['state'],
  conditions: readonly string[] = [],
): SaysEdit => ({
  direction: 'receive',
  zone,
  state,
  conditions,
  isMineOnly: false,
});

test('[10] of last time only what differs is shown to choose from', () => {
  const own: MapState = {
    receive: new Map([
      ['hand-l', at('open')],
      ['hand-r', at('gate', ['masked-only', 'no-movement'])],
      ['knee-l', at('fence')],
    ]),
    give: new Map(),
  };
  const last = [
    entry('hand-l', 'open'),
    entry('hand-r', 'gate', ['no-movement', 'masked-only']),
    entry('knee-l', 'open'),
    entry('foot-l', 'fence'),
    { ...entry('hand-l', 'open'), direction: 'give' as const },
  ];
  expect(entriesToCopy(last, own).map(({ direction, zone, state }) => [direction, zone, state])).toEqual([
    ['receive', 'knee-l', 'open'],
    ['receive', 'foot-l', 'fence'],
    ['give', 'hand-l', 'open'],
  ]);
});

test('[10] an archive is read as the map itself is: the stricter of two edits, and what is for its owner only', () => {
  const says = {
    says_000001: { direction: 'receive', zone: 'hand-l', state: 'open', conditions: [] },
    says_000002: { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] },
    says_000003: {
      direction: 'give',
      zone: 'knee-l',
      state: 'gate',
      conditions: ['masked-only'],
      mineOnly: true,
    },
  };
  expect(readArchivedMap(JSON.stringify({ at: 1, map: { says } }))).toEqual([
    entry('hand-l', 'fence'),
    { direction: 'give', zone: 'knee-l', state: 'gate', conditions: ['masked-only'], isMineOnly: true },
  ]);
});

test('[10] without a map of its own a file’s released map is taken, without what is odd in it', () => {
  const released = { entries: [entry('hand-l', 'fence'), { zone: 'tail' }, 5] };
  expect(readArchivedMap(JSON.stringify({ released }))).toEqual([entry('hand-l', 'fence')]);
});

test.each(['', 'no json', '[]', '{}', '{"map":{}}', '{"released":null}', '{"map":7}'])(
  '[bad input] a file without a map is said to be one: %s',
  (text) => {
    expect(readArchivedMap(text)).toBe(null);
  },
);
