/** Words of the ICs' desk: nobody else opens it. Each row is one calm sentence about what there is to do, never why. */
import type { Contact } from '../model/board.ts';
import type { Standing } from '../model/consent.ts';
import type { DeskMarkKind } from '../model/desk-marks.ts';
import type { RiderState } from '../model/rider.ts';
import type { OfferFinding } from '../rules/offer-rules.ts';
import type { NameOf } from './contact-sentence.ts';
import type { ConditionNames } from './matching-findings.ts';
import { sayOfferFindings } from './offer.ts';

const MARKS: Readonly<Record<DeskMarkKind, string>> = { talked: 'Talked', later: 'Later' };

export const DESK_WORDS = {
  page: 'Desk',
  title: 'Your desk',
  lead: 'For ICs alone. It is in no search and no notice, and cannot be followed.',
  views: 'What the desk shows',
  view: {
    queue: 'To look at',
    readiness: 'Readiness',
    maps: 'Shared maps',
    riders: 'Riders',
    ledger: 'Ledger',
  },
  filter: 'Show',
  filters: {
    all: 'All',
    withdrawn: 'Withdrawn',
    'ask-again': 'Ask again',
    talk: 'Talk first',
    check: 'Check',
    barrier: 'Barrier',
  },
  sceneOf: (number: string, title: string) => `Scene ${number}, ${title}`,
  scene: 'Scene',
  opening: 'Opening the scenes',
  noScenes: 'There is no scene yet.',
  nothing: 'Nothing waits for you here.',
  nothingOf: 'Nothing of this kind waits for you.',
  count: (count: number) => (count === 1 ? '1 to look at' : `${count} to look at`),
  openBeat: 'Open the beat',
  openBeatOf: (beat: string) => `Open the beat: ${beat}`,
  openLine: 'Open the line',
  openLineOf: (name: string) => `Open the line with ${name}`,
  lines: 'Private lines',
  lineWaits: (name: string) => `${name} has written to you.`,
  wishes: (count: number) => (count === 1 ? '1 wish waits here.' : `${count} wishes wait here.`),
  openWishes: 'Open the scene',
  aside: 'Set aside',
  /** null: takes a mark away */
  mark: (said: DeskMarkKind | null) => (said === null ? 'Back to the list' : MARKS[said]),
  markOf: (said: DeskMarkKind | null, about: string) =>
    `${said === null ? 'Back to the list' : MARKS[said]}: ${about}`,
  marked: (said: DeskMarkKind, by: string, when: string) => `${MARKS[said]}, noted by ${by}, ${when}`,
  drafts: 'Kept on the desk',
  putAway: 'Put away',
  putAwayOf: (draft: string) => `Put away: ${draft}`,
  moreScenes: 'More scenes',

  gridOf: (number: string) => `Readiness of scene ${number}: a row for each beat, a column for each person`,
  beat: 'Beat',
  published: 'Published',
  gridHelp: 'Arrow keys move, Enter opens the beat.',
  notIn: 'Not in it',
  callSheet: 'Call sheet',
  keptOff: 'Kept off',
  keepOff: (beat: string) => `Keep off the call sheet: ${beat}`,
  callSheetHelp:
    '“Kept off” is a private note among ICs that a beat is not to be named on the call sheet. It is in no export, search or notice.',
  noBeats: 'There is no beat in this scene yet.',
  canBeCalled: (count: number) =>
    count === 1 ? '1 beat can be called ready.' : `${count} beats can be called ready.`,
  noneCanBeCalled: 'No beat waits to be called ready.',
  callAll: 'Call them ready, one after another',
  callOne: 'Call it ready',
  called: (beat: string) => `${beat}: called ready.`,
  notCalled: (beat: string, why: string) => `${beat}: ${why}`,

  mapsLead: 'What performers share with you, as they shared it. Only its owner can change it.',
  noMaps: 'Nobody shares a map just now. You may ask about any zone that is not closed.',
  shared: (when: string) => `Shared ${when}`,
  today: 'Only today, beside it',
  noMap: (names: string) => `No map shared: ${names}.`,
  directionOf: (name: string) => ({ receive: `Touching ${name}`, give: `${name} touching others` }),

  ridersLead:
    'A sensitive zone, exposure from x3 on or simulated action needs an executed rider before a beat is called ready.',
  rider: (name: string) => `Rider of ${name}`,
  riderVersion: 'Which text was executed',
  riderVersionHelp: 'As the production names it, for example “Rider 3, 12 Nov”.',
  riderSave: 'Keep',
  riderSaved: 'Noted.',
  riderNeedsVersion: 'Say which text was executed.',
  noPerformers: 'Nobody is in this scene yet.',
  riderUnknown: 'Not noted yet',

  ledgerLead:
    'Everything that was done, newest first. What somebody answered, and what a map holds, is not in it.',
  ledgerOpening: 'Fetching the ledger',
  saveJson: 'Save as JSON',
  savePdf: 'Save as PDF',
  savedFile: (name: string) => `${name} is on this device now. The ledger notes that it was made.`,
  showMore: 'Show older lines',
  tryAgain: 'Try again',
} as const;

/** A beat inside a sentence: its name in quotes, or its number. */
export function quotedBeat(name: string, index: number): string {
  return name === '' ? `Beat ${index + 1}` : `“${name}”`;
}

/** Somebody's standing as something to do. */
export function sayStanding(standing: Standing, name: string, beat: string, isReady: boolean): string {
  switch (standing) {
    case 'withdrawn':
      return `${name} withdrew from ${beat}.${isReady ? ' It is still called ready.' : ''}`;
    case 'changed':
      return `${beat} has changed since it was offered to ${name}.`;
    case 'talk':
      return `${name} wants to talk first about ${beat}.`;
    case 'not-this':
      return `${name} says “Not this version” of ${beat}.`;
    default:
      return `${name}, ${beat}.`;
  }
}

export function sayPublished(beat: string): string {
  return `${beat} was called ready and is not the same any more.`;
}

export function sayQueueFinding(
  finding: OfferFinding,
  contacts: readonly Contact[],
  names: ConditionNames & { readonly nameOf: NameOf },
): string {
  const [said] = sayOfferFindings([finding], contacts, names);
  return said?.text ?? '';
}

export const RIDER_CHOICES: readonly RiderState[] = ['not-needed', 'needed', 'executed'];
