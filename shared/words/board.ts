/** The scene board: its bars, its plan's controls, and what is said about objects on it. */
import type { Furniture, PlacedPerson } from '../model/board.ts';
import { poseWords } from './inspector-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { lengthWords, stepWords } from './length-words.ts';
import { furnitureName } from './labels/furniture.ts';

export const BOARD_WORDS = {
  someone: 'Someone',
  board: 'Scene board',
  opening: 'Opening the board',
  back: 'Back to the scenes',
  scene: (number: string) => `Scene ${number}`,
  beatOf: (place: number, of: number) => `Beat ${place} of ${of}`,
  beatAt: (place: number) => `beat ${place}`,
  noBeat: 'No beat yet',
  beatOpened: (place: number, of: number, name: string) =>
    `Beat ${place} of ${of}${name === '' ? '' : `, ${name}`}.`,
  previousBeat: 'Previous beat',
  nextBeat: 'Next beat',
  undo: 'Undo',
  redo: 'Redo',
  undoAct: (act: string | null) => (act === null ? 'Nothing to undo' : `Undo ${act}`),
  redoAct: (act: string | null) => (act === null ? 'Nothing to redo' : `Redo ${act}`),
  undone: (act: string) => `Undone: ${act}.`,
  redone: (act: string) => `Done again: ${act}.`,
  undoneElsewhere: (said: string, beat: string) => `${said} It was in ${beat}.`,
  light: 'Light theme',
  dark: 'Dim-room theme',
  people: (count: number) => (count === 1 ? 'Only you are here' : `${count} people here`),
  here: 'Here now',
  you: (name: string) => `${name} (you)`,
  onBeat: (place: number | null) => (place === null ? 'On this board' : `On beat ${place}`),
  goTo: (name: string) => `Go to the beat ${name} is on`,
  follow: 'Follow',
  followWhom: (name: string) => `Follow ${name}`,
  following: (name: string) => `Following ${name}`,
  followHint: 'Your board opens the beats they open, until you do something yourself.',
  leave: 'Leave',
  followedLeft: (name: string) => `${name} has left the board.`,
  sheetTaller: 'Make the details taller',
  sheetLower: 'Make the details lower',
  openInspector: 'Show details',
  closeInspector: 'Hide details',
  rail: 'Tools',
  /** below icons in Labels mode, where the whole words are too long; each is part of them (WCAG 2.5.3) */
  short: {
    select: 'Pick',
    way: 'Draw',
    box: 'several',
    hand: 'Floor',
    onion: 'Before',
    add: 'Add',
    fit: 'Whole',
    zoomOut: 'Further',
    steps: 'Steps',
    theme: 'Theme',
    find: 'Find',
    details: 'Details',
    taller: 'taller',
    lower: 'lower',
  },
  select: 'Pick and move',
  selectHint: 'Pick and move (V)',
  way: 'Draw ways',
  drawHint: 'Pull from a person to where they go next.',
  wayHint: 'Draw ways: pull from a person to where they go (M)',
  box: 'Pick several',
  boxHint: 'Pick several: pull a box, tap to add (R)',
  hand: 'Move the floor',
  handHint: 'Move the floor (H, or hold Space)',
  layer: 'What moves',
  layers: {
    people: 'People',
    contacts: 'Contacts',
    furniture: 'Furniture',
    set: 'Set',
    cameras: 'Cameras',
  },
  onion: 'Before and after',
  onionHint: 'Show where people come from and go to (O)',
  add: 'Add furniture',
  find: 'Find an action',
  findHint: 'Find an action (Ctrl K)',
  shortcuts: 'Keys',
  shortcutsTitle: 'Keys on the board',
  shortcutsOn: 'Single keys do things',
  shortcutsHelp:
    'Off: letters and signs do nothing by themselves. Arrows, Escape, Delete and keys with Ctrl or Alt go on working, and buttons always do.',
  steps: (unit: LengthUnit) => `Steps of ${stepWords('usual', unit)}`,
  stepsHint: (unit: LengthUnit) =>
    `Things come to rest on steps of ${stepWords('usual', unit)}. Ctrl held while dragging: without steps.`,
  pencil: 'Pencil: fingers move the floor',
  pencilOff: 'Off',
  pencilOffWhole: 'Off: fingers work on the board again',
  seenFrom: { director: 'Director’s view', performer: 'Performer’s view' },
  turnView: {
    director: 'Turn the plan: audience below',
    performer: 'Turn the plan: audience above',
  },
  beatGone:
    'The beat you had open was removed by somebody else. Whoever removed it can bring it back with undo, with all it held and what you had begun.',
  zoomIn: 'Closer',
  zoomOut: 'Further away',
  fit: 'Whole floor',
  zoom: (percent: number) => `${percent}%`,
  plan: 'Floor plan',
  planHelp:
    'Objects are listed after the plan. Arrow keys move what is picked, square brackets turn it, Escape lets go.',
  tray: 'Off stage',
  trayHint: 'Tap a name, then the floor; or drag it there.',
  placingHint: (name: string) => `Tap the floor to bring ${name} on.`,
  pickedHint: (name: string) => `Tap the floor to move ${name}. Tap again to let go.`,
  pickedFixed: (name: string) => `${name} is locked. It can be unlocked in its row, under Set.`,
  contactsHint: 'Tap the mark between two people to open their contacts. Nothing moves.',
  pickedSeveral: (count: number) => `${count} picked. Tap the floor to move them together.`,
  letGo: 'Let go',
  up: 'Upstage',
  down: 'Downstage',
  left: 'Stage left',
  right: 'Stage right',
  turnLeft: 'Turn left',
  turnRight: 'Turn right',
  reconnect: 'Try again',
  dismiss: 'Dismiss',
  undoChangedSince: (act: string) => `Others have changed this since, so “${act}” cannot be taken back.`,
} as const;

export const TWIN_WORDS = {
  objects: 'Objects on the plan',
  people: 'People',
  furniture: 'Furniture',
  contacts: 'Contacts',
  cameras: 'Cameras',
  none: 'None in this beat.',
  help: 'Enter picks an object. Then arrow keys move it and square brackets turn it.',
  moved: (name: string, where: string) => `${name}: ${where}.`,
} as const;

/** "SA Sam Adeyemi, standing, facing stage left, 2 of 5". */
export function personTwin(
  place: Pick<PlacedPerson, 'height' | 'facing'>,
  who: { readonly initials: string; readonly name: string },
  at: number,
  of: number,
): string {
  return `${who.initials} ${who.name}, ${poseWords(place.height, place.facing)}, ${at} of ${of}`;
}

/** "Bed, 1.6 by 2 metres, locked, 1 of 3". */
export function itemTwin(item: Furniture, at: number, of: number, unit: LengthUnit = 'm'): string {
  const size =
    unit === 'm'
      ? `${item.w} by ${item.d} metres`
      : `${lengthWords(item.w, unit)} by ${lengthWords(item.d, unit)}`;
  const parts = [furnitureName(item), size];
  if (item.rotation !== 0) parts.push(`turned ${Math.round(item.rotation)} degrees`);
  if (item.locked) parts.push('locked');
  parts.push(`${at} of ${of}`);
  return parts.join(', ');
}
