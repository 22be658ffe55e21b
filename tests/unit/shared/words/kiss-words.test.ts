import { expect, test } from 'vitest';
import { BEAT_KINDS } from '#shared/model/beat-kinds.ts';
import { isKissContact, isKissKind } from '#shared/model/kiss-contact.ts';
import { KISS_WORDS, placeholderSentence } from '#shared/words/kiss-words.ts';
import { lintText } from '#shared/words/lint.ts';
import { cardWords } from '#shared/words/strip-words.ts';
import { ARI, makeContact, SAM } from '../rules/make-scene.ts';

const nameOf = (id: string): string => (id === SAM ? 'Sam' : 'Ari');

test('[B1] the kinds with placeholder and Plan B are the three kisses', () => {
  expect(BEAT_KINDS.filter(isKissKind)).toEqual(['kiss', 'kiss-cheek-or-forehead', 'story-kiss']);
});

test('[B1] the kiss itself is what a rehearsal replaces, and nothing else of the beat', () => {
  const kiss = { kind: 'kiss' } as const;
  expect(isKissContact({ agent: 'lips', verb: 'kiss-closed' }, kiss)).toBe(true);
  expect(isKissContact({ agent: 'lips', verb: 'rest' }, kiss)).toBe(true);
  expect(isKissContact({ agent: 'palm', verb: 'rest' }, kiss)).toBe(false);
  expect(isKissContact({ agent: 'lips', verb: 'hover' }, kiss)).toBe(false);
  expect(isKissContact({ agent: 'lips', verb: 'kiss-closed' }, { kind: 'plain' })).toBe(false);
  expect(isKissContact({ agent: 'lips', verb: 'kiss-closed' }, null)).toBe(false);
});

test('[B1] the placeholder is said in the place of the kiss, with the same people and counts', () => {
  const contact = makeContact('c', { giver: SAM, receiver: ARI, start: 3, counts: 2 });
  expect(placeholderSentence(' palm to palm ', contact, nameOf)).toBe(
    'In rehearsal: palm to palm, Sam and Ari, counts 3 to 4.',
  );
  expect(placeholderSentence('', contact, nameOf)).toBe(
    'In rehearsal: the placeholder, not written yet, Sam and Ari, counts 3 to 4.',
  );
});

test('[R32] what is suggested needs no other word', () => {
  for (const words of KISS_WORDS.suggestions) expect(lintText(words, { place: 'note' })).toEqual([]);
});

test('[B1] a card says whose Plan B it is', () => {
  const card = { place: 4, of: 9, name: 'Plan B: turn', counts: 8, here: [] };
  expect(cardWords({ ...card, planBFor: 3 })).toBe('Beat 4 of 9, Plan B: turn, Plan B of beat 3, 8 counts');
  expect(cardWords({ ...card, planBFor: null })).toBe('Beat 4 of 9, Plan B: turn, 8 counts');
});
