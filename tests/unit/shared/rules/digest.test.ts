import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beat, Camera, Contact, Exposure, Intent, Place } from '#shared/model/board.ts';
import { isDigest } from '#shared/model/consent.ts';
import type { KitLine } from '#shared/model/kit.ts';
import { canonicalJson } from '#shared/rules/canonical-json.ts';
import { boardDigest, digestsOfBeat, mapDigest, partDigest } from '#shared/rules/digest.ts';
import { MATERIAL, materialPart, peopleToAsk, type MaterialBeat } from '#shared/rules/material.ts';
import {
  BEAT,
  JO,
  makeCamera,
  makeFacts,
  makeIntent,
  makeLine,
  makeMaterialBeat,
  makePlace,
} from './make-consent.ts';
import { ARI, makeBeat, makeContact, SAM } from './make-scene.ts';

const FACTS = makeFacts();

function digest(inScene: MaterialBeat, personId = ARI, facts = FACTS): string {
  return partDigest(materialPart(inScene, personId, facts));
}

const base = makeMaterialBeat();
const contact = (more: Partial<Contact>) =>
  makeMaterialBeat({ contacts: [makeContact('cont_00000000000001', { beatId: BEAT, ...more })] });

/** Another value for every field there is: one that is forgotten here does not compile. */
type Another<T> = { readonly [Field in keyof T]-?: T[Field] };

const OTHER_BEAT: Another<Omit<Beat, 'id'>> = {
  order: 'zz',
  kind: 'hand-hold',
  name: 'another',
  phrase: 'another',
  people: [SAM, ARI],
  cueIn: 'another',
  cueOut: 'another',
  counts: 9,
  tempo: 61,
  planBOf: 'beat_00000000000009',
  retired: false,
};
const OTHER_INTENT: Another<Intent> = {
  beatId: BEAT,
  text: 'another',
  distance: 'open',
  breath: 'in',
  sound: 'voice',
  eyeLine: 'another',
  placeholder: 'another',
};
const OTHER_PLACE: Another<Place> = {
  x: 1,
  y: 1,
  facing: 90,
  height: 'bed',
  path: [{ x: 1, y: 1 }],
  corners: true,
  moves: [{ start: 1, length: 1 }],
  onStage: false,
};
const OTHER_CONTACT: Another<Omit<Contact, 'beatId'>> = {
  id: 'cont_00000000000002',
  giver: JO,
  agent: 'fingertips',
  agentSide: 'left',
  receiver: JO,
  zone: 'shoulder-r',
  verb: 'slide',
  level: 'muscle',
  layer: 'bare-skin',
  start: 2,
  counts: 3,
  tempo: 'slow',
  onset: 'sharp',
  weight: 'shared',
  to: 'elbow-l',
  barriers: { giver: ['cushion'], receiver: ['cushion'] },
  looksLike: 'another',
  masked: true,
  leads: SAM,
  garment: 'robe',
  unknown: { verb: 'waltz' },
  retired: false,
};
const OTHER_EXPOSURE: Another<Exposure> = { onSet: ['back-mid'], inView: ['back-mid'], mode: 'garment' };
const OTHER_CAMERA: Another<Omit<Camera, 'id'>> = {
  beatIds: [],
  x: 1,
  y: 1,
  facing: 90,
  lens: 85,
  sensor: 24,
  label: 'B',
  retired: false,
};
const OTHER_LINE: Another<KitLine> = {
  ...makeLine('kit_00000000000002', [SAM], { beats: ['beat_00000000000009'], item: 'pouch' }),
  version: 2,
  productionId: 'prod_0000000000002',
  sceneId: 'scn_00000000000002',
  size: 'M',
  tone: '3',
  quantity: 2,
  place: 'Props 4',
  spare: true,
  single: false,
  fitted: { at: 1, by: SAM },
  returnedAt: 1,
  retiredAt: 1,
};

