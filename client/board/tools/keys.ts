/** Which key does what on the board (ux.md part C). Pure: the view only runs the act that comes out. */
import type { Point } from '#shared/model/geometry.ts';
import { STEPS, type LengthUnit } from '#shared/model/lengths.ts';
import { TURN } from './snap.ts';

export type KeyAct =
  | { readonly kind: 'nudge'; readonly by: Point }
  | { readonly kind: 'turn'; readonly steps: number; readonly size: number }
  | { readonly kind: 'step-beat'; readonly to: 'before' | 'after' | 'first' | 'last' }
  | { readonly kind: 'step-count'; readonly step: -1 | 1 }
  | { readonly kind: 'tool'; readonly tool: 'select' | 'way' | 'box' | 'hand' }
  | { readonly kind: 'group'; readonly act: GroupKey }
  | { readonly kind: 'resize'; readonly by: { readonly w: number; readonly d: number } }
  | { readonly kind: 'copy-places'; readonly from: 'before' | 'after' }
  | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'full' }
  | {
      readonly kind:
        | 'capture'
        | 'add-beat'
        | 'add-beat-before'
        | 'duplicate-beat'
        | 'onion'
        | 'undo'
        | 'redo'
        | 'remove'
        | 'let-go'
        | 'fit'
        | 'pick-all'
        | 'lock'
        | 'play'
        | 'split-beat'
        | 'join-beats'
        | 'way-point'
        | 'click'
        | 'help';
    };

/** The group acts that have a key. */
export type GroupKey = 'swap' | 'mirror-sides' | 'mirror-deep';

/** Where the focus is: some places have keys of their own. */
export type KeyPlace =
  /** the plan, an object's twin, or nowhere */
  | 'stage'
  /** a button somewhere on the board */
  | 'control'
  /** tabs, lists, menus, radio groups: arrows are theirs */
  | 'widget'
  /** letters are typed */
  | 'text'
  /** a dialog or the cover is above the board */
  | 'away';

export interface KeyInput {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

export interface KeyFacts {
  readonly place: KeyPlace;
  readonly hasSelection: boolean;
  /** that steps are taken in */
  readonly unit?: LengthUnit | undefined;
  /** single keys may be turned off (WCAG 2.1.4) */
  readonly hasShortcuts: boolean;
}

/** Stage left is screen right: arrows follow the screen. */
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function keyAct(input: KeyInput, facts: KeyFacts): KeyAct | null {
  const { place } = facts;
  if (place === 'away' || place === 'text') return null;
  if (input.ctrl) return (place === 'widget' ? null : resizeKey(input, facts)) ?? withControl(input);
  if (input.key === 'Escape') return { kind: 'let-go' };
  if (place === 'widget') return null;
  return onBoard(input, facts) ?? (facts.hasShortcuts ? withLetter(input, facts) : null);
}

/** Right and Down make it larger, Left and Up smaller, as its sides lie before it is turned. */
function resizeKey({ key, alt }: KeyInput, { hasSelection, unit = 'm' }: KeyFacts): KeyAct | null {
  const arrow = ARROWS[key];
  if (arrow === undefined || !hasSelection) return null;
  const step = STEPS[unit][alt ? 'fine' : 'usual'];
  return { kind: 'resize', by: { w: arrow.x * step, d: arrow.y * step } };
}

function withControl({ key, shift, alt }: KeyInput): KeyAct | null {
  if (alt) return key.toLowerCase() === 's' ? { kind: 'group', act: 'swap' } : null;
  switch (key.toLowerCase()) {
    case 'a':
      return shift ? null : { kind: 'pick-all' };
    case 'l':
      return shift ? { kind: 'lock' } : null;
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case '0':
      return { kind: 'zoom', to: 'full' };
    case 'm':
      return { kind: 'click' };
    default:
      return null;
  }
}

function onBoard({ key, shift, alt }: KeyInput, { hasSelection, unit = 'm' }: KeyFacts): KeyAct | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined && hasSelection) {
    const size = STEPS[unit][alt ? 'fine' : shift ? 'big' : 'usual'];
    return { kind: 'nudge', by: { x: arrow.x * size, y: arrow.y * size } };
  }
  if (arrow !== undefined && arrow.y === 0 && !shift && !alt) {
    return { kind: 'step-beat', to: arrow.x < 0 ? 'before' : 'after' };
  }
  if (key === 'Home' || key === 'End') return { kind: 'step-beat', to: key === 'Home' ? 'first' : 'last' };
  if ((key === 'Delete' || key === 'Backspace') && hasSelection) return { kind: 'remove' };
  return null;
}

function withLetter(input: KeyInput, { place, hasSelection }: KeyFacts): KeyAct | null {
  const { key, shift, alt } = input;
  // on a button Enter presses the button
  if (key === 'Enter') return place === 'stage' && !shift && !alt ? { kind: 'capture' } : null;
  // [ and ] need Alt on some keyboards
  if (key === '[' || key === '{') return { kind: 'turn', steps: -1, size: shift ? TURN.big : TURN.usual };
  if (key === ']' || key === '}') return { kind: 'turn', steps: 1, size: shift ? TURN.big : TURN.usual };
  if (alt) return null;
  // the key beside Tab's row: a 1 on some keyboards, an exclamation mark on others
  if (shift && (key === '1' || key === '!')) return { kind: 'fit' };
  if (shift && hasSelection) {
    const group = onPicked(key.toLowerCase());
    if (group !== null) return group;
  }
  switch (key.toLowerCase()) {
    case 'r':
      return { kind: 'tool', tool: 'box' };
    case 'v':
      return { kind: 'tool', tool: 'select' };
    case 'h':
      return { kind: 'tool', tool: 'hand' };
    case 'n':
      return { kind: shift ? 'add-beat-before' : 'add-beat' };
    case 'd':
      return { kind: 'duplicate-beat' };
    case 'o':
      return { kind: 'onion' };
    case 'm':
      return shift || !hasSelection ? { kind: 'tool', tool: 'way' } : { kind: 'way-point' };
    case 's':
      return { kind: 'split-beat' };
    case 'j':
      return { kind: 'join-beats' };
    case '<':
      return { kind: 'step-count', step: -1 };
    case '>':
      return { kind: 'step-count', step: 1 };
    case ',':
      return { kind: 'step-beat', to: 'before' };
    case '.':
      return { kind: 'step-beat', to: 'after' };
    case '+':
    case '=':
      return { kind: 'zoom', to: 'in' };
    case '-':
      return { kind: 'zoom', to: 'out' };
    case '?':
      return { kind: 'help' };
    default:
      return null;
  }
}

/** With Shift, while something is picked. */
function onPicked(letter: string): KeyAct | null {
  switch (letter) {
    case 'h':
      return { kind: 'group', act: 'mirror-sides' };
    case 'v':
      return { kind: 'group', act: 'mirror-deep' };
    case 'p':
      return { kind: 'copy-places', from: 'before' };
    case 'n':
      return { kind: 'copy-places', from: 'after' };
    default:
      return null;
  }
}
