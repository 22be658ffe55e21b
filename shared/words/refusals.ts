/** One sentence per refusal: what happened, what became of the work, and what to do. Never says what exists. */
import type { ChangeRefusal } from '../access/authorize.ts';

/** Of commands (`shared/protocol/refusals.ts`); the server does not compile when one is missing. */
export const REFUSAL_SENTENCES = {
  'no-session': 'You are signed out. Sign in to go on.',
  locked: 'This device is locked. Unlock it to go on.',
  'not-found': 'We could not do this. Try again or ask your intimacy coordinator.',
  'bad-input': 'Something in this form is missing, too long or not of the right kind. Nothing was changed.',
  'code-ended': 'This code has ended. Ask whoever gave it to you for a new one.',
  'sign-in-failed':
    'That did not match. Check the passphrase, or ask your intimacy coordinator to let you in.',
  'too-fast': 'Too many tries. Wait a minute, then try again.',
  'too-large': 'That is too large to send. Nothing was changed.',
  'key-reused': 'This was sent before with other content. Nothing was changed; try again.',
  'not-stored': 'The server cannot store now. Nothing was changed; try again in a moment.',
  broken: 'Something broke on the server. Nothing was changed; try again.',
  'foreign-origin': 'This request came from another page and was not taken.',
  'last-keeper': 'Nobody would be left who can invite others. Give somebody else that right first.',
  'not-oneself': 'Somebody else has to do this for you.',
  assisted: 'Somebody else let you in, so this cannot be changed here. Use your passphrase to sign in fully.',
  'minor-in-scene':
    'Not everybody in this scene is noted as 18 or older, so this cannot be set. Nothing was changed.',
  'needs-own-unit':
    'This scene’s board holds work that cannot be in one unit with somebody not noted as 18 or older. Split off a unit for them. Nothing was changed.',
  'young-character':
    'A character in this scene is under 18, so nudity and simulated action cannot be in it, whoever plays the part. Nothing was changed.',
  'one-wearer':
    'This is for one person and is never shared. Add a line for each of them. Nothing was changed.',
  'not-in-scene':
    'Kit is for performers of the scene. Put the person into the scene first. Nothing was changed.',
  stale: 'Something changed since you looked, so nothing was done. Look again.',
  'not-ready': 'Not every answer stands, so this was not called ready.',
  'kept-by-owner': 'They took this map back themselves, so only they share it again. Nothing was changed.',
  'asked-already':
    'Everybody in it was asked about this version, and nothing was said against it. Nothing was sent again.',
  'changed-since': 'This was changed a moment ago, so your answer was not taken. Look at it again.',
} as const satisfies Readonly<Record<string, string>>;

/** Of single records of a document, when the gate put them back. */
export const CHANGE_REFUSAL_SENTENCES: Readonly<Record<ChangeRefusal, string>> = {
  'not-yours-to-write': 'This part is not yours to change, so it was put back.',
  'wrong-author': 'This belongs to somebody else, so it was put back.',
  'never-deleted': 'This cannot be deleted, only taken off the board, so it was put back.',
  'contact-note':
    'Notes on a contact go to the intimacy coordinator privately, so this one was not shown here.',
  minors: 'Not everybody in this beat is noted as 18 or older, so this was put back.',
  'minors-unit':
    'Not everybody in this scene is noted as 18 or older, so this was put back. It needs a unit of its own.',
  'young-character': 'A character here is under 18, so this was put back, whoever plays the part.',
  'wrong-shape': 'This could not be read, so it was not taken.',
  'unknown-record': 'This server does not know that kind of entry, so it was not taken.',
};

export function isChangeRefusal(reason: string): reason is ChangeRefusal {
  return Object.hasOwn(CHANGE_REFUSAL_SENTENCES, reason);
}
