/**
 * A comfort map on screen. Calm and plain: nothing here asks for a reason, counts what is left or hurries. What differs by
 * who has it open is in `map-voice.ts`.
 */
import type { ComfortReading, ConditionKind } from '../model/comfort.ts';
import type { ExtraItem } from '../model/comfort-extras.ts';
import { capital } from './capital.ts';
import { CONDITION_LABELS } from './labels/comfort.ts';

export const MAP_WORDS = {
  views: 'Parts of the map',
  body: 'Body',
  beyond: 'Beyond the body',
  today: 'Only today',
  direction: 'Which way',
  pick: 'Choose a part in the figure or in the list.',
  notTaken: 'Part of what you did just now was not taken. What stands here is what is kept.',
  noteTitle: 'Note to myself',
} as const;

export const ZONE_WORDS = {
  choice: (name: string) => `What about ${name}?`,
  leaveBlank: 'You can leave this blank.',
  /** `part 6 of 34`: where it stands, not how much is left */
  place: (at: number, of: number) => `part ${at} of ${of}`,
  previous: 'Previous part',
  next: 'Next part',
  allOf: (region: string) => `All of ${region}`,
  conditions: 'Under these conditions',
  conditionsHelp: 'Every one of them must hold. Without any, it is simply: ask first.',
  condition: 'Add a condition',
  chooseCondition: 'Choose',
  add: 'Add',
  remove: (condition: string) => `Take away: ${condition}`,
  labelHelp: (usual: string) => `In place of “${usual}”. It goes with the part if it is shared.`,
  note: 'Note to myself',
  atOnce: (state: string) =>
    `Two devices said different things here. The stricter stands: ${state.toLocaleLowerCase('en')}. Choose again to settle it.`,
  todayToo: (state: string) => `Today: ${state.toLocaleLowerCase('en')}.`,
} as const;

export const REGION_WORDS = {
  title: (region: string) => `All of ${region}`,
  text: (count: number) =>
    count === 1
      ? 'The one part of it that is not set gets this.'
      : `The ${count} parts of it that are not set get this.`,
  nothingFree: 'Every part of it is set. Tick below to change them.',
  choice: 'Set them to',
  alsoSet: (count: number) =>
    count === 1 ? 'Also the one part that is set already' : `Also the ${count} parts that are set already`,
  apply: 'Set',
} as const;

/** The four answers, in the order of the map's key; none is marked as the usual one. */
export const READING_ORDER = ['open', 'gate', 'fence', 'unset'] as const satisfies readonly ComfortReading[];

export const VALUE_LABELS = {
  garment: 'Garment',
  barrier: 'Barrier',
  performer: 'Person',
  agents: 'Made by',
  level: 'At most',
  counts: 'Counts at most',
  scene: 'Scene',
  phase: 'Phase',
  note: 'Which angle',
} as const;

/** A condition as one of a list to choose from. */
export function conditionChoice(kind: ConditionKind): string {
  return capital(CONDITION_LABELS[kind]);
}

export const EXTRA_LABELS = {
  hair: 'hair or wig',
  faith: 'religious garment or accessory',
  scars: 'scars or a medical site',
  tattoos: 'tattoos',
  pain: 'pain or injury',
  words: 'words and sounds',
  breath: 'smell and breath',
  'looked-at': 'being looked at or filmed from an angle',
  other: 'something else',
} as const satisfies Record<ExtraItem, string>;

export const BEYOND_WORDS = {
  lead: 'What is not a part of the body. Each can stay blank.',
  none: 'Blank',
} as const;

export const FIGURE_SHEET_WORDS = {
  open: 'My figure',
  title: 'My figure',
  lead: 'One neutral outline. Change it so that it is yours. Only you see it drawn.',
  pose: 'Posture',
  build: 'Build',
  limb: 'Limbs',
  limbHelp: 'Where a limb ends. What is below is not offered any more.',
  limbs: ['left arm', 'left leg', 'right arm', 'right leg'],
  whole: 'All of it',
  endsAbove: (zone: string) => `Ends above the ${zone}`,
  added: 'Places that are mine',
  addedHelp: 'A prosthesis, a port, anything the outline does not know.',
  addLabel: 'What do you call it?',
  addOn: 'Where is it?',
  addKind: 'Is it',
  addOnIt: 'on this part',
  addInstead: 'in place of this part and what is below',
  add: 'Add',
  remove: (name: string) => `Take away: ${name}`,
  done: 'Done',
} as const;

export const RELEASED_WORDS = {
  empty: 'Nothing is set.',
  nothing: 'Nothing is set here.',
  beyond: 'Beyond the body',
  figure: 'The figure',
} as const;

/** `who`: "Mara", or "Mara and Lee". */
export const SHARE_WORDS = {
  region: 'Who sees this map',
  ics: 'the intimacy coordinators',
  sharedAt: (who: string, when: string) => `Shared ${when}. ${who} can read it and cannot change it.`,
  unknown: 'Whether it is shared is being asked.',
  look: (who: string) => `Look at what ${who} would get`,
  lookShared: (who: string) => `Look at what ${who} has`,
  shareChange: 'Share the change',
  unshare: 'Unshare',
  title: (who: string) => `What ${who} would get`,
  titleShared: (who: string) => `What ${who} has`,
  share: (who: string) => `Share with ${who}`,
  waits: 'The newest of it is not stored yet. It can be shared as soon as it is.',
  offline: 'There is no connection, so it cannot be shared or unshared just now.',
} as const;

export const TODAY_WORDS = {
  lead: 'Close or narrow parts for today only. It ends when you tap out, at midnight at the latest; your map stays as it is.',
  oneWay: (who: string) =>
    `It only narrows: what is said for today is not opened again before the day ends. ${who} sees it at once.`,
  now: 'Said for today',
  last: 'Last time',
  again: 'Say the same for today',
  offline: 'There is no connection, so nothing can be said for today just now. Say it out loud.',
  until: (when: string) => `Until you tap out, at ${when} at the latest.`,
  choose: 'Choose one part or several. None is chosen beforehand.',
  chosenWord: 'Chosen',
  count: (count: number) =>
    count === 0 ? 'No part is chosen.' : count === 1 ? '1 part chosen' : `${count} parts chosen`,
  choice: 'For today',
  say: 'Say it for today',
} as const;

export const COPY_WORDS = {
  open: 'Copy from last time',
  title: 'Copy from last time',
  lead: 'A start, if you want one. Nothing is copied unless you tick it, and nothing is shared by it.',
  file: 'Choose your archive file',
  fileHelp: 'The file that “Everything about me” saves. It is read on this device and goes nowhere.',
  notAMap: 'There is no map in this file. Nothing was changed.',
  same: 'Nothing in it differs from your map.',
  tickAll: 'Tick all',
  copy: (count: number) => (count === 0 ? 'Copy' : count === 1 ? 'Copy 1 part' : `Copy ${count} parts`),
} as const;
