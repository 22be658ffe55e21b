import { describe, expect, it } from 'vitest';
import { BEAT_KIND_ENTRIES, BEAT_KINDS, beatKindById, type BeatKind } from '#shared/model/beat-kinds.ts';
import { AGENTS, LAYERS, LEVELS, VERB_IDS } from '#shared/model/contact-vocabulary.ts';
import { exposureLevel, EXPOSURE_MODES } from '#shared/model/exposure.ts';
import { MINOR_ZONE_IDS, ZONE_IDS, zoneOf } from '#shared/model/zones.ts';
import {
  findMinorsFindings,
  minorsIn,
  type MinorsBeat,
  type MinorsContact,
  type MinorsFinding,
} from '#shared/rules/minors.ts';

const isMinor = (personId: string): boolean => !personId.startsWith('adult');
const [ADULT, OTHER, CHILD] = ['adult-a', 'adult-b', 'child'];
const NOBODY: MinorsBeat = { kind: 'plain', people: [], contacts: [], exposure: [] };
const touch: MinorsContact = {
  id: 'c',
  giver: ADULT,
  receiver: CHILD,
  agent: 'palm',
  zone: 'hand-l',
  verb: 'rest',
  level: 'skin',
  layer: 'over-costume',
  masked: false,
  barriers: { giver: [], receiver: [] },
};
const find = (beat: Partial<MinorsBeat>): readonly MinorsFinding[] =>
  findMinorsFindings({ ...NOBODY, ...beat }, isMinor);
const may = (kind: BeatKind, contact: Partial<MinorsContact>): boolean =>
  find({ kind, people: [CHILD], contacts: [{ ...touch, ...contact }] }).every(({ on }) => on !== 'contact');
/** What the closed lists leave of one catalogue, for one kind, when all else is as it may be. */
const left = <T>(kind: BeatKind, all: readonly T[], asContact: (one: T) => Partial<MinorsContact>): T[] =>
  all.filter((one) => may(kind, { ...HONEST[kind], ...asContact(one) }));

/** A contact with a minor that each kind is for. */
const HONEST: Partial<Record<BeatKind, Partial<MinorsContact>>> = {
  'hand-hold': { agent: 'palm', verb: 'clasp', zone: 'hand-l', layer: 'bare-skin' },
  'side-hug': { agent: 'arm', verb: 'wrap', zone: 'shoulder-l' },
  'family-hug': { agent: 'arm', verb: 'wrap', zone: 'back-upper' },
  'arm-round-shoulder': { agent: 'arm', verb: 'rest', zone: 'shoulder-r' },
  'kiss-cheek-or-forehead': { agent: 'lips', verb: 'kiss-closed', zone: 'forehead', layer: 'bare-skin' },
};
const WITH_CONTACT = Object.keys(HONEST) as BeatKind[];

