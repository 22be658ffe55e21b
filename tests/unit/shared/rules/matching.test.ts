import { describe, expect, test } from 'vitest';
import type { Contact } from '#shared/model/board.ts';
import { CONDITION_KINDS, type ConditionKind } from '#shared/model/comfort.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { readCondition } from '#shared/model/conditions.ts';
import type { MatchContext } from '#shared/rules/condition-rules.ts';
import { alternativesFor } from '#shared/rules/alternatives.ts';
import { comfortAt, entriesToRelease, stateOfEntries, withNarrowing } from '#shared/rules/map-state.ts';
import { matchBeat, matchContact, type MatchFinding } from '#shared/rules/matching.ts';
import { JO, SCENE } from './make-consent.ts';
import { ARI, makeBeat, makeContact, SAM } from './make-scene.ts';

const LEE = 'pers_0000000000kee1';
const base = makeContact('cont_1');

function context(more: Partial<MatchContext> = {}, contact: Contact = base): MatchContext {
  return {
    sceneId: SCENE,
    contacts: [contact],
    placeholder: '',
    cameras: [],
    worn: new Map(),
    doubles: [],
    isClosed: false,
    phase: null,
    ...more,
  };
}

function says(
  state: MapEntry['state'],
  conditions: readonly string[] = [],
  more: Partial<MapEntry> = {},
): MapEntry {
  return { direction: 'receive', zone: 'shoulder-l', state, conditions, ...more };
}

/** Ari, who receives, has released these; Sam, who gives, nothing. */
function find(
  entries: readonly MapEntry[],
  contact: Partial<Contact> = {},
  more: Partial<MatchContext> = {},
): readonly MatchFinding[] {
  const one = makeContact('cont_1', contact);
  return matchContact(one, new Map([[ARI, stateOfEntries(entries)]]), context(more, one)).filter(
    ({ kind }) => kind !== 'not-shared',
  );
}

const kinds = (findings: readonly MatchFinding[]): readonly string[] => findings.map(({ kind }) => kind);

