/** Offers and answers of one beat, inside the transaction of a command. */
import type { Answer, OfferHead } from '#shared/model/consent.ts';
import { readAnswers } from '../answer-rows.ts';
import * as rows from '../consent-rows.ts';
import type { Scope } from './handler.ts';

/** Until there are sessions every answer is given at the table; a phase never makes a beat runnable by itself (R2). */
export const PHASE = 'discussion';

export interface BeatRecords {
  readonly offers: readonly OfferHead[];
  readonly answers: readonly Answer[];
}

/** Offers of the beat, and the answers of these people in it, each oldest first. */
export async function readBeatRecords(
  { tx, me }: Scope,
  at: rows.BeatAt,
  people: readonly string[],
): Promise<BeatRecords> {
  const offers = await rows.readOffers(tx, me.productionId, at);
  const answers: Answer[] = [];
  for (const personId of people)
    answers.push(...(await readAnswers(tx, me.productionId, { ...at, personId })));
  return { offers, answers };
}

/** Grows by one with every offer to this person and every answer of theirs in this beat. */
export function markOf({ offers, answers }: BeatRecords, personId: string): number {
  return (
    offers.filter(({ digests }) => Object.hasOwn(digests, personId)).length +
    answers.filter((answer) => answer.personId === personId).length
  );
}
