import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editSays, readMap, type SaysEdit } from '#shared/doc/map-says.ts';
import { saysSpec } from '#shared/doc/private-records.ts';
import { readLabels } from '#shared/doc/read-map.ts';
import { hasShape } from '#shared/doc/record-spec.ts';
import { isDirection, isComfortState, type ComfortState } from '#shared/model/comfort.ts';
import type { ZoneComfort } from '#shared/model/comfort-map.ts';
import { isZoneId, type ZoneId } from '#shared/model/zones.ts';
import { findFault, recordsOf, SAYS, story, type Encoding } from './map-says-model.ts';

describe('[R39] edits of three devices, in every order, with every delay and any ids', () => {
  test('of what was not seen the strictest stands, nothing is open by default, no closed zone is lost', () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(findFault(SAYS, one)).toBeNull();
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  const bugs: Readonly<Record<string, Encoding>> = {
    'one register for each zone': {
      write: (doc, { direction, zone, state, conditions, isMineOnly }) =>
        doc.getMap('says').set(`${direction} ${zone}`, {
          direction,
          zone,
          state,
          conditions: state === 'gate' ? conditions : [],
          mineOnly: isMineOnly,
        }),
      read: (doc) => readMap(new Map(doc.getMap('says').entries())),
    },
    'an edit that deletes nothing it has seen': {
      ...SAYS,
      write: (doc, edit, key) => {
        const { add } = editSays(new Map(), [edit], () => key);
        doc.transact(() => add.forEach((record, name) => doc.getMap('says').set(name, record)));
      },
    },
    'the last record of a zone counts': {
      ...SAYS,
      read: (doc) =>
        readMap(new Map([...recordsOf(doc)].map(([, record]) => [zoneOfRecord(record), record]))),
    },
  };
  test.each(Object.entries(bugs))('a bug planted on purpose is found: %s', (_name, encoding) => {
    const { failed } = fc.check(
      fc.property(story, (one) => findFault(encoding, one) === null),
      { numRuns: 1500, seed: 7, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });

  test('a fence written offline outlives what another device set and cleared meanwhile', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    SAYS.write(tablet, edit('fence'), 'says_000001');
    SAYS.write(phone, edit('open'), 'says_000002');
    SAYS.write(phone, edit('cleared'), 'says_000003');
    Y.applyUpdate(phone, Y.encodeStateAsUpdate(tablet));
    Y.applyUpdate(tablet, Y.encodeStateAsUpdate(phone));
    for (const doc of [tablet, phone]) expect(SAYS.read(doc).receive.get('waist-l')).toEqual(said('fence'));
    // who has seen it may open it again
    SAYS.write(phone, edit('open'), 'says_000004');
    expect([...SAYS.read(phone).receive]).toEqual([['waist-l', said('open')]]);
  });
});

describe('reading', () => {
  test('[B6 22] [R1] an empty map has nothing set, in both directions', () => {
    expect(readMap(new Map())).toEqual({ receive: new Map(), give: new Map() });
  });

  test('[R1] whatever lies there, it never throws and never opens a zone that was not opened in full', () => {
    const field = fc.oneof(
      fc.constantFrom<unknown>(
        'receive',
        'give',
        'open',
        'gate',
        'fence',
        'waist-l',
        'hand-l',
        undefined,
        null,
        [],
        ['x'],
        1,
      ),
      fc.anything(),
    );
    const record = fc.oneof(
      fc.anything(),
      fc.record({ direction: field, zone: field, state: field, conditions: field, mineOnly: field }),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (records) => {
        const state = readMap(new Map(records.map((one, at) => [`says_${at}`, one])));
        for (const [direction, zones] of Object.entries(state))
          for (const [zone, { reading }] of zones) {
            if (reading === 'fence') continue;
            const of = records
              .map(fieldsOf)
              .filter((one) => one['direction'] === direction && one['zone'] === zone);
            expect(of.every((one) => isComfortState(one['state']) && Array.isArray(one['conditions']))).toBe(
              true,
            );
            expect(isZoneId(zone) && isDirection(direction) && of.length > 0).toBe(true);
          }
      }),
    );
  });

  test('what cannot be read closes its zone, in the direction it names or in both', () => {
    const odd = (record: unknown) => readMap(new Map([['says_1', record]]));
    const closed = new Map([['waist-l', said('fence')]]);
    const full = { direction: 'give', zone: 'waist-l', state: 'gate', conditions: ['masked-only'] };
    expect(odd({ ...full, state: 'maybe' })).toEqual({ receive: new Map(), give: closed });
    expect(odd({ ...full, conditions: 'masked-only' })).toEqual({ receive: new Map(), give: closed });
    expect(odd({ ...full, direction: 'both' })).toEqual({ receive: closed, give: closed });
    expect(odd({ ...full, zone: 'tail' })).toEqual({ receive: new Map(), give: new Map() });
    expect(odd(7)).toEqual({ receive: new Map(), give: new Map() });
  });

  test('conditions are kept in one spelling, and words without a meaning here are kept as they are', () => {
    const record = {
      direction: 'receive',
      zone: 'waist-l',
      state: 'gate',
      conditions: ['only-agent:forearm,palm', 'only-on-tuesdays'],
    };
    expect(readMap(new Map([['says_1', record]])).receive.get('waist-l')).toEqual({
      ...said('gate'),
      conditions: ['only-agent:palm,forearm', 'only-on-tuesdays'],
    });
  });
});

describe('planning', () => {
  test('adds one record and removes what it has seen of its zone and direction, and nothing else', () => {
    const records = new Map([
      ['says_000001', { direction: 'receive', zone: 'waist-l', state: 'open', conditions: [] }],
      ['says_000002', { direction: 'receive', zone: 'waist-l', state: 'fence', conditions: [] }],
      ['says_000003', { direction: 'give', zone: 'waist-l', state: 'open', conditions: [] }],
      ['says_000004', { direction: 'receive', zone: 'hand-l', state: 'open', conditions: [] }],
    ]);
    const plan = editSays(
      records,
      [edit('open'), { ...edit('gate'), conditions: ['no-movement', 'no-movement'], isMineOnly: true }],
      () => 'says_00000a',
    );
    expect(plan).toEqual({
      add: new Map([
        [
          'says_00000a',
          {
            direction: 'receive',
            zone: 'waist-l',
            state: 'gate',
            conditions: ['no-movement'],
            mineOnly: true,
          },
        ],
      ]),
      remove: ['says_000001', 'says_000002'],
    });
    expect([...plan.add.values()].every((record) => hasShape(saysSpec, record))).toBe(true);
    expect(
      [...editSays(records, [edit('fence')], () => 'k').add.values()].every((record) =>
        hasShape(saysSpec, record),
      ),
    ).toBe(true);
  });
});

test('own labels are read in one order, without the empty ones', () => {
  const labels = {
    'waist-l': { label: 'side' },
    'chest-l': { label: '' },
    tail: { label: 'x' },
    'hip-l': { label: 'bone' },
  };
  expect(readLabels(new Map<string, unknown>(Object.entries(labels)))).toEqual([
    { zone: 'hip-l', label: 'bone' },
    { zone: 'waist-l', label: 'side' },
  ]);
});

function edit(state: ComfortState): SaysEdit {
  return { direction: 'receive', zone: 'waist-l', state, conditions: [], isMineOnly: false };
}

function said(reading: ZoneComfort['reading']): ZoneComfort {
  return { reading, conditions: [], isMineOnly: false };
}

function fieldsOf(record: unknown): Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null ? { ...record } : {};
}

function zoneOfRecord(record: unknown): string {
  const { direction, zone } = fieldsOf(record) as { direction: string; zone: ZoneId };
  return `${direction} ${zone}`;
}
