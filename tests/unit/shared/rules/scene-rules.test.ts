import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEAT_KIND_ENTRIES } from '#shared/model/beat-kinds.ts';
import type { Contact } from '#shared/model/board.ts';
import { BARRIER_IDS } from '#shared/model/kit-catalogue.ts';
import { ZONES, type ZoneId } from '#shared/model/zones.ts';
import { findBeatFindings, type BeatFinding, type BeatInScene } from '#shared/rules/beat-rules.ts';
import { findSceneFindings, judgeScene } from '#shared/rules/scene-rules.ts';
import { ARI, makeBeat, makeBeatInScene, makeContact, makeLargeScene, makeScene, SAM } from './make-scene.ts';

const NOTHING = { categories: [], kit: [] } as const;

function find(more: Partial<BeatInScene>, scene: Parameters<typeof findBeatFindings>[1] = NOTHING) {
  return findBeatFindings(makeBeatInScene('beat_1', more), scene);
}

const rules = (findings: readonly BeatFinding[]): readonly string[] =>
  findings.map((finding) => (finding.kind === 'contact' ? finding.finding.rule : finding.rule));

describe('a kiss', () => {
  test('[B1] has a placeholder and a Plan B that stands, for every kind of kiss', () => {
    for (const { id, needsPlaceholder, needsPlanB } of BEAT_KIND_ENTRIES) {
      const beat = makeBeat('beat_1', { kind: id });
      const missing = [...(needsPlaceholder ? ['placeholder'] : []), ...(needsPlanB ? ['plan-b'] : [])];
      expect([id, find({ beat })]).toEqual([
        id,
        missing.length === 0 ? [] : [{ kind: 'beat', rule: 'B1', blocks: 'offer', missing }],
      ]);
      expect(find({ beat, intent: { placeholder: 'hand squeeze' }, planBs: ['beat_2'] })).toEqual([]);
    }
  });

  test('[B1] a placeholder of blanks is none', () => {
    const beat = makeBeat('beat_1', { kind: 'kiss' });
    expect(find({ beat, intent: { placeholder: ' \n ' }, planBs: ['beat_2'] })).toMatchObject([
      { rule: 'B1', missing: ['placeholder'] },
    ]);
  });
});

describe('barriers', () => {
  test('[R29] what stands at the pelvis is found in the beat and names the contact', () => {
    const contacts = [makeContact('cont_1', { zone: 'hip-l' }), makeContact('cont_2')];
    expect(find({ contacts })).toEqual([
      {
        kind: 'contact',
        contactId: 'cont_1',
        finding: { rule: 'R29', blocks: 'offer', because: 'zone', missing: ['giver', 'receiver'] },
      },
    ]);
  });

  test('[C10] a barrier on one body only is found wherever it lies, once, and R29 speaks where it applies', () => {
    const barriers = { giver: ['cushion'], receiver: [] };
    expect(find({ contacts: [makeContact('cont_1', { barriers })] })).toMatchObject([
      { finding: { rule: 'C10', missing: ['receiver'] } },
      { rule: 'B3', personId: SAM },
    ]);
    expect(rules(find({ contacts: [makeContact('cont_1', { barriers, zone: 'hip-l' })] }))).toEqual([
      'R29',
      'B3',
    ]);
  });

  test('[B3] every barrier of a contact is asked for on the list, for that body and that beat', () => {
    const barriers = { giver: ['cushion'], receiver: ['cushion'] };
    const contacts = [makeContact('cont_1', { barriers }), makeContact('cont_2', { barriers })];
    const cushion = { id: 'kit_1', item: 'cushion', beats: [], wearers: [], single: false } as const;
    const listed = (wearers: readonly string[], beats: readonly string[]) =>
      find(
        { contacts },
        { ...NOTHING, kit: [{ ...cushion, beats, wearers: wearers.map((person) => ({ person })) }] },
      );
    expect(listed([SAM, ARI], [])).toEqual([]);
    expect(listed([SAM, ARI], ['beat_1'])).toEqual([]);
    expect(listed([SAM], [])).toEqual([
      { kind: 'beat', rule: 'B3', blocks: 'ready', personId: ARI, item: 'cushion' },
    ]);
    expect(rules(listed([SAM, ARI], ['beat_2']))).toEqual(['B3', 'B3']);
  });
});

test('[B3] a garment of the catalogue that is opened is asked for on the list, for who wears it; words for costume are not', () => {
  const opened = (garment: string) =>
    find({ contacts: [makeContact('cont_1', { verb: 'unfasten', garment })] }, { ...NOTHING, kit: [] });
  expect(opened('robe')).toEqual([
    { kind: 'beat', rule: 'B3', blocks: 'ready', personId: ARI, item: 'robe' },
  ]);
  expect(opened('grey coat')).toEqual([]);
});

describe('words that nobody knows', () => {
  test('[C11] an unknown zone, agent, verb, level or layer is one finding, and breaks nothing', () => {
    const odd = (more: object): Contact => ({ ...makeContact('cont_1'), ...more });
    for (const field of ['zone', 'agent', 'verb', 'level', 'layer', 'to'])
      for (const word of ['left-knee-cap', '__proto__', '', 'toString'])
        expect(find({ contacts: [odd({ [field]: word })] })).toEqual([
          {
            kind: 'contact',
            contactId: 'cont_1',
            finding: { rule: 'C11', blocks: 'writing', fields: [field] },
          },
        ]);
  });

  test('[B4] an unknown zone in exposure is one finding, and the known ones still count', () => {
    const onSet = ['left-knee-cap' as ZoneId, 'nipple-l' as ZoneId];
    const exposure = [{ personId: SAM, onSet, inView: [], mode: 'bare' as const }];
    const known = ZONES.find((zone) => zone.class === 'sensitive')!.id;
    expect(rules(find({ exposure }))[0]).toBe('B4');
    expect(rules(find({ exposure: [{ ...exposure[0]!, onSet: [onSet[0]!, known] }] }))).toEqual([
      'B4',
      'R23',
    ]);
  });

  test('[C3] counts outside the beat are found in the beat', () => {
    expect(rules(find({ contacts: [makeContact('cont_1', { start: 6, counts: 4 })] }))).toEqual(['C3']);
  });
});

