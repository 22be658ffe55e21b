/**
 * The words of asking and answering. The three answers weigh the same; nothing here asks why, pleads, counts, or says what
 * anybody else has answered (ux B5).
 */
import type { AnswerKind, OfferAnswer, Standing } from '../model/consent.ts';
import type { RiderState } from '../model/rider.ts';

/** The three answers, in the order in which they stand beside each other. */
export const ANSWER_LABELS = {
  agree: 'Agree',
  'not-this': 'Not this version',
  talk: 'Talk first',
} as const satisfies Record<OfferAnswer, string>;

/** What one's own answer reads as afterwards. */
export const OWN_ANSWER_LABELS = {
  agree: 'You agreed',
  'not-this': 'Not this version',
  talk: 'Talk first',
  withdrawn: 'You withdrew',
} as const satisfies Record<AnswerKind, string>;

/** Where one stands oneself. `ic` is the name of the IC. */
export function ownStandingText(standing: Standing, hasAgreed: boolean, ic: string): string {
  switch (standing) {
    case 'draft':
      return withIc(ic);
    case 'offered':
      return 'Your answer is asked';
    case 'agreed':
      return 'You agreed to this version';
    case 'not-this':
    case 'talk':
      return `${ANSWER_LABELS[standing]}. ${withIc(ic)}`;
    case 'changed':
      return hasAgreed ? 'Changed since you agreed' : 'Changed since it was offered';
    case 'withdrawn':
      return `You withdrew. ${withIc(ic)}`;
  }
}

/** The same in two words, for lists of one's own beats. */
export const OWN_STANDING_LABELS = {
  draft: 'Not asked yet',
  offered: 'To look at',
  agreed: 'Agreed',
  'not-this': 'Not this version',
  talk: 'Talk first',
  changed: 'Changed since',
  withdrawn: 'Withdrawn',
} as const satisfies Record<Standing, string>;

/** For the IC, of each person and of a beat. */
export const STANDING_LABELS = {
  draft: 'Not offered',
  offered: 'Offered',
  agreed: 'Agreed',
  'not-this': 'Not this version',
  talk: 'Talk first',
  changed: 'Ask again',
  withdrawn: 'Withdrawn',
} as const satisfies Record<Standing, string>;

/** What everybody but the IC reads of a beat that has not been called ready, whatever the reason (R19). */
export function withIc(name: string): string {
  return name.trim() === '' ? 'With the IC' : `With ${name} (the IC)`;
}

export const READINESS_WORDS = {
  ready: 'Ready',
  notReady: 'Not ready',
  /** of a beat that was called ready and is something else now */
  again: 'Asked again',
  askedAgain: 'This beat will be asked again.',
  call: 'Call it ready',
  callNot: 'Call it not ready',
} as const;

export const RIDER_STATE_LABELS = {
  'not-needed': 'No rider needed',
  needed: 'Rider needed',
  executed: 'Rider executed',
} as const satisfies Record<RiderState, string>;

export const ANSWER_WORDS = {
  withdraw: 'Withdraw',
  /** beside the button; no question, no plea */
  withdrawHelp: 'Takes effect at once. No reason is asked.',
  asked: 'You can answer when you like. Not answering is not a yes.',
  notSent: 'Kept on this tablet. Not sent yet',
  offlineYes: 'A yes needs the network, so that it is to exactly what the beat is now.',
  ownMap: 'Your own map, on this screen only',
} as const;

/** Why a yes was not written down; always followed by the difference, or by the beat as it is. */
export const STALE_ANSWER_WORDS = {
  changed: 'This beat has changed since you looked. Look again, then answer.',
  since: 'Something about this beat has happened since you looked. Look again, then answer.',
  withdrawn: 'You withdrew from this version. The IC can offer it again.',
} as const;