describe('[R2] one condition', () => {
  type Case = readonly [Partial<Contact>, Partial<MatchContext>?];
  interface Row {
    readonly text: string;
    readonly holds: readonly Case[];
    readonly fails: readonly Case[];
    readonly onTheDay?: readonly Case[];
  }
  const kit = (person: string) => ({ worn: new Map([[person, ['robe' as const]]]) });
  const both = { giver: ['cushion'], receiver: ['cushion'] };
  const doubles = [{ original: JO, double: SAM }];
  const more = (start: number) => ({ contacts: [base, makeContact('cont_2', { start, counts: 2 })] });
  const ROWS: Readonly<Record<ConditionKind, Row>> = {
    'over-costume-only': {
      text: 'over-costume-only',
      holds: [[{ layer: 'over-costume' }], [{ layer: 'no-contact', verb: 'hover', level: 'none' }]],
      fails: [[{ layer: 'over-garment' }], [{ layer: 'bare-skin' }]],
    },
    'with-garment': {
      text: 'with-garment:robe',
      holds: [[{}, kit(ARI)]],
      fails: [[{}], [{}, kit(SAM)], [{}, { worn: new Map([[ARI, ['pouch']]]) }]],
    },
    'with-barrier': {
      text: 'with-barrier:cushion',
      holds: [[{ barriers: both }]],
      fails: [
        [{}],
        [{ barriers: { giver: ['cushion'], receiver: [] } }],
        [{ barriers: { giver: ['foam-pad'], receiver: ['foam-pad'] } }],
      ],
    },
    'only-with': {
      text: `only-with:${LEE},${SAM}`,
      holds: [[{}]],
      fails: [[{ giver: JO }], [{ giver: JO }, { doubles: [{ original: SAM, double: JO }] }]],
    },
    'not-with': { text: `not-with:${JO}`, holds: [[{}]], fails: [[{ giver: JO }], [{}, { doubles }]] },
    'only-agent': {
      text: 'only-agent:palm,forearm',
      holds: [[{}], [{ agent: 'forearm' }]],
      fails: [[{ agent: 'fingertips' }]],
    },
    'max-level': {
      text: 'max-level:muscle',
      holds: [[{ level: 'skin' }], [{ level: 'muscle' }]],
      fails: [[{ level: 'bone' }]],
    },
    'max-counts': {
      text: 'max-counts:4',
      holds: [[{}], [{}, more(2)]],
      fails: [[{ counts: 5 }], [{}, more(5)]],
    },
    'only-scene': {
      text: `only-scene:${SCENE}`,
      holds: [[{}]],
      fails: [[{}, { sceneId: 'scn_00000000000002' }]],
    },
    'only-phase': {
      text: 'only-phase:rehearsal',
      holds: [[{}, { phase: 'rehearsal' }]],
      fails: [[{}, { phase: 'take' }]],
      onTheDay: [[{}]],
    },
    'masked-only': { text: 'masked-only', holds: [[{ masked: true }], [{ verb: 'mask' }]], fails: [[{}]] },
    'no-movement': {
      text: 'no-movement',
      holds: [[{}], [{ verb: 'hold' }]],
      fails: [[{ verb: 'slide' }], [{ verb: 'lift' }]],
    },
    'placeholder-in-rehearsal': {
      text: 'placeholder-in-rehearsal',
      holds: [],
      fails: [[{}], [{}, { placeholder: ' ' }]],
      onTheDay: [[{}, { placeholder: 'hand squeeze' }]],
    },
    'ask-each-run': { text: 'ask-each-run', holds: [], fails: [], onTheDay: [[{}]] },
    'only-when-closed': { text: 'only-when-closed', holds: [[{}, { isClosed: true }]], fails: [[{}]] },
    'not-on-camera-angle': {
      text: 'not-on-camera-angle:Cam B',
      holds: [],
      fails: [[{}, { cameras: ['A', ' cam b'] }]],
      onTheDay: [[{}], [{}, { cameras: ['A'] }]],
    },
    // Ari is in it herself
    'double-only': { text: 'double-only', holds: [], fails: [[{}]] },
  };

  test.each(CONDITION_KINDS)('%s', (kind) => {
    const { text, holds, fails, onTheDay = [] } = ROWS[kind];
    const condition = readCondition(text);
    const run = ([contact, facts = {}]: Case) => find([says('gate', [text])], contact, facts);
    expect(holds.map((one) => kinds(run(one)))).toEqual(holds.map(() => ['agrees']));
    expect(fails.map((one) => run(one).map((f) => [f.kind, 'condition' in f && f.condition]))).toEqual(
      fails.map(() => [['condition', condition]]),
    );
    expect(onTheDay.map((one) => run(one).map((f) => [f.kind, 'condition' in f && f.condition]))).toEqual(
      onTheDay.map(() => [
        ['on-the-day', condition],
        ['agrees', false],
      ]),
    );
  });

  test('every one must hold; one in words without a meaning here never does', () => {
    const found = find([says('gate', ['masked-only', 'no-movement', 'max-level:skin', 'only-on-tuesdays'])], {
      level: 'bone',
    });
    expect(found.map((f) => 'condition' in f && f.condition)).toEqual([
      readCondition('masked-only'),
      readCondition('max-level:skin'),
      { kind: 'unknown', text: 'only-on-tuesdays' },
    ]);
    expect(kinds(find([says('gate', ['no-movement', 'max-level:bone'])]))).toEqual(['agrees']);
    expect(kinds(find([says('gate', [`only-with:${SAM}`, `only-with:${JO}`])]))).toEqual(['condition']);
  });

  test('[R14] what only a double may do, the double does; who is doubled is asked about all of it', () => {
    const doubles = [{ original: ARI, double: LEE }];
    const contact = makeContact('cont_1', { receiver: LEE });
    const match = (entries: readonly MapEntry[]) =>
      matchContact(contact, new Map([[ARI, stateOfEntries(entries)]]), context({ doubles }, contact)).filter(
        ({ personId }) => personId === ARI,
      );
    expect(match([says('gate', ['double-only'])])).toMatchObject([
      { kind: 'agrees', personId: ARI, double: LEE },
    ]);
    expect(kinds(match([says('fence')]))).toEqual(['fence']);
  });
});

