/**
 * Offers, answers and readiness (design section 5). Records of the server, append-only: an answer is never changed,
 * only followed by another. Times are milliseconds since 1970 on the server's clock.
 */
import type { Phase } from './comfort.ts';
import type { MaterialPart } from './material-part.ts';
import { isOneOf } from './one-of.ts';

/** SHA-256 in lower-case hex of everything that is material to one performer in one beat (R8). */
export type Digest = string;

export function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** What a performer can answer to an offer; of equal weight everywhere. */
export const OFFER_ANSWERS = ['agree', 'not-this', 'talk'] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

export function isOfferAnswer(value: unknown): value is OfferAnswer {
  return isOneOf(OFFER_ANSWERS, value);
}

/** `withdrawn` needs no offer to be open, no reason and no confirmation (R12). */
export const ANSWER_KINDS = [...OFFER_ANSWERS, 'withdrawn'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export function isAnswerKind(value: unknown): value is AnswerKind {
  return isOneOf(ANSWER_KINDS, value);
}

/** One version of one beat, put to those who have to agree to it and do not (`peopleToOffer`). */
export interface Offer {
  readonly id: string;
  readonly sceneId: string;
  readonly beatId: string;
  /** 1, 2, ... within the beat. Security (R19): for ICs alone, because it counts what others were asked */
  readonly number: number;
  readonly by: string;
  readonly at: number;
  /** by person: what each was asked to agree to */
  readonly digests: Readonly<Record<string, Digest>>;
  /** of those who were not asked again: the offer of the same content that was put to them; not in older offers. For ICs alone */
  readonly stands?: Readonly<Record<string, string>>;
  /** by person: what each was shown, so that a later difference can be said in words */
  readonly parts: Readonly<Record<string, MaterialPart>>;
}

/** An offer without what each was shown: what standings are read from, and what stays in memory. */
export type OfferHead = Omit<Offer, 'parts'>;

/** What an agreement keeps (R7). It is valid for its digest and nothing else. */
export interface Answer {
  readonly id: string;
  /** of a withdrawal: the newest offer to this person when it arrived, so that only a later one can be agreed to; '' if none */
  readonly offerId: string;
  readonly sceneId: string;
  readonly beatId: string;
  readonly personId: string;
  readonly kind: AnswerKind;
  readonly at: number;
  /** what was on the answering screen; '' of a withdrawal */
  readonly digest: Digest;
  /** version of the rider that stood; null where none did */
  readonly rider: string | null;
  /** catalogue ids of what the kit list had the person wear, with commas between them */
  readonly kit: string;
  readonly phase: Phase;
  readonly sessionId: string;
  /** after this the answer is no agreement any more; null: while the production runs */
  readonly expiresAt: number | null;
}

export const CALLED = ['ready', 'not-ready'] as const;
export type Called = (typeof CALLED)[number];

/** What an IC has published of a beat. Nothing but a call of an IC moves it. */
export interface Readiness {
  readonly sceneId: string;
  readonly beatId: string;
  readonly called: Called;
  readonly at: number;
  readonly by: string;
  /** by person, as they stood at the call */
  readonly digests: Readonly<Record<string, Digest>>;
  /** of what stands on the board and anybody with the board may compute, see `boardDigest` */
  readonly board: Digest;
  readonly isFrozen: boolean;
}

/** Where one person stands in one beat, least safe first: of a beat it is that of the person who stands furthest left. */
export const STANDINGS = ['withdrawn', 'not-this', 'talk', 'changed', 'draft', 'offered', 'agreed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A double, digital ones included, does only what the original agreed to; both have to agree (R14). */
export interface Doubling {
  readonly original: string;
  readonly double: string;
}