describe('[R8] every field is material or it is not', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ...each('beat', OTHER_BEAT, (more) => digest(makeMaterialBeat({ beat: { ...base.beat, ...more } }))),
    ...each('intent', OTHER_INTENT, (more) => digest(makeMaterialBeat({ intent: makeIntent(more) }))),
    ...each('place', OTHER_PLACE, (more) =>
      digest(makeMaterialBeat({ places: [makePlace(SAM), makePlace(ARI, more), makePlace(JO)] })),
    ),
    ...each('contact', OTHER_CONTACT, (more) => digest(contact(more))),
    ...each('exposure', OTHER_EXPOSURE, (more) =>
      digest(makeMaterialBeat({ exposure: [{ ...base.exposure[0]!, ...more }] })),
    ),
    ...each('camera', OTHER_CAMERA, (more) =>
      digest(makeMaterialBeat({ cameras: [makeCamera('cam_00000000000001', more)] })),
    ),
    ...each('kit', OTHER_LINE, (more) =>
      digest(base, ARI, makeFacts({ kit: [makeLine('kit_00000000000001', [ARI], more)] })),
    ),
  ];

  test.each(cases)('%s.%s', (record, field, changed) => {
    const decided: Readonly<Record<string, string>> = MATERIAL[record as keyof typeof MATERIAL];
    expect(changed === digest(base) ? 'not-material' : 'material').toBe(decided[field]);
  });

  test('the list of fields that were tried is the whole list, but for ids that name the record itself', () => {
    const tried = cases.map(([record, field]) => `${record}.${field}`);
    const all = Object.entries(MATERIAL).flatMap(([record, fields]) =>
      Object.keys(fields).map((field) => `${record}.${field}`),
    );
    expect(all.filter((name) => !tried.includes(name))).toEqual(['beat.id', 'contact.beatId', 'camera.id']);
  });

  test('facts of the scene: what a count lasts, script and doubles', () => {
    const others = [{ tempo: 40 }, { script: 'blue' }, { doubles: [{ original: ARI, double: JO }] }];
    for (const more of others) expect(digest(base, ARI, makeFacts(more))).not.toBe(digest(base));
    const own = makeMaterialBeat({ beat: { ...base.beat, tempo: 60 } });
    expect(digest(own, ARI, makeFacts({ tempo: 40 }))).toBe(digest(base));
  });

  test('a floor position, a lamp, a note are not; the height of somebody in contact is, of somebody else not', () => {
    const at = (person: string) =>
      digest(
        makeMaterialBeat({
          places: base.places.map((p) => (p.personId === person ? { ...p, height: 'bed' } : p)),
        }),
      );
    expect([SAM, ARI, JO].map((person) => at(person) === digest(base))).toEqual([false, false, true]);
  });
});

describe('[R9] the same content again is the same agreement', () => {
  test('order of records, names of fields, ids and blanks never change it (random, seed printed on failure)', () => {
    const two = [
      makeContact('cont_a', { beatId: BEAT }),
      makeContact('cont_b', { beatId: BEAT, zone: 'elbow-l' }),
    ];
    const full = makeMaterialBeat({
      contacts: two,
      exposure: [
        ...base.exposure,
        { personId: SAM, onSet: ['back-mid', 'back-upper'], inView: [], mode: 'bare' },
      ],
      cameras: [makeCamera('cam_a'), makeCamera('cam_b', { label: 'B' })],
    });
    const kit = [makeLine('kit_a', [ARI]), makeLine('kit_b', [ARI], { item: 'knee-pads' })];
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
        const next = (): number => numbers.next().value ?? 0;
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((item) => ({ item, at: next() }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const rewrite = <T extends object>(value: T): T =>
          Object.fromEntries(shuffled(Object.entries(value))) as T;
        const same: MaterialBeat = {
          beat: rewrite({ ...full.beat, people: shuffled(full.beat.people), name: `n${next()}` }),
          intent: rewrite({ ...full.intent!, placeholder: '  hand   squeeze ' }),
          contacts: shuffled(full.contacts).map((one) => rewrite({ ...one, id: `cont_${next()}` })),
          exposure: shuffled(full.exposure).map((one) => rewrite({ ...one, onSet: shuffled(one.onSet) })),
          places: shuffled(full.places).map(rewrite),
          cameras: shuffled(full.cameras).map((one) => rewrite({ ...one, id: `cam_${next()}`, x: next() })),
        };
        for (const person of [SAM, ARI, JO])
          expect(digest(same, person, makeFacts({ kit: shuffled(kit) }))).toBe(
            digest(full, person, makeFacts({ kit })),
          );
      }),
      { numRuns: 200 },
    );
  });

  test('a beat copied under other ids is the same content; two equal contacts are not one', () => {
    const copy = makeMaterialBeat({
      beat: makeBeat('beat_00000000000002', { people: base.beat.people }),
      contacts: [makeContact('cont_x', { beatId: 'beat_00000000000002' })],
      cameras: [makeCamera('cam_x', { beatIds: ['beat_00000000000002'] })],
    });
    expect(digest(copy, ARI, makeFacts({ kit: [makeLine('kit_x', [ARI], { beats: [] })] }))).toBe(
      digest(base),
    );
    const twice = makeMaterialBeat({ contacts: [...base.contacts, makeContact('cont_y', { beatId: BEAT })] });
    expect(digest(twice)).not.toBe(digest(base));
  });

  test('a garment that goes back at night ends no agreement', () => {
    const back = makeFacts({ kit: [makeLine('kit_00000000000001', [ARI], { returnedAt: 1 })] });
    expect(digest(base, ARI, back)).toBe(digest(base));
    expect(digest(base, ARI, makeFacts({ kit: [] }))).not.toBe(digest(base));
  });

  test('there and back is where it was', () => {
    expect(digest(contact({ counts: 2 }))).not.toBe(digest(base));
    expect(digest(contact({ counts: 4 }))).toBe(digest(base));
  });
});