describe('[R1] [R3] what is not set, and what is closed', () => {
  test('an empty map permits nothing and forbids nothing; no map at all says so', () => {
    expect(kinds(find([]))).toEqual(['unset']);
    expect(matchContact(base, new Map([[ARI, null]]), context())).toEqual([
      { kind: 'not-shared', contactId: 'cont_1', body: 'giver', personId: SAM, double: null },
      { kind: 'not-shared', contactId: 'cont_1', body: 'receiver', personId: ARI, double: null },
    ]);
  });

  test('only where it was said, in the direction it was said', () => {
    expect(kinds(find([says('open')]))).toEqual(['agrees']);
    expect(kinds(find([says('open', [], { zone: 'shoulder-r' })]))).toEqual(['unset']);
    expect(kinds(find([says('open', [], { direction: 'give' })]))).toEqual(['unset']);
    expect(kinds(find([says('fence', [], { direction: 'give' })]))).toEqual(['unset']);
  });

  test('a fence is found on either body, at either end, whatever the action, the level and the partner', () => {
    const closed = stateOfEntries([says('fence'), says('fence', [], { direction: 'give' })]);
    for (const more of [
      {},
      { verb: 'hover', level: 'none', layer: 'no-contact' },
      { masked: true },
      { verb: 'slide', zone: 'elbow-l', to: 'shoulder-l' },
    ] as const) {
      const contact = makeContact('cont_1', more);
      for (const [person, body] of [
        [SAM, 'giver'],
        [ARI, 'receiver'],
      ] as const) {
        const found = matchContact(contact, new Map([[person, closed]]), context({}, contact));
        expect(found.filter(({ kind }) => kind === 'fence')).toEqual([
          {
            kind: 'fence',
            contactId: 'cont_1',
            body,
            personId: person,
            double: null,
            direction: body === 'giver' ? 'give' : 'receive',
            zone: 'shoulder-l',
            closed: 'shoulder-l',
          },
        ]);
      }
    }
  });

  test('a fence has no way round: nothing in the context takes it away', () => {
    const facts: readonly Partial<MatchContext>[] = [
      { phase: 'rehearsal' },
      { isClosed: true },
      { placeholder: 'x' },
      { worn: new Map([[ARI, ['robe']]]) },
      { doubles: [{ original: ARI, double: SAM }] },
    ];
    for (const more of facts)
      expect(kinds(find([says('fence', ['masked-only'])], { masked: true }, more))).toContain('fence');
    expect(kinds(find([says('fence'), says('open')]))).toEqual(['fence']);
  });

  test('who closes a larger zone has closed what lies in it, not what borders it', () => {
    const chest = [says('fence', [], { zone: 'chest-l' })];
    expect(find(chest, { zone: 'nipple-l' })).toMatchObject([
      { kind: 'fence', zone: 'nipple-l', closed: 'chest-l' },
    ]);
    expect(kinds(find(chest, { zone: 'nipple-r' }))).toEqual(['unset']);
    expect(kinds(find(chest, { zone: 'chest-side-l' }))).toEqual(['unset']);
    expect(kinds(find([says('fence', [], { zone: 'nipple-l' })], { zone: 'chest-l' }))).toEqual(['unset']);
    expect(find([says('fence', [], { zone: 'buttock-r' })], { zone: 'gluteal-cleft' })).toMatchObject([
      { closed: 'buttock-r' },
    ]);
  });

  test('beside a fence: said of what is broad or travels, and of nothing else', () => {
    const entries = [says('open'), says('fence', [], { zone: 'armpit-l' })];
    expect(kinds(find(entries))).toEqual(['agrees']);
    expect(find(entries, { agent: 'arm' })).toMatchObject([
      { kind: 'agrees' },
      { kind: 'near', closed: 'armpit-l' },
    ]);
    expect(kinds(find(entries, { verb: 'slide', to: 'upper-arm-l' }))).toEqual([
      'agrees',
      'near',
      'unset',
      'near',
    ]);
  });

  test('the whole beat is every contact of it', () => {
    const contacts = [base, makeContact('cont_2', { zone: 'elbow-l' })];
    const found = matchBeat(new Map([[ARI, stateOfEntries([says('open')])]]), context({ contacts }));
    expect(
      found.filter(({ kind }) => kind !== 'not-shared').map(({ contactId, kind }) => [contactId, kind]),
    ).toEqual([
      ['cont_1', 'agrees'],
      ['cont_2', 'unset'],
    ]);
  });
});

