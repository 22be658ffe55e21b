import { expect, test } from 'vitest';
import {
  ANSWER_KINDS,
  isAnswerKind,
  isDigest,
  isOfferAnswer,
  OFFER_ANSWERS,
  STANDINGS,
} from '#shared/model/consent.ts';
import { createId, isId } from '#shared/model/ids.ts';
import { isRiderState, RIDER_STATES } from '#shared/model/rider.ts';
import { misjudged } from './odd-input.ts';

test('[R12] a withdrawal is no answer to an offer: it needs none', () => {
  expect(ANSWER_KINDS.filter((kind) => !isOfferAnswer(kind))).toEqual(['withdrawn']);
});

test('[R9] standings run from least safe to agreed', () => {
  expect(STANDINGS).toEqual(['withdrawn', 'not-this', 'talk', 'changed', 'draft', 'offered', 'agreed']);
});

test('the guards know their words and nothing else', () => {
  const digest = '0123456789abcdef'.repeat(4);
  const lists: readonly [(value: unknown) => boolean, readonly string[]][] = [
    [isOfferAnswer, OFFER_ANSWERS],
    [isAnswerKind, ANSWER_KINDS],
    [isRiderState, RIDER_STATES],
    [isDigest, [digest]],
  ];
  expect(lists.map(([guard, known]) => misjudged(guard, known))).toEqual(
    lists.map(() => ({ letThrough: [], refused: [] })),
  );
  expect([digest.toUpperCase(), digest.slice(1), ` ${digest}`].map(isDigest)).toEqual([false, false, false]);
});

test('offers and answers have ids of their own', () => {
  const random = (length: number) => new Uint8Array(length);
  const [offer, answer] = [createId('offer', random), createId('answer', random)];
  expect([isId('offer', offer), isId('answer', answer), isId('offer', answer)]).toEqual([true, true, false]);
});
