import { describe, expect, test } from 'vitest';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { stateOfEntries } from '#shared/rules/map-state.ts';
import {
  contextOf,
  findOfferFindings,
  mayBeReady,
  mayOffer,
  type OfferedBeat,
  type OfferFacts,
} from '#shared/rules/offer-rules.ts';
import { sayOfferFindings } from '#shared/words/offer.ts';
import { BEAT, JO, makeCamera, makeLine, makeMaterialBeat, SCENE } from './make-consent.ts';
import { ARI, makeBeat, makeContact, SAM } from './make-scene.ts';

function makeOffered(more: Partial<OfferedBeat> = {}): OfferedBeat {
  return { ...makeMaterialBeat({ exposure: [] }), planBs: [], ...more };
}

function facts(more: Partial<OfferFacts> = {}): OfferFacts {
  return {
    sceneId: SCENE,
    categories: [],
    kit: [],
    doubles: [],
    isClosed: false,
    phase: null,
    maps: new Map(),
    figureOf: () => null,
    riders: new Map(),
    adults: new Set([ARI, SAM, JO]),
    performers: new Set([ARI, SAM, JO]),
    ...more,
  };
}

const released = (personId: string, ...entries: readonly MapEntry[]) =>
  new Map([[personId, stateOfEntries(entries)]]);
const shoulder = (
  state: MapEntry['state'],
  direction: MapEntry['direction'],
  conditions: readonly string[] = [],
) => ({ direction, zone: 'shoulder-l', state, conditions }) as const;

test('[C13] a place that is not on a shared figure is pointed out with the contact, and keeps nothing from being offered or ready', () => {
  const figure = { pose: 'standing', hidden: ['shoulder-l'], added: [] } as const;
  const figureOf = (id: string) => (id === ARI ? figure : null);
  const contacts = [makeContact('cont_1'), makeContact('cont_2', { retired: true })];
  const findings = findOfferFindings(makeOffered({ contacts }), facts({ figureOf }));
  expect(findings.filter(({ kind }) => kind === 'figure')).toEqual([
    {
      kind: 'figure',
      blocks: 'nothing',
      contactId: contacts[0]!.id,
      finding: { rule: 'C13', blocks: 'nothing', body: 'receiver', at: 'zone' },
    },
  ]);
  expect([mayOffer(findings), mayBeReady(findings)]).toEqual([true, true]);
  const said = sayOfferFindings(findings, contacts, { nameOf: () => 'Ari', sceneOf: () => '12' });
  expect(said.filter(({ text }) => text.includes('C13'))).toEqual([
    {
      blocks: 'nothing',
      contactId: contacts[0]!.id,
      hasAlternatives: false,
      text: 'Left shoulder is not on Ari’s figure. (C13)',
    },
  ]);
});

describe('[R4] what may be offered', () => {
  test('[R1] [B6 22] to new performers with empty maps, and to those who shared none', () => {
    const findings = findOfferFindings(makeOffered(), facts());
    expect(findings.map(({ kind, blocks }) => [kind, blocks])).toEqual([
      ['map', 'nothing'],
      ['map', 'nothing'],
    ]);
    expect(mayOffer(findings)).toBe(true);
    expect(mayOffer(findOfferFindings(makeOffered(), facts({ maps: released(ARI) })))).toBe(true);
  });

  test('[R3] not past a fence of whoever gives or receives, nor past a condition that does not hold', () => {
    const maps = [
      released(ARI, shoulder('fence', 'receive')),
      released(SAM, shoulder('fence', 'give')),
      released(ARI, shoulder('gate', 'receive', ['masked-only'])),
      released(SAM, shoulder('gate', 'give', ['over-costume-only', 'max-counts:2'])),
    ];
    for (const one of maps) {
      const findings = findOfferFindings(makeOffered(), facts({ maps: one }));
      expect([mayOffer(findings), mayBeReady(findings)]).toEqual([false, false]);
    }
    const others = [
      released(SAM, shoulder('fence', 'receive')),
      released(ARI, shoulder('fence', 'give')),
      released(JO, shoulder('fence', 'receive')),
    ];
    for (const one of others)
      expect(mayOffer(findOfferFindings(makeOffered(), facts({ maps: one })))).toBe(true);
  });

  test('not what breaks a rule of the board, and not what nobody is in', () => {
    const hip = makeOffered({ contacts: [makeContact('cont_1', { zone: 'hip-l' })] });
    expect(findOfferFindings(hip, facts()).filter(({ blocks }) => blocks !== 'nothing')).toMatchObject([
      { kind: 'beat', blocks: 'offer', finding: { finding: { rule: 'R29' } } },
    ]);
    const wrong = makeOffered({ contacts: [makeContact('cont_1', { counts: 20 })] });
    expect(mayOffer(findOfferFindings(wrong, facts()))).toBe(false);
    const nobody = makeOffered({ beat: makeBeat(BEAT, { people: [] }), contacts: [] });
    expect(findOfferFindings(nobody, facts())).toEqual([{ kind: 'nobody', blocks: 'offer' }]);
  });
});

