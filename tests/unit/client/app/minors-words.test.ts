import { expect, test } from 'vitest';
import { BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { AGENTS, LAYERS, LEVELS, VERBS } from '#shared/model/contact-vocabulary.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';
import { findMinorsFindings, type MinorsBeat, type MinorsContact } from '#shared/rules/minors.ts';
import { MINORS_WORDS } from '#shared/words/minors-note.ts';
import { sayMinorsFindings } from '#shared/words/minors-words.ts';
import { notAttestedWords } from '#shared/words/people.ts';

const NAMES: Readonly<Record<string, string>> = { sam: 'Sam', ari: 'Ari', ben: 'Ben' };
const nameOf = (id: string): string => NAMES[id] ?? 'Someone';
const isSam = (id: string): boolean => id === 'sam';

const beat: MinorsBeat = { kind: 'plain', people: ['sam', 'ari', 'ben'], contacts: [], exposure: [] };
const touch: MinorsContact = {
  id: 'new',
  giver: 'ari',
  receiver: 'sam',
  agent: 'palm',
  zone: 'shoulder-l',
  to: undefined,
  verb: 'rest',
  level: 'skin',
  layer: 'over-costume',
  masked: false,
  barriers: { giver: [], receiver: [] },
};

test('[M1] what holds is said without a guess about anyone’s age', () => {
  expect(MINORS_WORDS.holds(['Sam'])).toBe(
    'Nobody has noted yet that Sam is 18 or older, so the stricter rules for under-18s hold in this beat.',
  );
  expect(notAttestedWords(['Sam', 'Ari'])).toMatch(
    /^Nobody has noted yet that Sam and Ari are 18 or older, /u,
  );
  expect(notAttestedWords(['A', 'B', 'C', 'D', 'E'])).toMatch(/that 5 of the performers are 18/u);
});

test('[M3] a contact in a plain beat is told which kinds there are for it', () => {
  const [said, ...more] = sayMinorsFindings(beat, touch, isSam, nameOf);
  expect(more).toEqual([]);
  expect(said).toMatchObject({ rule: 'M3', blocks: 'writing' });
  expect(said?.text).toMatch(/^A contact of Sam needs a beat of its own kind: “Holding hands”, .* \(M3\)$/u);
});

test('[M3] a contact outside the list of its kind is told the list', () => {
  const hug = { ...beat, kind: 'side-hug' } as const;
  expect(sayMinorsFindings(hug, touch, isSam, nameOf)).toEqual([]);
  const [said] = sayMinorsFindings(hug, { ...touch, zone: 'hip-bone-l' as never }, isSam, nameOf);
  expect(said?.text).toBe(
    'In a beat of the kind “Side hug” a contact of Sam is made with palm, forearm, arm or shoulder, as rest, place, hold, release or wrap, over costume, at skin level, unmasked, without barriers, and lands on either shoulder or either outer upper arm. (M3)',
  );
});

test('[M4] two adults beside a minor are told so', () => {
  const [said] = sayMinorsFindings(beat, { ...touch, giver: 'ben', receiver: 'ari' }, isSam, nameOf);
  expect(said?.text).toMatch(
    /^Beside Sam others touch only in a beat of the kind “Holding hands”.* \(M4\)$/u,
  );
});

test('where everybody is noted as 18 or older nothing is said, and what else stands in the beat is not this contact’s', () => {
  expect(sayMinorsFindings(beat, touch, () => false, nameOf)).toEqual([]);
  const hug: MinorsBeat = {
    ...beat,
    kind: 'side-hug',
    contacts: [{ ...touch, id: 'cont_old', masked: true }],
    exposure: [{ personId: 'ari', onSet: ['shoulder-l'], inView: [], mode: 'none' as never }],
  };
  expect(sayMinorsFindings(hug, touch, isSam, nameOf)).toEqual([]);
  // the one that is being changed is judged as it would be, not as it was
  expect(sayMinorsFindings(hug, { ...touch, id: 'cont_old' }, isSam, nameOf)).toEqual([]);
});

test('[M2] [M3] [M4] the form says something exactly where the rules find something', () => {
  for (const kind of BEAT_KINDS)
    for (const giver of ['sam', 'ben'])
      for (const { id: verb } of VERBS)
        for (const [at, zone] of ZONE_IDS.entries()) {
          const agent = AGENTS[at % AGENTS.length]!;
          const level = LEVELS[at % LEVELS.length]!;
          const layer = LAYERS[at % LAYERS.length]!;
          const contact = { ...touch, giver, receiver: 'ari', verb, agent, zone, level, layer };
          const whole = { ...beat, kind, contacts: [contact] };
          const found = findMinorsFindings(whole, isSam).filter(({ on }) => on === 'contact');
          if (sayMinorsFindings({ ...beat, kind }, contact, isSam, nameOf).length !== found.length)
            throw new Error(JSON.stringify({ kind, giver, verb, agent, zone }));
        }
});
