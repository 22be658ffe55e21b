import { expect, test } from 'vitest';
import type { ContactFinding } from '#shared/rules/contact-rules.ts';
import { findingText, sayContactFindings } from '#shared/words/contact-findings.ts';

const NAMES = { giver: 'Sam', receiver: 'Ari' };
const W = { blocks: 'writing' } as const;

const SAID: readonly [ContactFinding, string][] = [
  [
    { rule: 'R29', blocks: 'offer', because: 'zone', missing: ['giver', 'receiver'] },
    'Contact near the pelvis needs a barrier on both bodies. Still to name: Sam and Ari. (R29)',
  ],
  [
    { rule: 'R29', blocks: 'offer', because: 'agent', missing: ['receiver'] },
    'Contact by the hip needs a barrier on both bodies. Still to name: Ari. (R29)',
  ],
  [
    { rule: 'R30', ...W, zone: 'genital', needs: ['level', 'masked'] },
    'The genital area can only be part of simulated action: level none, masked. (R30)',
  ],
  [
    { rule: 'R30', ...W, zone: 'perineal', needs: 'another-zone' },
    'The perineal area is never a place of contact. Choose another zone. (R30)',
  ],
  [
    { rule: 'R31', ...W, level: true, verb: false },
    'The throat takes skin level at most and nothing that closes or bears on it. Choose skin level. For anything else speak with stunts. (R31)',
  ],
  [
    { rule: 'R31', ...W, level: true, verb: true },
    'The throat takes skin level at most and nothing that closes or bears on it. Choose skin level and another action. For anything else speak with stunts. (R31)',
  ],
  [
    { rule: 'R31', ...W, level: false, verb: true },
    'The throat takes skin level at most and nothing that closes or bears on it. Choose another action. For anything else speak with stunts. (R31)',
  ],
  [{ rule: 'C1', ...W }, 'A contact is between two people. Choose someone else on one side. (C1)'],
  [
    { rule: 'C2', ...W, missing: ['receiver'] },
    'Ari is not in this beat. Add them under People, or choose someone else. (C2)',
  ],
  [
    { rule: 'C3', ...W, last: 9, counts: 8 },
    'This beat has 8 counts; the contact would end on count 9. (C3)',
  ],
  [{ rule: 'C4', ...W, touches: true }, 'This action touches: choose its level. (C4)'],
  [{ rule: 'C4', ...W, touches: false }, 'This action touches nobody: its level is none. (C4)'],
  [{ rule: 'C5', ...W, touches: true }, 'This action touches: choose what lies between. (C5)'],
  [
    { rule: 'C5', ...W, touches: false },
    'This action touches nobody: what lies between is “no contact”. (C5)',
  ],
  [
    { rule: 'C6', blocks: 'offer' },
    'A staged kiss belongs in a beat of kind Kiss, with its placeholder and Plan B. (C6)',
  ],
  [
    { rule: 'C7', ...W },
    'This kind of beat has no contact. Change the kind of the beat, or choose an action without contact. (C7)',
  ],
  [{ rule: 'C8', ...W }, 'Choose which of the two starts it, or both. (C8)'],
  [
    { rule: 'C12', blocks: 'offer', isAsked: true },
    'Name the costume item, so that costume knows which. (C12)',
  ],
  [
    { rule: 'C12', ...W, isAsked: false },
    'This action opens no costume item. Leave it empty, or choose an action that does. (C12)',
  ],
  [
    { rule: 'C9', ...W },
    'This action stays where it is. Leave “moves to” empty, or choose an action that travels. (C9)',
  ],
];

test.each(SAID)('the sentence of $rule', (finding, text) => {
  expect(findingText(finding, NAMES)).toBe(text);
});

test('somebody not chosen yet is asked for, not called absent', () => {
  expect(findingText({ rule: 'C2', ...W, missing: ['receiver'] }, { giver: 'Sam', receiver: '' })).toBe(
    'Choose who it goes to. (C2)',
  );
});

test('[B5] no sentence blames, pleads or asks why', () => {
  for (const [finding] of SAID)
    expect(findingText(finding, NAMES)).not.toMatch(
      /\b(?:invalid|error|must|required|forbidden|why|violation|you)\b/i,
    );
});

test('a contact and its beat give sentences with the names of the two', () => {
  const contact = {
    giver: 'a',
    agent: 'palm',
    receiver: 'b',
    zone: 'hip-l',
    verb: 'rest',
    level: 'skin',
    layer: 'over-costume',
    start: 1,
    counts: 1,
    tempo: 'still',
    onset: 'gradual',
    weight: 'own',
    barriers: { giver: [], receiver: [] },
    looksLike: '',
    masked: false,
    leads: 'mutual',
  } as const;
  expect(sayContactFindings(contact, { kind: 'plain', people: ['a', 'b'], counts: 8 }, NAMES)).toEqual([
    {
      rule: 'R29',
      blocks: 'offer',
      text: 'Contact near the pelvis needs a barrier on both bodies. Still to name: Sam and Ari. (R29)',
    },
  ]);
});
