/** Every key of the board and what it does (ux.md part C): the one table behind the keys, their list and the palette. */
import type { StepSize } from '#shared/model/lengths.ts';
import type { ActionId } from '#shared/words/board-keys.ts';
import type { KeyAct } from './key-acts.ts';
import { TURN } from './snap.ts';

export interface KeyRow {
  /** its words stand under this name */
  readonly id: ActionId;
  /** modifiers in the order ctrl, alt, shift, then the key in lower case; signs without the Shift that types them */
  readonly chords: readonly string[];
  readonly act: KeyAct;
  /** what the act moves by is in steps of this size */
  readonly size?: StepSize;
  /** `picked`: only while something is picked on the plan; `free`: only while nothing is */
  readonly when?: 'picked' | 'free';
  /** `plan`: not on a button, which takes the key itself; `anywhere`: while words are typed too */
  readonly where?: 'plan' | 'anywhere';
}

/** Stage left is screen right: arrows follow the screen. */
const ARROWS = [
  ['arrowleft', -1, 0],
  ['arrowright', 1, 0],
  ['arrowup', 0, -1],
  ['arrowdown', 0, 1],
] as const;

/** Arrows move by a step, or make wider and deeper. */
function arrows(
  id: ActionId,
  kind: 'nudge' | 'resize',
  modifiers: string,
  size: StepSize,
): readonly KeyRow[] {
  return ARROWS.map(([key, x, y]) => {
    const act: KeyAct = kind === 'nudge' ? { kind, by: { x, y } } : { kind, by: { w: x, d: y } };
    return { id, chords: [modifiers + key], act, size, when: 'picked' };
  });
}

