import { expect, test } from 'vitest';
import { contactTwin, shortContact } from '#shared/words/contact-twin.ts';
import { ARI, makeContact, SAM } from '../rules/make-scene.ts';

const nameOf = (id: string): string => (id === SAM ? 'Sam' : 'Ari');
const contact = {
  ...makeContact('c', { giver: SAM, receiver: ARI, start: 1, counts: 4 }),
  placeholder: null,
};

test('[B6 13] a contact on the plan is named by who, what and when, and how it stands', () => {
  expect(contactTwin(contact, nameOf, { place: 1, of: 3, isOnStage: true })).toBe(
    'Sam to Ari, rest, counts 1 to 4, contact 1 of 3',
  );
  expect(contactTwin(contact, nameOf, { place: 3, of: 3, isOnStage: false })).toBe(
    'Sam to Ari, rest, counts 1 to 4, not both on stage, contact 3 of 3',
  );
});

test('[B1] in rehearsal the placeholder is named in the place of the kiss', () => {
  const kiss = { ...contact, placeholder: 'palm to palm', start: 5, counts: 1 };
  expect(shortContact(kiss, nameOf)).toBe('Sam and Ari, palm to palm, placeholder, count 5');
  expect(shortContact({ ...kiss, placeholder: ' ' }, nameOf)).toBe(
    'Sam and Ari, not written yet, placeholder, count 5',
  );
});
