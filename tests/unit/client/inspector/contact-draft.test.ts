import { expect, test } from 'vitest';
import { VERBS } from '#shared/model/contact-vocabulary.ts';
import { findContactFindings } from '#shared/rules/contact-rules.ts';
import { ALL_CHOICES, contactChoices } from '#shared/rules/contact-choices.ts';
import {
  canTravel,
  changedFields,
  draftOfContact,
  fieldsOfDraft,
  fitDraft,
  newContactDraft,
  swapBodies,
  withAgent,
  withEnd,
  withGarment,
  withPerson,
  withVerb,
  withWord,
} from '../../../../client/board/inspector/contact-draft.ts';

const PEOPLE = ['ann', 'ben', 'cat'];
const BEAT = { kind: 'kiss', people: PEOPLE, counts: 8 } as const;

test('a new contact lacks only its place on the body', () => {
  const draft = newContactDraft(PEOPLE, 8);
  expect(draft.zone).toBeNull();
  expect(findContactFindings({ ...draft, zone: 'shoulder-l' }, BEAT)).toEqual([]);
});

test('a new contact fits into a beat of one count', () => {
  expect(newContactDraft(PEOPLE, 1).counts).toBe(1);
});

test('[C4] [C5] [C9] whatever verb follows whatever verb, level, layer and end follow it', () => {
  for (const first of VERBS)
    for (const second of VERBS) {
      const start = { ...newContactDraft(PEOPLE, 8), zone: 'shoulder-l', to: 'elbow-l' } as const;
      const draft = withVerb(withVerb(start, first.id), second.id);
      const findings = findContactFindings({ ...draft, zone: 'shoulder-l' }, BEAT);
      expect(findings.filter(({ rule }) => ['C4', 'C5', 'C9'].includes(rule))).toEqual([]);
    }
});

test('a level that fits is kept when the verb changes', () => {
  const draft = { ...newContactDraft(PEOPLE, 8), level: 'bone', layer: 'bare-skin' } as const;
  expect(withVerb(draft, 'hold')).toMatchObject({ level: 'bone', layer: 'bare-skin' });
});

test('[C1] choosing one person on both sides swaps the sides', () => {
  const draft = newContactDraft(PEOPLE, 8);
  expect(withPerson(draft, 'receiver', 'ann')).toMatchObject({ giver: 'ben', receiver: 'ann' });
});

test('[C8] who starts it stays one of the two', () => {
  const draft = newContactDraft(PEOPLE, 8);
  expect(withPerson(draft, 'receiver', 'cat')).toMatchObject({ receiver: 'cat', leads: 'mutual' });
  expect(withPerson(draft, 'giver', 'cat')).toMatchObject({ giver: 'cat', leads: 'ben' });
});

test('only what was changed is written, so that what somebody else changed meanwhile stays', () => {
  const before = draftOfContact({
    ...newContactDraft(PEOPLE, 8),
    id: 'c',
    beatId: 'b',
    zone: 'hand-l',
    to: 'elbow-l',
  });
  expect(before).not.toHaveProperty('id');
  expect(changedFields(before, before)).toEqual({});
  expect(changedFields(before, { ...before, level: 'muscle' })).toEqual({ level: 'muscle' });
  const { to: _to, ...still } = before;
  expect(changedFields(before, still)).toStrictEqual({ to: undefined });
});

test('the two change places with all that is on their bodies, and twice is as before', () => {
  const draft = { ...newContactDraft(PEOPLE, 8), barriers: { giver: ['cushion'], receiver: [] } } as const;
  expect(swapBodies(draft)).toEqual({
    ...draft,
    giver: 'ben',
    receiver: 'ann',
    barriers: { giver: [], receiver: ['cushion'] },
  });
  expect(swapBodies(swapBodies(draft))).toEqual(draft);
});

test('a side is kept by what there are two of, and goes with the rest', () => {
  const left = withAgent(newContactDraft(PEOPLE, 8), 'palm', 'left');
  expect(left.agentSide).toBe('left');
  expect(withAgent(left, 'forearm').agentSide).toBe('left');
  expect(withAgent(left, 'forearm', 'right').agentSide).toBe('right');
  expect(withAgent(left, 'lips')).not.toHaveProperty('agentSide');
});

test('[C12] a costume item goes with the verb that needs it', () => {
  const draft = withGarment(withVerb(newContactDraft(PEOPLE, 8), 'unfasten'), 'grey coat');
  expect(withVerb(draft, 'remove-garment').garment).toBe('grey coat');
  expect(withVerb(draft, 'rest')).not.toHaveProperty('garment');
  expect(withGarment(draft, '')).not.toHaveProperty('garment');
});

test('only a touch that travels ends somewhere else', () => {
  const draft = newContactDraft(PEOPLE, 8);
  const travelling = VERBS.map(({ id }) => id).filter((verb) => canTravel(withVerb(draft, verb)));
  expect(travelling).toEqual([
    'brush',
    'trace',
    'slide',
    'guide',
    'draw-toward',
    'turn',
    'lift',
    'unfasten',
    'remove-garment',
  ]);
  expect(withEnd(withEnd(draft, 'elbow-l'), undefined)).toEqual(draft);
});

test('[C11] a word that is not known stays until it is chosen again, and then it is written, whatever it is', () => {
  const before = {
    ...newContactDraft(PEOPLE, 8),
    zone: 'hand-l',
    unknown: { zone: 'left-knee-cap', verb: 'nudge', to: 'moon' },
  } as const;
  expect(fieldsOfDraft(before)).toBeNull();
  expect(changedFields(before, { ...before, level: 'muscle' })).toEqual({ level: 'muscle' });
  // the very word that the reader had put in its place
  const chosen = withWord(before, 'zone', 'hand-l');
  expect(chosen.unknown).toEqual({ verb: 'nudge', to: 'moon' });
  expect(changedFields(before, chosen)).toEqual({ zone: 'hand-l' });
  const whole = withEnd(withVerb(chosen, 'rest'), undefined);
  expect(whole).not.toHaveProperty('unknown');
  expect(changedFields(before, whole)).toStrictEqual({ zone: 'hand-l', verb: 'rest', to: undefined });
  expect(fieldsOfDraft(whole)).toEqual(whole);
});

test('[M3] a new contact with an under-18 is made of the closed list of its beat', () => {
  const draft = newContactDraft(PEOPLE, 8);
  const kiss = contactChoices('kiss-cheek-or-forehead', 'minor')!;
  expect(fitDraft({ ...draft, zone: 'mouth', masked: true, agentSide: 'left' }, kiss)).toEqual({
    ...draft,
    agent: 'lips',
    verb: 'kiss-closed',
    layer: 'bare-skin',
  });
  expect(fitDraft({ ...draft, zone: 'mouth' }, ALL_CHOICES).zone).toBe('mouth');
});
