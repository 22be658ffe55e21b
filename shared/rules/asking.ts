/**
 * Whom an offer is put to, and as which version each of them knows what they were asked.
 *
 * Security (R19): both are read for each person out of what was put to and said by themselves. So whoever agrees to a
 * version, or has been asked about it, is told nothing when somebody else is asked again.
 */
import type { Digest, OfferHead } from '../model/consent.ts';
import { readConsent, type BeatRecords } from './standing.ts';

/**
 * Of those who have to agree, whoever was not asked about what the beat is now, or has said something against it or
 * withdrawn since. Silence is not asked again (R10), and a yes that stands is not either.
 */
export function peopleToOffer(
  records: BeatRecords,
  digests: ReadonlyMap<string, Digest>,
  now: number,
): readonly string[] {
  return [...digests].flatMap(([personId, digest]) => {
    const { standing } = readConsent(records, personId, digest, now);
    return standing === 'agreed' || standing === 'offered' ? [] : [personId];
  });
}

/** For those who are not asked: the offer that was put to them of what the beat is now, the newest of several. */
export function offerThatStands(
  { offers }: Pick<BeatRecords, 'offers'>,
  personId: string,
  digest: Digest,
): OfferHead | null {
  return (
    offers
      .toSorted((a, b) => a.number - b.number)
      .findLast(({ digests }) => Object.hasOwn(digests, personId) && digests[personId] === digest) ?? null
  );
}

/**
 * 1, 2, ...: how many different versions this person was asked about before this one became one of them. The same content
 * asked again is the same version.
 */
export function versionNumber(
  { offers }: Pick<BeatRecords, 'offers'>,
  personId: string,
  digest: Digest,
): number {
  const asked = offers
    .filter(({ digests }) => Object.hasOwn(digests, personId))
    .toSorted((a, b) => a.number - b.number);
  return [...new Set(asked.map(({ digests }) => digests[personId]))].indexOf(digest) + 1;
}