describe('minors', () => {
  it('[M1] a beat without anybody who counts as a minor has no finding, whatever is in it', () => {
    const contact = { ...touch, receiver: OTHER, zone: 'genital', masked: true } as const;
    expect(
      find({
        kind: 'kiss',
        people: [ADULT, OTHER],
        contacts: [contact],
        exposure: [{ personId: ADULT, onSet: ['chest-l'], inView: [], mode: 'bare' }],
      }),
    ).toEqual([]);
  });

  it('[M3] [C11] a contact with a word that cannot be read is on no closed list, whatever stands in its place', () => {
    for (const kind of WITH_CONTACT) {
      expect(may(kind, HONEST[kind]!)).toBe(true);
      expect(may(kind, { ...HONEST[kind], unknown: { zone: 'left-knee-cap' } })).toBe(false);
    }
  });

  it('[M1] somebody is in a beat by the list, by a contact, or by a record of what is uncovered', () => {
    expect(minorsIn({ ...NOBODY, people: [CHILD, ADULT] }, isMinor)).toEqual([CHILD]);
    expect(minorsIn({ ...NOBODY, contacts: [touch] }, isMinor)).toEqual([CHILD]);
    const bare = { personId: CHILD, onSet: [], inView: ['knee-l'], mode: 'bare' } as const;
    expect(minorsIn({ ...NOBODY, exposure: [bare] }, isMinor)).toEqual([CHILD]);
    expect(minorsIn({ ...NOBODY, exposure: [{ ...bare, inView: [] }] }, isMinor)).toEqual([]);
  });

  it('[M3] a beat with a minor is of a kind on the closed list, or says only where people stand', () => {
    const allowed = BEAT_KINDS.filter((kind) => find({ kind, people: [CHILD] }).length === 0);
    expect(allowed).toEqual(BEAT_KINDS.filter((kind) => kind !== 'kiss'));
    expect(find({ kind: 'kiss', people: [ADULT, CHILD] })).toEqual([{ rule: 'M3', on: 'beat' }]);
    expect(find({ kind: null, people: [CHILD] })).toEqual([]);
  });

  it('[M3] a story-kiss is between minors, never with an adult in it', () => {
    expect(find({ kind: 'story-kiss', people: [CHILD, 'child-b'] })).toEqual([]);
    expect(find({ kind: 'story-kiss', people: [CHILD, ADULT] })).toEqual([{ rule: 'M3', on: 'beat' }]);
  });

  it('[M3] only five kinds take a contact that can be noted; a contact outside every beat takes none', () => {
    const withSome = BEAT_KINDS.filter((kind) =>
      ZONE_IDS.some((zone) =>
        AGENTS.some((agent) =>
          VERB_IDS.some((verb) => LAYERS.some((layer) => may(kind, { zone, agent, verb, layer }))),
        ),
      ),
    );
    expect(withSome).toEqual(WITH_CONTACT);
    expect(find({ kind: null, contacts: [touch] })).toEqual([{ rule: 'M3', on: 'contact', contactId: 'c' }]);
  });

  it.each(WITH_CONTACT)('[M3] %s: giver and receiver alike, and both minors too', (kind) => {
    expect(may(kind, HONEST[kind]!)).toBe(true);
    expect(may(kind, { ...HONEST[kind], giver: CHILD, receiver: ADULT })).toBe(true);
    expect(may(kind, { ...HONEST[kind], giver: CHILD, receiver: 'child-b' })).toBe(true);
  });

  it.each(WITH_CONTACT)('[M2] %s: no zone but those of the kind, at either end', (kind) => {
    const { minorZones } = beatKindById.get(kind)!;
    const sorted = (zones: readonly string[]): string[] => [...zones].sort();
    expect(sorted(left(kind, ZONE_IDS, (zone) => ({ zone })))).toEqual(sorted(minorZones));
    expect(sorted(left(kind, ZONE_IDS, (to) => ({ to })))).toEqual(sorted(minorZones));
    expect(
      minorZones.every((zone) => MINOR_ZONE_IDS.includes(zone) && zoneOf(zone).class === 'general'),
    ).toBe(true);
  });

  it.each(WITH_CONTACT)('[M3] %s: level skin at most', (kind) => {
    expect(left(kind, LEVELS, (level) => ({ level }))).toEqual(['none', 'skin']);
  });

  it('[M3] no agent, verb or layer but those on the list of the kind', () => {
    const lists = Object.fromEntries(
      WITH_CONTACT.map((kind) => [
        kind,
        [
          left(kind, AGENTS, (agent) => ({ agent })),
          left(kind, VERB_IDS, (verb) => ({ verb })),
          left(kind, LAYERS, (layer) => ({ layer })),
        ],
      ]),
    );
    const hug = ['rest', 'place', 'hold', 'wrap', 'release'];
    expect(lists).toEqual({
      'hand-hold': [
        ['palm', 'fingertips', 'hand-back'],
        ['rest', 'place', 'hold', 'clasp', 'release'],
        ['over-costume', 'bare-skin'],
      ],
      'side-hug': [['palm', 'forearm', 'arm', 'shoulder'], hug, ['over-costume']],
      'family-hug': [['palm', 'forearm', 'arm'], hug, ['over-costume']],
      'arm-round-shoulder': [['palm', 'forearm', 'arm'], hug, ['over-costume']],
      'kiss-cheek-or-forehead': [['lips'], ['kiss-closed'], ['bare-skin']],
    });
  });

  it.each(WITH_CONTACT)('[M2] %s: nothing masked, and nothing that would need a barrier', (kind) => {
    expect(may(kind, { ...HONEST[kind], masked: true })).toBe(false);
    expect(may(kind, { ...HONEST[kind], barriers: { giver: ['x'], receiver: [] } })).toBe(false);
    expect(may(kind, { ...HONEST[kind], barriers: { giver: [], receiver: ['x'] } })).toBe(false);
  });

  it('[M2] of a minor nothing is uncovered: no zone, on set or in view, in any mode, in any kind of beat', () => {
    for (const kind of BEAT_KINDS) {
      for (const zone of ZONE_IDS) {
        for (const mode of EXPOSURE_MODES) {
          const onSet = { personId: CHILD, onSet: [zone], inView: [], mode };
          const inView = { personId: CHILD, onSet: [], inView: [zone], mode };
          for (const exposure of [onSet, inView])
            expect(find({ kind, exposure: [exposure] })).toContainEqual({
              rule: 'M2',
              on: 'exposure',
              personId: CHILD,
            });
        }
      }
    }
    expect(
      find({ people: [CHILD], exposure: [{ personId: CHILD, onSet: [], inView: [], mode: 'bare' }] }),
    ).toEqual([]);
  });

  it('[M4] beside a minor an adult is at x1 at most', () => {
    for (const mode of EXPOSURE_MODES) {
      const refused = ZONE_IDS.filter(
        (zone) =>
          find({ people: [CHILD], exposure: [{ personId: ADULT, onSet: [], inView: [zone], mode }] }).length >
          0,
      );
      const above = ZONE_IDS.filter(
        (zone) => !['x0-clothed', 'x1-reduced'].includes(exposureLevel([zone], mode)),
      );
      expect(refused).toEqual(above);
    }
  });

  it('[M4] beside a minor two adults touch only in a kind on the list, where and how a minor could be touched', () => {
    const beside = (kind: BeatKind, contact: Partial<MinorsContact>): boolean =>
      find({ kind, people: [CHILD], contacts: [{ ...touch, receiver: OTHER, ...contact }] }).every(
        ({ on }) => on !== 'contact',
      );
    expect(BEAT_KINDS.filter((kind) => beside(kind, {}))).toEqual(
      BEAT_KIND_ENTRIES.filter(({ forMinors }) => forMinors).map(({ id }) => id),
    );
    expect(ZONE_IDS.filter((zone) => beside('look', { zone }))).toEqual(MINOR_ZONE_IDS);
    expect(ZONE_IDS.filter((to) => beside('look', { to }))).toEqual(MINOR_ZONE_IDS);
    expect(LEVELS.filter((level) => beside('look', { level }))).toEqual(['none', 'skin']);
    expect(VERB_IDS.filter((verb) => !beside('look', { verb }))).toEqual([
      'unfasten',
      'remove-garment',
      'shift-weight',
    ]);
    expect(beside('look', { masked: true })).toBe(false);
    expect(beside('look', { barriers: { giver: ['x'], receiver: [] } })).toBe(false);
    expect(find({ kind: 'plain', people: [CHILD], contacts: [{ ...touch, receiver: OTHER }] })).toEqual([
      { rule: 'M4', on: 'contact', contactId: 'c' },
    ]);
  });
});
