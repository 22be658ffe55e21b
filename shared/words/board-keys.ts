/** What the board can be asked to do, in the groups of the list of keys. Keys themselves stand in client/board/tools/key-table.ts. */

export const GROUP_ORDER = ['beats', 'player', 'picked', 'floor', 'screen'] as const;
export type ActionGroup = (typeof GROUP_ORDER)[number];

export const ACTION_GROUPS: Readonly<Record<ActionGroup, string>> = {
  beats: 'Beats',
  player: 'Player',
  picked: 'What is picked',
  floor: 'Floor and tools',
  screen: 'Everywhere',
};

interface ActionWords {
  readonly group: ActionGroup;
  readonly does: string;
  /** when its key does it, where that is not always */
  readonly when?: string;
}

const FREE = 'while nothing is picked';
const PLAYING = 'while the player is open';

export const ACTION_WORDS = {
  'beat-before': { group: 'beats', does: 'Previous beat', when: 'arrows: while nothing is picked' },
  'beat-after': { group: 'beats', does: 'Next beat', when: 'arrows: while nothing is picked' },
  'beat-first': { group: 'beats', does: 'First beat' },
  'beat-last': { group: 'beats', does: 'Last beat' },
  capture: { group: 'beats', does: 'Capture beat', when: 'Enter: on the plan' },
  'add-beat': { group: 'beats', does: 'New beat after' },
  'add-beat-before': { group: 'beats', does: 'New beat before', when: FREE },
  'duplicate-beat': { group: 'beats', does: 'Duplicate beat' },
  'rename-beat': { group: 'beats', does: 'Name the beat' },
  'beat-earlier': { group: 'beats', does: 'Move the beat earlier', when: FREE },
  'beat-later': { group: 'beats', does: 'Move the beat later', when: FREE },
  'split-beat': { group: 'beats', does: 'Split the beat at a count' },
  'join-beats': { group: 'beats', does: 'Join the beat with the next' },
  'remove-beat': { group: 'beats', does: 'Remove the beat' },
  onion: { group: 'beats', does: 'Show before and after' },
  'scene-before': { group: 'beats', does: 'Previous scene', when: FREE },
  'scene-after': { group: 'beats', does: 'Next scene', when: FREE },
  'in-words': { group: 'beats', does: 'The blocking in words' },

  play: { group: 'player', does: 'Play or pause' },
  'count-before': { group: 'player', does: 'One count back', when: PLAYING },
  'count-after': { group: 'player', does: 'One count on', when: PLAYING },
  click: { group: 'player', does: 'Click on each count, on or off', when: PLAYING },

  nudge: { group: 'picked', does: 'Move by 0.1 m or 3 in' },
  'nudge-big': { group: 'picked', does: 'Move by 0.5 m or 1 ft' },
  'nudge-fine': { group: 'picked', does: 'Move by 2 cm or 1 in' },
  'turn-left': { group: 'picked', does: 'Turn left by 15 degrees' },
  'turn-right': { group: 'picked', does: 'Turn right by 15 degrees' },
  'turn-left-far': { group: 'picked', does: 'Turn left by 45 degrees' },
  'turn-right-far': { group: 'picked', does: 'Turn right by 45 degrees' },
  'way-point': { group: 'picked', does: 'Next point of the way to the next beat, or its first' },
  'add-way-point': { group: 'picked', does: 'One more point of the way' },
  stand: { group: 'picked', does: 'Standing' },
  sit: { group: 'picked', does: 'Seated' },
  kneel: { group: 'picked', does: 'Kneeling' },
  'on-floor': { group: 'picked', does: 'On the floor' },
  'on-bed': { group: 'picked', does: 'On a bed' },
  swap: { group: 'picked', does: 'Two people swap places' },
  'mirror-sides': { group: 'picked', does: 'Mirror left and right' },
  'mirror-deep': { group: 'picked', does: 'Mirror front and back' },
  'mirror-centre': { group: 'picked', does: 'Mirror over the centre line' },
  'align-across': { group: 'picked', does: 'Line up across' },
  'align-deep': { group: 'picked', does: 'Line up in depth' },
  'spread-across': { group: 'picked', does: 'Space evenly across' },
  'spread-deep': { group: 'picked', does: 'Space evenly in depth' },
  'copy-before': {
    group: 'picked',
    does: 'Take places from the beat before',
    when: 'of everyone where nobody is picked',
  },
  'copy-after': { group: 'picked', does: 'Take places from the beat after' },
  'copy-all-after': { group: 'picked', does: 'Take places of everyone from the beat after' },
  resize: { group: 'picked', does: 'Furniture: narrower or wider, less or more deep' },
  'resize-fine': { group: 'picked', does: 'Furniture: the same in fine steps' },
  duplicate: { group: 'picked', does: 'Duplicate furniture; the beat where nothing is picked' },
  lock: { group: 'picked', does: 'Furniture: lock or unlock' },
  'pick-all': { group: 'picked', does: 'Pick everything of the layer that moves' },
  remove: { group: 'picked', does: 'Take a person off stage, remove furniture or a point' },
  'let-go': { group: 'picked', does: 'Let go' },

  select: { group: 'floor', does: 'Pick and move' },
  'draw-ways': { group: 'floor', does: 'Draw ways', when: 'M: while nothing is picked' },
  box: { group: 'floor', does: 'Pick several: pull a box' },
  hand: { group: 'floor', does: 'Move the floor' },
  fit: { group: 'floor', does: 'Whole floor' },
  'fit-picked': { group: 'floor', does: 'What is picked, close up' },
  'zoom-full': { group: 'floor', does: 'At 100%' },
  'zoom-in': { group: 'floor', does: 'Closer' },
  'zoom-out': { group: 'floor', does: 'Further away' },
  steps: { group: 'floor', does: 'Things rest on steps, or anywhere' },
  'turn-view': { group: 'floor', does: 'Turn the plan: director’s or performer’s view' },
  'layer-people': { group: 'floor', does: 'People move' },
  'layer-contacts': { group: 'floor', does: 'Contacts can be tapped' },
  'layer-furniture': { group: 'floor', does: 'Furniture moves' },
  'layer-set': { group: 'floor', does: 'The set moves' },
  'layer-cameras': { group: 'floor', does: 'Cameras move' },

  undo: { group: 'screen', does: 'Undo' },
  redo: { group: 'screen', does: 'Redo' },
  palette: { group: 'screen', does: 'Find an action' },
  help: { group: 'screen', does: 'The list of keys' },
  'part-after': { group: 'screen', does: 'On to the next part of the screen' },
  'part-before': { group: 'screen', does: 'Back to the part before' },
  people: { group: 'screen', does: 'Details: people' },
  contacts: { group: 'screen', does: 'Details: contacts' },
  set: { group: 'screen', does: 'Details: set' },
  inspector: { group: 'screen', does: 'Show or hide details' },
} as const satisfies Readonly<Record<string, ActionWords>>;

