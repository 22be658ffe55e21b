import { expect, test } from 'vitest';
import { BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { AGENTS, LAYERS, LEVELS, VERB_IDS } from '#shared/model/contact-vocabulary.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';
import { ALL_CHOICES, contactChoices, type ContactOf } from '#shared/rules/contact-choices.ts';
import { findMinorsFindings, type MinorsContact } from '#shared/rules/minors.ts';

const PEOPLE: Readonly<Record<ContactOf, readonly string[]>> = {
  adults: ['adult-a', 'adult-b'],
  minor: ['adult-a', 'child'],
  'beside-minor': ['adult-a', 'adult-b', 'child'],
};
const BARE = { masked: false, barriers: { giver: [], receiver: [] } } as const;

function isPutBack(
  kind: (typeof BEAT_KINDS)[number],
  of: ContactOf,
  touch: Pick<MinorsContact, 'agent' | 'verb' | 'level' | 'layer' | 'zone'>,
): boolean {
  const [giver = '', receiver = ''] = PEOPLE[of];
  const contact = { ...BARE, ...touch, id: 'c', giver, receiver };
  return findMinorsFindings(
    { kind, people: PEOPLE[of], contacts: [contact], exposure: [] },
    (id) => id === 'child',
  ).some(({ on }) => on === 'contact');
}

test('[M3] [M4] whatever a form offers stands, and whatever it leaves out would be put back', () => {
  for (const of of ['minor', 'beside-minor'] as const)
    for (const kind of BEAT_KINDS) {
      const choices = contactChoices(kind, of);
      const [agent, verb, zone] = [choices?.agents[0], choices?.verbs[0], choices?.zones[0]];
      const [level, layer] = [choices?.levels.at(-1), choices?.layers[0]];
      const first = {
        agent: agent ?? 'palm',
        verb: verb ?? 'rest',
        zone: zone ?? 'hand-l',
        level: level ?? 'skin',
        layer: layer ?? 'over-costume',
      };
      const stands = <T>(all: readonly T[], asTouch: (one: T) => object): readonly T[] =>
        all.filter((one) => !isPutBack(kind, of, { ...first, ...asTouch(one) }));
      const said = [kind, of];
      expect([said, stands(AGENTS, (one) => ({ agent: one }))]).toEqual([said, choices?.agents ?? []]);
      expect([said, stands(ZONE_IDS, (one) => ({ zone: one }))]).toEqual([said, choices?.zones ?? []]);
      expect([said, stands(LAYERS, (one) => ({ layer: one }))]).toEqual([said, choices?.layers ?? []]);
      // what contradicts its own level (C4, C7) is left out too, though no rule for under-18s says so
      expect(stands(VERB_IDS, (one) => ({ verb: one }))).toEqual(
        expect.arrayContaining([...(choices?.verbs ?? [])]),
      );
      expect(stands(LEVELS, (one) => ({ level: one }))).toEqual(
        expect.arrayContaining([...(choices?.levels ?? [])]),
      );
    }
});

test('[M2] two adults by themselves have all of it, but for what is never a place of contact', () => {
  expect(contactChoices('plain', 'adults')).toBe(ALL_CHOICES);
  expect(ZONE_IDS.filter((id) => !ALL_CHOICES.zones.includes(id))).toEqual(['perineal']);
});
