/**
 * Why a command is refused: one list, the same answer for "does not exist" and "not yours". Sentences are in
 * `shared/words/refusals.ts`.
 */
export const REFUSALS = [
  /** no session, or it has ended */
  'no-session',
  /** the session is locked; unlock first */
  'locked',
  /** absent, or not yours: one answer */
  'not-found',
  /** the body is not of the command's form */
  'bad-input',
  /** wrong, used or old invite code: one answer */
  'code-ended',
  /** wrong name or passphrase: one answer */
  'sign-in-failed',
  /** too many tries */
  'too-fast',
  /** the request is larger than this server takes */
  'too-large',
  /** the same Idempotency-Key came with another body */
  'key-reused',
  /** the store cannot be written now; nothing was changed */
  'not-stored',
  /** something broke here; nothing was changed */
  'broken',
  /** from another web page */
  'foreign-origin',
  /** nobody would be left who may invite */
  'last-keeper',
  /** one's own rights and one's own attestation are somebody else's to give */
  'not-oneself',
  /** an assisted session may not do this; a full one may */
  'assisted',
  /** M2, M4: what may not stand in a scene with a minor (M1: not attested is a minor) */
  'minor-in-scene',
  /** M4: the board has, or had, what a minor may not be in one unit with */
  'needs-own-unit',
  /** M7: what may not be where a character is under 18 */
  'young-character',
  /** what is worn is never shared: one wearer for each line */
  'one-wearer',
  /** kit is for performers of the scene */
  'not-in-scene',
  /** what was answered is not what stands any more */
  'changed-since',
  /** something is not as the sender's screen had it; look again */
  'stale',
  /** something a beat needs before it is ready does not stand */
  'not-ready',
  /** M5: a minor took their map back, and their no stands against their guardian's yes */
  'kept-by-owner',
  /** the same was asked less than an hour ago (R10) */
  'asked-already',
] as const;
export type Refusal = (typeof REFUSALS)[number];