export const KEY_ROWS: readonly KeyRow[] = [
  { id: 'beat-before', chords: ['arrowleft'], act: { kind: 'step-beat', to: 'before' }, when: 'free' },
  { id: 'beat-before', chords: [','], act: { kind: 'step-beat', to: 'before' } },
  { id: 'beat-after', chords: ['arrowright'], act: { kind: 'step-beat', to: 'after' }, when: 'free' },
  { id: 'beat-after', chords: ['.'], act: { kind: 'step-beat', to: 'after' } },
  { id: 'beat-first', chords: ['home'], act: { kind: 'step-beat', to: 'first' } },
  { id: 'beat-last', chords: ['end'], act: { kind: 'step-beat', to: 'last' } },
  { id: 'capture', chords: ['enter'], act: { kind: 'capture' }, where: 'plan' },
  { id: 'capture', chords: ['ctrl+enter'], act: { kind: 'capture' } },
  // with somebody picked Shift N takes places; the beat before is then made from the palette
  { id: 'add-beat', chords: ['n'], act: { kind: 'add-beat' } },
  { id: 'add-beat-before', chords: ['shift+n'], act: { kind: 'add-beat-before' }, when: 'free' },
  { id: 'duplicate-beat', chords: ['d'], act: { kind: 'duplicate-beat' } },
  { id: 'beat-earlier', chords: ['alt+arrowleft'], act: { kind: 'move-beat', step: -1 }, when: 'free' },
  { id: 'beat-later', chords: ['alt+arrowright'], act: { kind: 'move-beat', step: 1 }, when: 'free' },
  { id: 'rename-beat', chords: ['f2'], act: { kind: 'rename-beat' } },
  { id: 'split-beat', chords: ['s'], act: { kind: 'split-beat' } },
  { id: 'join-beats', chords: ['j'], act: { kind: 'join-beats' } },
  { id: 'onion', chords: ['o'], act: { kind: 'onion' } },
  { id: 'scene-before', chords: ['ctrl+arrowleft'], act: { kind: 'go-scene', step: -1 }, when: 'free' },
  { id: 'scene-after', chords: ['ctrl+arrowright'], act: { kind: 'go-scene', step: 1 }, when: 'free' },

  { id: 'play', chords: ['space'], act: { kind: 'play' }, where: 'plan' },
  { id: 'count-before', chords: ['<'], act: { kind: 'step-count', step: -1 } },
  { id: 'count-after', chords: ['>'], act: { kind: 'step-count', step: 1 } },
  { id: 'click', chords: ['ctrl+m'], act: { kind: 'click' } },

  ...arrows('nudge', 'nudge', '', 'usual'),
  ...arrows('nudge-big', 'nudge', 'shift+', 'big'),
  ...arrows('nudge-fine', 'nudge', 'alt+', 'fine'),
  // turning left is against the clock as one looks at the plan, as the buttons of the nudge pad turn
  { id: 'turn-left', chords: ['['], act: { kind: 'turn', steps: 1, size: TURN.usual } },
  { id: 'turn-right', chords: [']'], act: { kind: 'turn', steps: -1, size: TURN.usual } },
  { id: 'turn-left-far', chords: ['{'], act: { kind: 'turn', steps: 1, size: TURN.big } },
  { id: 'turn-right-far', chords: ['}'], act: { kind: 'turn', steps: -1, size: TURN.big } },
  { id: 'way-point', chords: ['m'], act: { kind: 'way-point' }, when: 'picked' },
  { id: 'add-way-point', chords: ['a'], act: { kind: 'add-way-point' } },
  { id: 'swap', chords: ['ctrl+alt+s'], act: { kind: 'group', act: 'swap' } },
  { id: 'mirror-sides', chords: ['shift+h'], act: { kind: 'group', act: 'mirror-sides' }, when: 'picked' },
  { id: 'mirror-deep', chords: ['shift+v'], act: { kind: 'group', act: 'mirror-deep' }, when: 'picked' },
  { id: 'copy-before', chords: ['shift+p'], act: { kind: 'copy-places', from: 'before' } },
  { id: 'copy-after', chords: ['shift+n'], act: { kind: 'copy-places', from: 'after' }, when: 'picked' },
  ...arrows('resize', 'resize', 'ctrl+', 'usual'),
  ...arrows('resize-fine', 'resize', 'ctrl+alt+', 'fine'),
  { id: 'duplicate', chords: ['ctrl+d'], act: { kind: 'duplicate' } },
  { id: 'lock', chords: ['ctrl+shift+l'], act: { kind: 'lock' } },
  { id: 'pick-all', chords: ['ctrl+a'], act: { kind: 'pick-all' } },
  { id: 'remove', chords: ['delete', 'backspace'], act: { kind: 'remove' }, when: 'picked' },
  { id: 'let-go', chords: ['escape'], act: { kind: 'let-go' } },

  { id: 'select', chords: ['v'], act: { kind: 'tool', tool: 'select' } },
  { id: 'box', chords: ['r'], act: { kind: 'tool', tool: 'box' } },
  { id: 'draw-ways', chords: ['m'], act: { kind: 'tool', tool: 'way' }, when: 'free' },
  { id: 'draw-ways', chords: ['shift+m'], act: { kind: 'tool', tool: 'way' } },
  { id: 'hand', chords: ['h'], act: { kind: 'tool', tool: 'hand' } },
  { id: 'contacts', chords: ['z'], act: { kind: 'open-tab', tab: 'contacts' } },
  // what Shift and a digit type differs from keyboard to keyboard
  { id: 'fit', chords: ['shift+1', '!'], act: { kind: 'fit' } },
  { id: 'fit-picked', chords: ['shift+2', '@', '"'], act: { kind: 'fit-picked' } },
  { id: 'zoom-full', chords: ['ctrl+0'], act: { kind: 'zoom', to: 'full' } },
  { id: 'zoom-in', chords: ['+', '='], act: { kind: 'zoom', to: 'in' } },
  { id: 'zoom-out', chords: ['-'], act: { kind: 'zoom', to: 'out' } },
  { id: 'steps', chords: ["ctrl+'"], act: { kind: 'steps' } },

  { id: 'undo', chords: ['ctrl+z'], act: { kind: 'undo' } },
  { id: 'redo', chords: ['ctrl+shift+z', 'ctrl+y'], act: { kind: 'redo' } },
  { id: 'part-after', chords: ['f6'], act: { kind: 'go-part', step: 1 }, where: 'anywhere' },
  { id: 'part-before', chords: ['shift+f6'], act: { kind: 'go-part', step: -1 }, where: 'anywhere' },
  { id: 'palette', chords: ['ctrl+k', 'ctrl+/'], act: { kind: 'palette' }, where: 'anywhere' },
  { id: 'help', chords: ['?'], act: { kind: 'help' } },
];

/** Keys that may be turned off (WCAG 2.1.4): a letter, a sign, Enter or Space without Ctrl or Alt. */
export function isSingle(chord: string): boolean {
  const key = chord.replace(/^shift\+/, '');
  return key.length === 1 || key === 'enter' || key === 'space';
}