export type ActionId = keyof typeof ACTION_WORDS;

/** In the order of the list. */
export const ACTION_IDS: readonly ActionId[] = Object.keys(ACTION_WORDS).filter(isActionId);

function isActionId(id: string): id is ActionId {
  return Object.hasOwn(ACTION_WORDS, id);
}

/** What keys do together with a hand; there is nothing to be run. */
export const HELD_KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Space', does: 'Held: the floor moves with the pointer' },
  { keys: 'Shift', does: 'While dragging: along one axis; while turning: 15 degrees' },
  { keys: 'Shift', does: 'While tapping: pick one more; while pulling on the floor: a box' },
  { keys: 'Ctrl', does: 'While dragging: without steps' },
  { keys: 'Shift ×3', does: 'Cover the screen' },
];

const KEY_NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  space: 'Space',
  home: 'Home',
  end: 'End',
  delete: 'Delete',
  backspace: 'Backspace',
  escape: 'Esc',
  '-': '−',
};

/** "Ctrl Shift Z" of `ctrl+shift+z`. */
export function chordWords(chord: string): string {
  // a plus sign is a key too
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return parts.map((part) => KEY_NAMES[part] ?? part.toUpperCase()).join(' ');
}

export const KEY_LIST_WORDS = {
  held: 'Together with a hand',
  find: 'Find an action',
} as const;

export const PALETTE_WORDS = {
  title: 'Find an action',
  field: 'What would you like to do?',
  list: 'Actions',
  hint: 'Arrows choose, Enter does it.',
  none: 'Nothing of that name. Try a shorter word.',
  found: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  pick: (name: string) => `Pick ${name}`,
  bringOn: (name: string) => `Bring ${name} on stage`,
  addToBeat: (name: string) => `Add ${name} to this beat`,
  openBeat: (title: string) => `Open ${title}`,
  openScene: (number: string, title: string) => `Open scene ${number}${title === '' ? '' : `, ${title}`}`,
  addFurniture: (name: string) => `Add ${name.toLowerCase()}`,
  groups: {
    stage: 'On the plan',
    beats: 'Beats',
    scenes: 'Scenes',
    furniture: 'Add to the set',
  },
} as const;