describe('[R23] what may be ready', () => {
  const bare = makeOffered({ exposure: [{ personId: ARI, onSet: ['chest-l'], inView: [], mode: 'bare' }] });
  const withRider = (state: 'not-needed' | 'needed' | 'executed', person = ARI) =>
    findOfferFindings(bare, facts({ riders: new Map([[person, state]]) }));

  test('it may be asked without a rider, and is not ready without an executed one for that person', () => {
    for (const found of [
      findOfferFindings(bare, facts()),
      withRider('needed'),
      withRider('not-needed'),
      withRider('executed', SAM),
    ])
      expect([mayOffer(found), mayBeReady(found)]).toEqual([true, false]);
    expect(mayBeReady(withRider('executed'))).toBe(true);
  });

  test('[B3] a barrier that is not on the kit list may be asked, and is not ready', () => {
    const barriers = { giver: ['cushion'], receiver: ['cushion'] };
    const beat = makeOffered({ contacts: [makeContact('cont_1', { barriers })] });
    const found = findOfferFindings(beat, facts());
    expect([mayOffer(found), mayBeReady(found)]).toEqual([true, false]);
    const listed = findOfferFindings(
      beat,
      facts({ kit: [makeLine('kit_1', [SAM, ARI], { item: 'cushion' })] }),
    );
    expect(mayBeReady(listed)).toBe(true);
  });
});

describe('who is asked', () => {
  test('[M5] a contact of a minor may be asked, and is never ready: consent and assent are not kept yet', () => {
    const found = findOfferFindings(makeOffered(), facts({ adults: new Set([SAM]) }));
    expect(found.filter(({ blocks }) => blocks !== 'nothing')).toEqual([
      { kind: 'minor', rule: 'M5', blocks: 'ready', personId: ARI },
    ]);
    expect([mayOffer(found), mayBeReady(found)]).toEqual([true, false]);
    const apart = makeOffered({ contacts: [] });
    expect(mayBeReady(findOfferFindings(apart, facts({ adults: new Set() })))).toBe(true);
  });

  test('[R12] nothing is ready with somebody who could not take their yes back', () => {
    const found = findOfferFindings(makeOffered(), facts({ performers: new Set([ARI, JO]) }));
    expect(found.filter(({ blocks }) => blocks !== 'nothing')).toEqual([
      { kind: 'cannot-answer', blocks: 'ready', personId: SAM },
    ]);
    expect([mayOffer(found), mayBeReady(found)]).toEqual([true, false]);
  });
});

test('a contact is seen with what the kit list and the cameras of this beat say', () => {
  const beat = makeOffered({
    cameras: [
      makeCamera('cam_1'),
      makeCamera('cam_2', { label: 'B', beatIds: [] }),
      makeCamera('cam_3', { label: 'C', retired: true }),
    ],
  });
  const kit = [
    makeLine('kit_1', [ARI]),
    makeLine('kit_2', [ARI], { item: 'pouch', beats: ['beat_00000000000009'] }),
    makeLine('kit_3', [ARI, SAM], { item: 'knee-pads', beats: [] }),
  ];
  expect(contextOf(beat, facts({ kit, isClosed: true, phase: 'take' }))).toEqual({
    sceneId: SCENE,
    contacts: beat.contacts,
    placeholder: 'hand squeeze',
    cameras: ['A'],
    worn: new Map([
      [ARI, ['robe', 'knee-pads']],
      [SAM, ['knee-pads']],
    ]),
    doubles: [],
    isClosed: true,
    phase: 'take',
  });
});
