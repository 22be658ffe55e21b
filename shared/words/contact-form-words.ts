/** Contacts in the inspector and the form they are written in. */
import type { Intent } from '../model/board.ts';
import type { Level, VerbEntry } from '../model/contact-vocabulary.ts';
import { capital } from './capital.ts';

export const CONTACT_WORDS = {
  none: 'No contact in this beat.',
  add: 'Add contact',
  edit: 'Edit',
  remove: 'Remove',
  editOf: (sentence: string) => `Edit: ${sentence}`,
  removeOf: (sentence: string) => `Remove: ${sentence}`,
  removed: 'Contact removed.',
  undo: 'Undo',
  barriers: 'Barriers',
  noBarriers: 'none',
  looksLike: 'Looks like',
  masked: 'Masked',
  twoPeople: 'A contact is between two people. Add them to the beat under People first.',
  contacts: 'Contacts',
  formMissing: 'The form could not be opened just now. Try again when there is a connection.',
} as const;

export const CONTACT_FORM = {
  newTitle: 'New contact',
  editTitle: 'Contact',
  readsAs: 'Reads as',
  readsAsEmpty: 'Choose who, with what and where; the sentence builds itself.',
  from: 'From',
  to: 'To',
  swap: 'Swap the two',
  agent: 'With',
  agentSide: 'Which one',
  sides: { left: 'Left', right: 'Right', open: 'Either' },
  part: (name: string) => `${name}’s part`,
  partHelp: 'Tap what touches.',
  placeHelp: 'Tap a part, then where on it.',
  endHelp: 'Tap where it ends.',
  pointing: 'What the tap chooses',
  meant: 'Meant here',
  beside: 'Not on the body',
  showAs: 'Lists or figures',
  lists: 'Lists',
  figures: 'Figures',
  whose: 'Whose figure',
  zone: 'Where',
  zoneSides: 'Left and right are the person’s own.',
  zoneChoose: 'Choose where',
  zoneSearch: 'Search: shoulder, left, back',
  zoneNone: 'No place is called that.',
  movesTo: 'Moves to',
  staysThere: 'Stays there',
  happens: 'What happens',
  verb: 'Action',
  level: 'Level',
  layer: 'What lies between',
  garment: 'Costume item',
  garmentKit: 'Garment',
  garmentOwn: 'In own words',
  garmentWords: 'Which one',
  garmentHelp: 'As costume calls it, for example: grey coat.',
  garmentOnKit: {
    'not-listed': (item: string, name: string) =>
      `The ${item} for ${name} is not on the kit list of this scene. (B3)`,
    'two-wearers': (item: string) =>
      `On the kit list one ${item} has two wearers. What is worn is for one body. (K1)`,
  },
  counts: 'Counts',
  countsOf: (first: number, last: number, all: number) =>
    first === last ? `Count ${first} of ${all}` : `Counts ${first} to ${last} of ${all}`,
  start: 'From count',
  length: 'For counts',
  leads: 'Starts it',
  both: 'Both',
  barriers: 'Barriers',
  barriersOn: (name: string) => `On ${name}`,
  barriersHelp: 'Coverage is the wearer’s choice.',
  barriersSame: 'Same on both',
  tempo: 'Tempo',
  onset: 'Onset',
  weight: 'Weight',
  looks: 'What it looks like',
  masked: 'Masked',
  maskedHelp: 'The angle, cloth or a body hides that it does not happen as it looks.',
  looksLike: 'Looks like',
  looksLikeHelp: 'What the audience reads, apart from what happens.',
  more: 'More: tempo, onset, weight',
  less: 'Less',
  missing: 'Before this can be kept',
  unfinished: 'Still to do before it is offered',
  noted: 'To look at',
  toDo: (writing: number, offer: number) =>
    writing > 0
      ? `${writing === 1 ? 'One thing' : `${writing} things`} before this can be kept`
      : `${offer === 1 ? 'One thing' : `${offer} things`} to do before it is offered`,
  show: 'Show',
  chooseZone: 'Choose where on the body.',
  unknownWord: (word: string) => `“${word}”, not known here`,
  unknownHelp: 'Written by a newer version. It stays until it is chosen again.',
  save: 'Place on board',
  saveUnfinished: 'Place unfinished',
  keep: 'Keep changes',
  keepUnfinished: 'Keep unfinished',
  onDesk: 'Keep on desk',
  discard: 'Discard',
  resumed: 'This is what you had begun.',
} as const;

/** The same form for those who do not write contacts: what they send is a wish. `ic` is the lead IC's name. */
export const CONTACT_WISH = {
  add: 'Wish a contact',
  title: 'A wish for a contact',
  send: (ic: string) => `Send as a wish to ${ic}`,
  about: (ic: string) =>
    `Only you and the ICs of this production see this. ${capital(ic)} places it on the board, or suggests something else.`,
  /** it may still be on its way */
  goes: (ic: string) => `Your wish goes to ${ic}.`,
} as const;

export type VerbGroup = 'still' | 'holds' | 'moves' | 'none';

export const VERB_GROUP_LABELS: Readonly<Record<VerbGroup, string>> = {
  still: 'Touches and stays',
  holds: 'Holds or bears',
  moves: 'Moves',
  none: 'No contact',
};

/** Where a verb stands in the picker. */
export function verbGroup(verb: VerbEntry): VerbGroup {
  if (!verb.contact) return 'none';
  if (verb.moves) return 'moves';
  return verb.presses ? 'holds' : 'still';
}

export const LEVEL_SHORT: Readonly<Record<Level, string>> = {
  none: 'None',
  skin: 'Skin',
  muscle: 'Muscle',
  bone: 'Bone',
};

export const INTENT_WORDS = {
  title: 'Intent',
  none: 'Nothing written yet.',
  characters: (names: string) => `Characters here: ${names}.`,
  edit: 'Edit intent',
  editShort: 'Edit',
  done: 'Done',
  unset: 'Not said',
  notHere: 'The intent of this beat has not arrived yet. Try again in a moment.',
} as const;

export const INTENT_LABELS: Readonly<Record<keyof Omit<Intent, 'beatId'>, string>> = {
  text: 'Story, in character words',
  distance: 'Distance',
  breath: 'Breath',
  sound: 'Sound',
  eyeLine: 'Eye-line',
  placeholder: 'Placeholder in rehearsal',
};
