import { expect, test } from 'vitest';
import { VERBS } from '#shared/model/contact-vocabulary.ts';
import { findContactFindings } from '#shared/rules/contact-rules.ts';
import {
  changedFields,
  draftOfContact,
  newContactDraft,
  withPerson,
  withVerb,
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