describe('who is asked', () => {
  test('[R14] the original of a double is asked about what the double does', () => {
    const lee = 'pers_0000000000kee1';
    const doubles = [{ original: lee, double: ARI }];
    expect(peopleToAsk(base, doubles)).toEqual([ARI, JO, lee, SAM].sort());
    const part = (inScene: MaterialBeat) => materialPart(inScene, lee, makeFacts({ doubles }));
    expect(part(base).contacts).toHaveLength(1);
    expect(part(base).kit).toEqual(['robe']);
    expect(partDigest(part(contact({ level: 'muscle' })))).not.toBe(partDigest(part(base)));
  });

  test('somebody in a contact who was left off the list of people is asked all the same', () => {
    const forgotten = makeMaterialBeat({ beat: makeBeat(BEAT, { people: [SAM] }) });
    expect(peopleToAsk(forgotten, [])).toEqual([ARI, SAM].sort());
    expect([...digestsOfBeat(forgotten, FACTS).keys()]).toEqual([ARI, SAM].sort());
  });

  test('what others do among themselves asks nobody else again', () => {
    const others = makeMaterialBeat({
      contacts: [...base.contacts, makeContact('cont_z', { beatId: BEAT, receiver: JO, leads: SAM })],
    });
    expect(digest(others, ARI)).toBe(digest(base, ARI));
    expect(digest(others, JO)).not.toBe(digest(base, JO));
  });
});

test('a digest is SHA-256 over canonical JSON, as Node finds it too', () => {
  const part = materialPart(base, ARI, makeFacts({ script: 'é \ud83d\ude00' }));
  const found = createHash('sha256')
    .update(`accord part\n${canonicalJson(part)}`)
    .digest('hex');
  expect([partDigest(part), isDigest(found), isDigest(`${found}0`)]).toEqual([found, true, false]);
});

test('[R19] what anybody can tell from the board says nothing of kit, doubles or script', () => {
  expect(boardDigest(base, 60)).toBe(boardDigest(makeMaterialBeat(), 60));
  expect(boardDigest(contact({ counts: 2 }), 60)).not.toBe(boardDigest(base, 60));
});

test('a map has one digest, whatever the order of what it says', () => {
  const entries = [
    { direction: 'receive', zone: 'hand-l', state: 'gate', conditions: ['masked-only', 'no-movement'] },
    { direction: 'give', zone: 'hand-l', state: 'fence', conditions: [] },
  ] as const;
  const scar = { about: 'scars', label: '', state: null, conditions: [], text: 'left arm' } as const;
  const map = { entries, extras: [scar], labels: [] };
  expect(mapDigest({ ...map, extras: [{ ...scar, state: 'fence' as const }] })).not.toBe(mapDigest(map));
  const turned = {
    ...map,
    entries: [entries[1], { ...entries[0], conditions: ['no-movement', 'masked-only'] }],
  };
  expect(mapDigest(turned)).toBe(mapDigest(map));
  expect(mapDigest({ ...map, entries: [entries[0]] })).not.toBe(mapDigest(map));
});

function each<T extends object>(
  record: string,
  others: T,
  changed: (more: Partial<T>) => string,
): readonly (readonly [string, string, string])[] {
  return Object.entries(others).map(([field, value]) => [
    record,
    field,
    changed({ [field]: value } as unknown as Partial<T>),
  ]);
}
