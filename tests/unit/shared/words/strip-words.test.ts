import { expect, test } from 'vitest';
import { STAGINGS } from '#shared/model/board.ts';
import { VERBS } from '#shared/model/contact-vocabulary.ts';
import { VERB_GROUP_LABELS, verbGroup } from '#shared/words/contact-form-words.ts';
import { capital } from '#shared/words/capital.ts';
import { poseWords, positionWords, readOnlyWords } from '#shared/words/inspector-words.ts';
import { STAGING_LABELS } from '#shared/words/set-words.ts';
import { cardWords, listWords } from '#shared/words/strip-words.ts';

test('a card is read out with its place, name, counts, contacts and who is there', () => {
  expect(cardWords({ place: 3, of: 9, name: 'Turn', counts: 8, contacts: 2, here: ['Mara', 'Jo'] })).toBe(
    'Beat 3 of 9, Turn, 8 counts, 2 contacts. Mara and Jo are here',
  );
  expect(cardWords({ place: 1, of: 1, name: '', counts: 1, contacts: 1, here: ['Mara'] })).toBe(
    'Beat 1 of 1, 1 count, 1 contact. Mara is here',
  );
  expect(cardWords({ place: 2, of: 9, name: '', counts: 4, here: [] })).toBe('Beat 2 of 9, 4 counts');
  expect([listWords([]), listWords(['A', 'B', 'C'])]).toEqual(['', 'A, B and C']);
});

test('[B6 15] how and where somebody stands reads in stage terms', () => {
  expect(poseWords('standing', 90)).toBe('standing, facing stage left');
  expect(positionWords({ x: 1.2, y: 0.4 })).toBe('1.2 m stage left, 0.4 m downstage');
  expect(positionWords({ x: -0.5, y: -3 })).toBe('0.5 m stage right, 3 m upstage');
  expect(positionWords({ x: 0, y: 0 })).toBe('centre');
});

test('every verb stands in one group of the picker, and every staging has a name', () => {
  for (const verb of VERBS) expect(VERB_GROUP_LABELS[verbGroup(verb)]).not.toBe('');
  expect(VERBS.filter((verb) => verbGroup(verb) === 'none').every((verb) => !verb.contact)).toBe(true);
  for (const staging of STAGINGS) expect(STAGING_LABELS[staging]).toMatch(/^\p{Lu}/u);
  expect(capital('left knee')).toBe('Left knee');
});

test('why controls are grey is a sentence', () => {
  for (const about of ['blocking', 'contacts'] as const)
    for (const isClosed of [true, false]) expect(readOnlyWords(about, isClosed)).toMatch(/\.$/);
});
