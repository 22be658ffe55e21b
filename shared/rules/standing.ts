/**
 * Where each person stands in a beat, and the beat with them, out of offers, answers and the present digests (design
 * section 5). Nothing is stored: the same records always read the same. Of two readings the safer one is taken.
 */
import {
  STANDINGS,
  type Answer,
  type Digest,
  type OfferHead,
  type OfferAnswer,
  type Readiness,
  type Standing,
} from '../model/consent.ts';

/** Offers and answers of one beat, each in the order of the ledger. */
export interface BeatRecords {
  readonly offers: readonly OfferHead[];
  readonly answers: readonly Answer[];
}

export interface PersonConsent {
  readonly standing: Standing;
  /** what can be answered now: the newest offer of what the beat is at present; null where there is none */
  readonly offer: OfferHead | null;
  /** the newest answer, a withdrawal included */
  readonly answer: Answer | null;
  /** the newest yes, for the difference since */
  readonly agreed: Answer | null;
}

export interface BeatConsent {
  readonly people: ReadonlyMap<string, PersonConsent>;
  /** of the person who stands least safe */
  readonly standing: Standing;
  /** everybody who has to agree does, to what the beat is at present */
  readonly isComplete: boolean;
}

/** `digests`: the present ones of everybody who has to agree, originals of doubles included (`digestsOfBeat`). */
export function readBeatConsent(
  records: BeatRecords,
  digests: ReadonlyMap<string, Digest>,
  now: number,
): BeatConsent {
  const people = new Map(
    [...digests].map(([personId, digest]) => [personId, readConsent(records, personId, digest, now)]),
  );
  const found = new Set([...people.values()].map(({ standing }) => standing));
  return {
    people,
    standing: STANDINGS.find((standing) => found.has(standing)) ?? 'draft',
    isComplete: people.size > 0 && found.size === 1 && found.has('agreed'),
  };
}

/** One person in one beat. `now` is the server's clock: a yes may have lapsed (R7). */
export function readConsent(
  records: BeatRecords,
  personId: string,
  digest: Digest,
  now: number,
): PersonConsent {
  const numbers = numbersOf(records);
  const numberOf = ({ offerId }: Answer): number => numbers.get(offerId) ?? 0;
  const own = records.answers.filter((answer) => answer.personId === personId);
  const withdrawn = lastWithdrawn(own, numberOf);
  const asked = records.offers
    .filter((offer) => Object.hasOwn(offer.digests, personId) && offer.number > withdrawn)
    .toSorted((a, b) => a.number - b.number);
  const open = asked.findLast((offer) => offer.digests[personId] === digest) ?? null;
  // a yes to what was withdrawn is none, in whichever order the two came; a no or a question always counts
  const counted = own.filter(
    (answer) => answer.kind !== 'withdrawn' && (answer.kind !== 'agree' || numberOf(answer) > withdrawn),
  );
  const newest = counted.at(-1) ?? null;
  const standing = ((): Standing => {
    const last = asked.at(-1);
    if (last === undefined) return withdrawn < 0 ? 'draft' : 'withdrawn';
    if (newest === null || newest.kind === 'withdrawn') return open === null ? 'changed' : 'offered';
    if (newest.kind === 'agree') {
      if (newest.digest === digest && !hasLapsed(newest, now)) return 'agreed';
      return open === null ? 'changed' : 'offered';
    }
    if (open !== null && open.number > numberOf(newest)) return 'offered';
    const isOfThis = newest.digest === digest || numberOf(newest) >= last.number;
    return isOfThis ? newest.kind : 'changed';
  })();
  return {
    standing,
    offer: open,
    answer: own.at(-1) ?? null,
    agreed: own.findLast(({ kind }) => kind === 'agree') ?? null,
  };
}

/** What somebody's screen sends. `after`: the last line of the ledger about them that the screen had. */
export interface AnswerAttempt {
  readonly personId: string;
  readonly offerId: string;
  readonly kind: OfferAnswer;
  readonly digest: Digest;
  readonly after: number;
}

export type AnswerVerdict =
  | { readonly kind: 'accepted'; readonly offer: OfferHead }
  /** there is no such offer, or not to this person: one answer for both */
  | { readonly kind: 'absent' }
  /** the screen showed something else than what the beat is, or has missed something: look again */
  | { readonly kind: 'stale'; readonly because: 'changed' | 'since' | 'withdrawn' };

/**
 * May this answer be written down? A yes has to be to exactly what the beat is now, from a screen that had seen
 * everything about this person in it. A no and a question may come late: they only make it safer.
 *
 * @param lastSeq number of the last line of the ledger about this person and this beat
 */
export function judgeAnswer(
  attempt: AnswerAttempt,
  records: BeatRecords,
  digest: Digest,
  lastSeq: number,
): AnswerVerdict {
  const { personId, kind } = attempt;
  const offer = records.offers.find(({ id }) => id === attempt.offerId);
  if (offer === undefined || !Object.hasOwn(offer.digests, personId)) return { kind: 'absent' };
  if (kind !== 'agree') return { kind: 'accepted', offer };
  const numbers = numbersOf(records);
  const own = records.answers.filter((answer) => answer.personId === personId);
  if (offer.number <= lastWithdrawn(own, ({ offerId }) => numbers.get(offerId) ?? 0))
    return { kind: 'stale', because: 'withdrawn' };
  if (attempt.digest !== digest || offer.digests[personId] !== digest)
    return { kind: 'stale', because: 'changed' };
  return attempt.after < lastSeq ? { kind: 'stale', because: 'since' } : { kind: 'accepted', offer };
}

/**
 * What a withdrawal is stamped with when it arrives: everything this person was asked so far is withdrawn from. '' where
 * they were asked nothing. Security (R19): never an offer to others, of which its reader must not learn.
 */
export function withdrawsFrom({ offers }: BeatRecords, personId: string): string {
  const asked = offers.filter(({ digests }) => Object.hasOwn(digests, personId));
  return asked.toSorted((a, b) => a.number - b.number).at(-1)?.id ?? '';
}

/**
 * May it run as far as agreement goes? The IC has called exactly this version ready, and everybody's yes still stands.
 * The day's check, the closed-set list, phase and rider are asked beside it.
 */
export function isStillReady(
  readiness: Pick<Readiness, 'called' | 'digests'> | null,
  consent: BeatConsent,
  digests: ReadonlyMap<string, Digest>,
): boolean {
  if (readiness?.called !== 'ready' || !consent.isComplete) return false;
  const called = Object.entries(readiness.digests);
  return called.length === digests.size && called.every(([id, digest]) => digests.get(id) === digest);
}

/** "This beat will be asked again": from the board alone, never from an answer (R19). */
export function isAskedAgain(readiness: Pick<Readiness, 'called' | 'board'> | null, board: Digest): boolean {
  return readiness?.called === 'ready' && readiness.board !== board;
}

function numbersOf({ offers }: BeatRecords): ReadonlyMap<string, number> {
  return new Map(offers.map(({ id, number }) => [id, number]));
}

/** The highest offer that was withdrawn from; -1 where nothing was withdrawn. */
function lastWithdrawn(own: readonly Answer[], numberOf: (answer: Answer) => number): number {
  return Math.max(-1, ...own.filter(({ kind }) => kind === 'withdrawn').map(numberOf));
}

/** R7: it was an agreement, and is none any more. */
export function hasLapsed({ expiresAt }: Pick<Answer, 'expiresAt'>, now: number): boolean {
  return expiresAt !== null && expiresAt <= now;
}