describe('exposure', () => {
  test('[B2] is found for somebody who is not in the beat, unless nothing is bare', () => {
    const beat = makeBeat('beat_1', { people: [SAM] });
    const bare = { personId: ARI, onSet: ['hip-l'] as const, inView: [], mode: 'garment' as const };
    expect(find({ beat, exposure: [bare] })).toEqual([
      { kind: 'beat', rule: 'B2', blocks: 'writing', personId: ARI },
    ]);
    expect(find({ beat, exposure: [{ ...bare, onSet: [] }] })).toEqual([]);
  });

  test('[R23] x3 and above, or a sensitive zone, on set or in view, asks for a rider for that person alone', () => {
    const back = ['back-upper', 'back-mid'] as const;
    const both = [
      { personId: SAM, onSet: back, inView: [], mode: 'garment' as const },
      { personId: ARI, onSet: ['back-upper'] as const, inView: [], mode: 'garment' as const },
    ];
    expect(find({ exposure: both })).toEqual([
      { kind: 'beat', rule: 'R23', blocks: 'ready', personId: SAM, because: ['exposure'] },
    ]);
    for (const zone of ZONES.filter((one) => one.class === 'sensitive')) {
      const inView = [{ personId: SAM, onSet: [], inView: [zone.id], mode: 'digital' as const }];
      expect([zone.id, rules(find({ exposure: inView }))]).toEqual([zone.id, ['R23']]);
    }
  });

  test('[R23] contact with a sensitive zone asks for both bodies, looking at it for none', () => {
    const zone = ZONES.find(
      (one) => one.class === 'sensitive' && one.contact === 'allowed' && one.pelvis === 'away',
    )!;
    expect(find({ contacts: [makeContact('cont_1', { zone: zone.id })] })).toEqual(
      [SAM, ARI].map((personId) => ({
        kind: 'beat',
        rule: 'R23',
        blocks: 'ready',
        personId,
        because: ['contact'],
      })),
    );
    const look = { zone: zone.id, verb: 'look', level: 'none', layer: 'no-contact' } as const;
    expect(find({ contacts: [makeContact('cont_1', look)] })).toEqual([]);
  });

  test('[R23] simulated action among the categories asks for everyone in the beat', () => {
    expect(find({}, { ...NOTHING, categories: ['simulated-sex-implied'] })).toMatchObject([
      { rule: 'R23', personId: SAM, because: ['category'] },
      { rule: 'R23', personId: ARI, because: ['category'] },
    ]);
    expect(find({}, { ...NOTHING, categories: ['kiss'] })).toEqual([]);
  });
});

describe('a whole scene', () => {
  test('lists beats in playing order, then kit', () => {
    const kiss = makeBeatInScene('beat_2', { beat: makeBeat('beat_2', { kind: 'kiss' }) });
    const kit = [
      { id: 'kit_1', item: 'pouch', beats: [], wearers: [{ person: SAM }, { person: ARI }], single: true },
    ] as const;
    const scene = makeScene(
      [makeBeatInScene('beat_1', { contacts: [makeContact('c', { start: 9 })] }), kiss],
      {
        kit,
      },
    );
    expect(findSceneFindings(scene).map((one) => ('beatId' in one ? one.beatId : one.rule))).toEqual([
      'beat_1',
      'beat_2',
      'K1',
    ]);
  });

  test('after one edit only that beat is looked at again, and the result is the same as from nothing', () => {
    const scene = makeLargeScene(40, 10);
    const first = judgeScene(scene);
    const beats = scene.beats.map((one, at) =>
      at === 7 ? { ...one, contacts: [...one.contacts, makeContact('new', { start: 9 })] } : one,
    );
    const next = { ...scene, beats };
    const again = judgeScene(next, first);
    expect(again.byBeat).toEqual(judgeScene(next).byBeat);
    const changed = [...again.byBeat].filter(([id, findings]) => first.byBeat.get(id) !== findings);
    expect(changed.map(([id]) => id)).toEqual(['beat_7']);
    const emptied = judgeScene({ ...next, kit: [] }, again);
    expect(emptied.byBeat.get('beat_0')).not.toEqual(again.byBeat.get('beat_0'));
  });

  test('no rule throws, whatever stands in a contact', () => {
    const odd = fc.record({
      zone: fc.constantFrom(...ZONES.map(({ id }) => id), 'x', '__proto__'),
      to: fc.option(fc.constantFrom('hip-l', 'x'), { nil: undefined }),
      verb: fc.constantFrom('rest', 'shift-weight', 'look', 'x'),
      giver: fc.constantFrom(SAM, ARI, ''),
      barriers: fc.record({
        giver: fc.subarray([...BARRIER_IDS, 'x']),
        receiver: fc.subarray([...BARRIER_IDS, 'x']),
      }),
      start: fc.integer({ min: -2, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 5 }), (all) => {
        const contacts = all.map((one, at) => ({ ...makeContact(`c${at}`), ...one }) as Contact);
        expect(() => findSceneFindings(makeScene([makeBeatInScene('beat_1', { contacts })]))).not.toThrow();
      }),
    );
  });
});