describe('[R6] today narrows, and never widens', () => {
  const day = (entries: readonly MapEntry[], expiresAt = 10) => ({ entries, expiresAt });
  const reading = (released: readonly MapEntry[] | null, today: readonly MapEntry[], now = 5) => {
    const state = withNarrowing(released && { entries: released, expiresAt: null }, day(today), now);
    return state && comfortAt(state, 'receive', 'shoulder-l');
  };
  const is = (one: string, conditions: readonly string[] = []) => ({
    reading: one,
    conditions,
    isMineOnly: false,
  });

  test('every pair of what was released and what today says', () => {
    expect(reading([says('open')], [says('fence')])).toEqual(is('fence'));
    expect(reading([says('fence')], [says('open')])).toEqual(is('fence'));
    expect(reading([says('open')], [says('gate', ['no-movement'])])).toEqual(is('gate', ['no-movement']));
    expect(reading([says('gate', ['masked-only'])], [says('open')])).toEqual(is('gate', ['masked-only']));
    expect(reading([says('gate', ['masked-only'])], [says('gate', ['no-movement'])])).toEqual(
      is('gate', ['masked-only', 'no-movement']),
    );
    expect(reading([says('open')], [says('cleared')])).toEqual(is('unset'));
    expect(reading([], [says('open')])).toEqual(is('unset'));
    expect(reading([], [says('gate', ['no-movement'])])).toEqual(is('unset', ['no-movement']));
    expect(reading([says('open')], [])).toEqual(is('open'));
  });

  test('it ends when it ends; nothing released and nothing said today is nothing known', () => {
    expect(reading([says('open')], [says('fence')], 9)).toEqual(is('fence'));
    expect(reading([says('open')], [says('fence')], 10)).toEqual(is('open'));
    expect(reading(null, [says('fence')])).toEqual(is('fence'));
    expect(reading(null, [says('fence')], 10)).toBeNull();
    expect(withNarrowing(null, null, 0)).toBeNull();
  });

  test('a condition named today stands in the way even where nothing was set', () => {
    const state = withNarrowing({ entries: [], expiresAt: null }, day([says('gate', ['masked-only'])]), 5);
    expect(kinds(matchContact(base, new Map([[ARI, state]]), context())).slice(1)).toEqual([
      'condition',
      'unset',
    ]);
  });

  test('[R2] a release that has lapsed permits nothing and still closes', () => {
    const entries = [
      says('open'),
      says('fence', [], { zone: 'waist-l' }),
      says('open', [], { direction: 'give', zone: 'hand-l' }),
    ];
    const state = withNarrowing({ entries, expiresAt: 7 }, null, 7)!;
    expect(comfortAt(state, 'receive', 'shoulder-l').reading).toBe('expired');
    expect(comfortAt(state, 'receive', 'waist-l').reading).toBe('fence');
    expect(kinds(matchContact(base, new Map([[ARI, state]]), context())).slice(1)).toEqual(['unset']);
  });

  test('what is released is the map without what is kept to oneself, in an order of its own', () => {
    const entries = [
      says('gate', ['no-movement', 'masked-only'], { direction: 'give' }),
      says('cleared', [], { zone: 'hand-l' }),
      says('open'),
    ];
    expect(entriesToRelease(stateOfEntries(entries))).toEqual([
      says('open'),
      says('gate', ['masked-only', 'no-movement'], { direction: 'give' }),
    ]);
    const mine = stateOfEntries([]);
    const kept = {
      ...mine,
      receive: new Map([
        ['hand-l' as const, { reading: 'fence' as const, conditions: [], isMineOnly: true }],
      ]),
    };
    expect(entriesToRelease(kept)).toEqual([]);
  });
});

