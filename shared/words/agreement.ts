/** Words of the performer's own screens: answering a beat, what is for them, their track and their archive. */
import type { AnswerKind } from '../model/consent.ts';
import type { MatchFinding } from '../rules/matching.ts';
import { zoneAlone } from './contact-parts.ts';
import { conditionText, type ConditionNames } from './matching-findings.ts';
import { withIc } from './consent.ts';

export const AGREEMENT_WORDS = {
  page: 'Agreement',
  list: 'Your beats',
  listText: 'Each beat is asked and answered by itself, when you like. Not answering is not a yes.',
  sceneOf: (number: string, title: string) => `Scene ${number}, ${title}`,
  beatOf: (place: number, of: number) => `Beat ${place} of ${of}`,
  version: (number: number) => `Version ${number}`,
  openingBoard: 'Opening the scene',
  notYours: 'You are not in this beat, so there is nothing for you to answer.',
  toLook: 'To look at',
  others: 'The other beats you are in',
  noneToLook: 'Nothing is asked of you here just now.',
  noBeats: 'You are not in any beat of this scene yet.',
  answers: 'Your answer',
  change: 'Change',
  keep: 'Leave it as it is',
  withdraw: 'Withdraw',
  anyTime: 'You can change this at any time, also mid-rehearsal. You do not need to say why.',
  previous: 'Previous beat',
  next: 'Next beat',
  allBeats: 'All your beats in this scene',
  board: 'Open the board',
  figure: 'Where you are touched',
  touched: 'Touched',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  notKnown: 'Where this beat stands is not known without a connection.',
  notSentYet: 'Not sent yet',
  sending: 'Being sent',
  offline: (ic: string) =>
    `Kept on this tablet. ${ic} has not been told yet. Tell someone in the room if it matters now.`,
  notKept: 'This device keeps nothing, so leave this page open until it is sent.',
  undelivered: 'This was not done',
  isRead: 'I have read it',
  lookFailed: 'The version that was offered could not be read just now. Try again in a moment.',
  tryAgain: 'Try again',
  assisted:
    'Somebody let you in on this device, so answers cannot be given here. Sign in on your own to answer; you can withdraw here at any time.',
  assistedToo:
    'You can withdraw at any time, also on a device that somebody let you in on. You do not need to say why.',
  yesOther: (ic: string) =>
    `This is not the version that was offered, so it cannot be agreed to. When it is settled, ${ic} offers it again.`,
  yesWaits: 'Your last answer is still being sent. A yes can follow it.',
  ownMapTitle: 'Your own map, on this screen only',
  ownMapNote: 'Nobody is told of this. You decide.',
  forYou: 'For you',
  calm: 'Nothing is urgent. Look when you like.',
  nothing: 'Nothing is asked of you just now.',
  look: 'Look',
  open: 'Open',
  scene: (number: string) => `Scene ${number}`,
  beatsIn: (number: string) => `Your beats in scene ${number}`,
  countNotSent: (count: number) => `${count} not sent.`,
  track: 'My track',
  archive: 'Everything about me',
  frozen: 'Locked against accidents',
} as const;

/** "2 beats to look at", "1 beat changed since you looked": of oneself only. */
export function forYouText(kind: 'offered' | 'changed', count: number): string {
  const beats = count === 1 ? '1 beat' : `${count} beats`;
  return kind === 'offered' ? `${beats} to look at` : `${beats} changed since you looked`;
}

/** "Agreed to version 14 at 14:31". */
export function answeredText(kind: AnswerKind, version: number | null, when: string | null): string {
  const at = when === null ? '' : ` at ${when}`;
  switch (kind) {
    case 'agree':
      return `Agreed${version === null ? '' : ` to version ${version}`}${at}`;
    case 'not-this':
      return `You said: not this version${at}`;
    case 'talk':
      return `You asked to talk first${at}`;
    case 'withdrawn':
      return `You withdrew${at}`;
  }
}

/** What comes of an answer that is no yes, for its giver. */
export function afterText(kind: AnswerKind, ic: string): string | null {
  return kind === 'agree' ? null : `${withIc(ic)}. Nobody else is told.`;
}

/** What one's own map says to a contact of this beat: on its owner's screen alone, sent nowhere. */
export function sayOwnMap(finding: MatchFinding, names: ConditionNames): string | null {
  if (finding.kind !== 'fence' && finding.kind !== 'condition') return null;
  const side = finding.direction === 'receive' ? 'touching you' : 'you touching';
  const zone = zoneAlone(finding.kind === 'fence' ? finding.closed : finding.zone);
  return finding.kind === 'fence'
    ? `This meets a part you keep closed: ${zone} (${side}).`
    : `This meets a part you keep for asking: ${zone} (${side}), ${conditionText(finding.condition, names)}. This contact is not.`;
}

export const TRACK_WORDS = {
  title: 'My track',
  text: 'Your way through every beat you are in, as it is on the boards now. It is not an agreement.',
  print: 'Print',
  printed: (name: string, when: string) => `${name}, ${when}. For yourself only.`,
  beat: 'Beat',
  counts: 'Counts',
  what: 'What you do',
  withWhom: 'With',
  kit: 'You wear',
  state: 'Your answer',
  none: 'You are in no beat yet.',
  noContact: 'No contact',
  alone: 'On your own',
} as const;

export const ARCHIVE_WORDS = {
  title: 'Everything about me',
  text: 'All that is kept about you in this production, and what was done with it. It is yours to take along at any time.',
  save: 'Save as a file',
  fileName: 'accord-about-me.json',
  saved: 'The file is on this device now. It holds your map: keep it where only you can open it.',
  opening: 'Fetching what is kept about you',
  assisted:
    'Somebody let you in on this device, so your map and answers are not shown here. What was done is listed below.',
  person: 'You',
  name: 'Name',
  job: 'Job',
  adult: 'Noted as 18 or older',
  yes: 'Yes',
  no: 'No',
  map: 'Your comfort map',
  mapZones: (count: number) =>
    count === 0
      ? 'Nothing is set. That is a full answer.'
      : `${count} entries, only for you; all of them are in the file.`,
  released: 'Shared with the ICs',
  notReleased: 'Not shared.',
  releasedAt: (when: string) => `Shared on ${when}.`,
  answers: 'Your answers',
  noAnswers: 'You have not answered anything yet.',
  kit: 'Your kit',
  noKit: 'Nothing is on the kit list for you.',
  riders: 'Your riders',
  noRiders: 'None noted.',
  talk: 'Your line to the IC',
  talkLines: (count: number) => (count === 0 ? 'Nothing was written.' : `${count} lines, all in the file.`),
  ledger: 'What was done',
  ledgerText: 'Entries about you, newest first. They cannot be changed or taken out.',
  noLedger: 'Nothing yet.',
  by: (who: string) => `by ${who}`,
  system: 'the server',
} as const;
