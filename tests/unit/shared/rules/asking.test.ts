import { describe, expect, test } from 'vitest';
import type { Answer, OfferHead } from '#shared/model/consent.ts';
import { offerThatStands, peopleToOffer, versionNumber } from '#shared/rules/asking.ts';
import { answer } from './consent-model.ts';
import { ARI, SAM } from './make-scene.ts';

function offer(number: number, digests: Readonly<Record<string, string>>): OfferHead {
  return { id: `ofr_${number}`, sceneId: 's', beatId: 'b', number, by: 'ic', at: number, digests };
}

const both = (digest: string): Readonly<Record<string, string>> => ({ [ARI]: digest, [SAM]: digest });

function asked(
  offers: readonly OfferHead[],
  answers: readonly Answer[],
  now: Readonly<Record<string, string>> = both('first'),
): readonly string[] {
  return peopleToOffer({ offers, answers }, new Map(Object.entries(now)), 0);
}

describe('whom an offer is put to', () => {
  const one = [offer(1, both('first'))];
  const agree = (who: string, number = 1): Answer => answer(who, 'agree', `ofr_${number}`, 'first');

  test('everybody who was never asked, and whoever was asked about another version', () => {
    expect(asked([], [])).toEqual([ARI, SAM]);
    expect(asked(one, [], both('second'))).toEqual([ARI, SAM]);
    expect(asked(one, [agree(ARI), agree(SAM)], { [ARI]: 'first', [SAM]: 'second' })).toEqual([SAM]);
  });

  test('[R10] nobody whose yes stands, and nobody who is silent', () => {
    expect(asked(one, [])).toEqual([]);
    expect(asked(one, [agree(ARI)])).toEqual([]);
  });

  test.each(['withdrawn', 'not-this', 'talk'] as const)(
    '[R19] after %s only who said it; of the other nothing is read but their own',
    (kind) => {
      const said = answer(SAM, kind, 'ofr_1', kind === 'withdrawn' ? '' : 'first');
      expect(asked(one, [agree(ARI), agree(SAM), said])).toEqual([SAM]);
      expect(asked(one, [said])).toEqual([SAM]);
      // asked again, and silent
      const two = [...one, offer(2, { [SAM]: 'first' })];
      expect(asked(two, [agree(ARI), agree(SAM), said])).toEqual([]);
    },
  );

  test('[R7] whose yes has lapsed has the offer still, and can answer it', () => {
    const lapsed = { ...agree(ARI), expiresAt: 0 };
    expect(asked(one, [lapsed, agree(SAM)])).toEqual([]);
  });
});

test('what was shown of a version lies with the newest offer of the same content to that person', () => {
  const offers = [offer(1, both('first')), offer(2, both('second')), offer(3, { [SAM]: 'first' })];
  expect(offerThatStands({ offers }, SAM, 'first')?.id).toBe('ofr_3');
  expect(offerThatStands({ offers }, ARI, 'first')?.id).toBe('ofr_1');
  expect(offerThatStands({ offers }, ARI, 'third')).toBeNull();
});

test('[R9] versions are counted for each person: the same content again is the same version', () => {
  const offers = [
    offer(1, both('first')),
    offer(2, { [SAM]: 'first' }),
    offer(3, { [ARI]: 'other', [SAM]: 'second' }),
    offer(4, both('first')),
  ];
  expect(['first', 'second', 'other'].map((one) => versionNumber({ offers }, SAM, one))).toEqual([1, 2, 0]);
  expect(['first', 'other'].map((one) => versionNumber({ offers }, ARI, one))).toEqual([1, 2]);
});