describe('[R20] what might be proposed instead', () => {
  const beat = makeBeat('beat_1');
  const open = (
    zones: readonly MapEntry['zone'][],
    direction: MapEntry['direction'],
    conditions: readonly string[] = [],
  ) =>
    zones.map((zone): MapEntry => ({
      direction,
      zone,
      state: conditions.length > 0 ? 'gate' : 'open',
      conditions,
    }));
  const offer = (
    receive: readonly MapEntry[],
    give: readonly MapEntry[] | null,
    contact: Contact = base,
    more: Partial<MatchContext> = {},
  ) =>
    alternativesFor(
      contact,
      beat,
      new Map([
        [ARI, stateOfEntries(receive)],
        [SAM, give === null ? null : stateOfEntries(give)],
      ]),
      context(more, contact),
    );
  const changes = (found: ReturnType<typeof offer>) =>
    found.map((one) => (one.kind === 'change' ? one.changes : one.text));

  test('only what both maps permit; where one is not shared there is none but the placeholder', () => {
    const receive = [says('fence'), ...open(['upper-arm-l', 'collarbone-l', 'neck-back'], 'receive')];
    expect(changes(offer(receive, open(['upper-arm-l', 'shoulder-l'], 'give')))).toEqual([
      [{ field: 'zone', value: 'upper-arm-l' }],
    ]);
    expect(offer(receive, null)).toEqual([]);
    expect(changes(offer(receive, null, base, { placeholder: 'hand squeeze' }))).toEqual(['hand squeeze']);
  });

  test('a lower level, a layer between, another agent, fewer counts, and no travel', () => {
    const give = open(['shoulder-l'], 'give');
    const gate = (condition: string) => open(['shoulder-l'], 'receive', [condition]);
    expect(changes(offer(gate('max-level:skin'), give, makeContact('cont_1', { level: 'bone' })))).toEqual([
      [{ field: 'level', value: 'skin' }],
    ]);
    expect(
      changes(offer(gate('over-costume-only'), give, makeContact('cont_1', { layer: 'bare-skin' }))),
    ).toEqual([[{ field: 'layer', value: 'over-costume' }]]);
    expect(changes(offer(gate('only-agent:forearm'), give))).toEqual([
      [{ field: 'agent', value: 'forearm' }],
    ]);
    expect(changes(offer(gate('max-counts:2'), give))).toEqual([
      [{ field: 'counts', value: 2 }],
      [{ field: 'counts', value: 1 }],
    ]);
    expect(
      changes(
        offer(
          open(['shoulder-l'], 'receive'),
          give,
          makeContact('cont_1', { verb: 'slide', to: 'upper-arm-l' }),
        ),
      ),
    ).toEqual([[{ field: 'to', value: null }]]);
  });

  test('two changes where one is not enough, a handful at most, and nothing that breaks a rule of the board', () => {
    const give = open(['shoulder-l'], 'give');
    const two = offer(
      open(['shoulder-l'], 'receive', ['max-level:skin', 'only-agent:forearm']),
      give,
      makeContact('cont_1', { level: 'muscle' }),
    );
    expect(changes(two)).toEqual([
      [
        { field: 'level', value: 'skin' },
        { field: 'agent', value: 'forearm' },
      ],
    ]);
    const many = offer(
      [
        says('gate', [`not-with:${SAM}`]),
        ...open(
          ['collarbone-l', 'neck-back', 'upper-arm-l', 'armpit-l', 'shoulder-blade-l', 'neck-side-l'],
          'receive',
        ),
      ],
      open(
        [
          'collarbone-l',
          'neck-back',
          'upper-arm-l',
          'armpit-l',
          'shoulder-blade-l',
          'neck-side-l',
          'shoulder-l',
        ],
        'give',
      ),
    );
    // armpit and collarbone are more guarded than the shoulder
    expect(changes(many)).toEqual([
      [{ field: 'zone', value: 'shoulder-blade-l' }],
      [{ field: 'zone', value: 'upper-arm-l' }],
    ]);
    const hip = makeContact('cont_1', { zone: 'waist-l' });
    expect(changes(offer(open(['hip-l'], 'receive'), open(['hip-l'], 'give'), hip))).toEqual([]);
  });
});
