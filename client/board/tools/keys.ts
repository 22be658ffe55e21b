/** Which key does what on the board. Pure: the view only runs the act that comes out. What there is stands in key-table.ts. */
import { STEPS, type LengthUnit } from '#shared/model/lengths.ts';
import type { KeyAct } from './key-acts.ts';
import { isSingle, KEY_ROWS, type KeyRow } from './key-table.ts';

export type { KeyAct } from './key-acts.ts';

/** Where the focus is: some places have keys of their own. */
export type KeyPlace =
  /** the plan, an object's twin, or nowhere */
  | 'stage'
  /** a button somewhere on the board */
  | 'control'
  /** the strip, tabs, radio buttons, switches, sliders: arrows, Enter and Space are theirs */
  | 'choice'
  /** lists and menus: letters look for what begins with them */
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

export function keyAct(input: KeyInput, facts: KeyFacts): KeyAct | null {
  if (facts.place === 'away') return null;
  const chord = chordOf(input);
  if (isSingle(chord) && !facts.hasShortcuts) return null;
  const row = KEY_ROWS.find(({ chords, when, where }) => {
    if (!chords.includes(chord)) return false;
    if (when !== undefined && (when === 'picked') !== facts.hasSelection) return false;
    return isTaken(chord, where, facts.place);
  });
  return row === undefined ? null : inMetres(row, facts.unit ?? 'm');
}

/** Steps are as long as the unit has them that lengths are read in. */
function inMetres({ act, size }: KeyRow, unit: LengthUnit): KeyAct {
  if (size === undefined) return act;
  const step = STEPS[unit][size];
  if (act.kind === 'nudge') return { kind: 'nudge', by: { x: act.by.x * step, y: act.by.y * step } };
  if (act.kind === 'resize') return { kind: 'resize', by: { w: act.by.w * step, d: act.by.d * step } };
  return act;
}

/** Whether the board takes a key where the focus is. */
function isTaken(chord: string, where: KeyRow['where'], place: KeyPlace): boolean {
  if (where === 'anywhere' || place === 'stage') return true;
  if (where === 'plan' || place === 'text') return false;
  if (place === 'control' || chord === 'escape' || chord === 'f2') return true;
  if (place === 'choice' && !/arrow|^(?:home|end|enter|space|delete|backspace)$/.test(chord)) return true;
  // arrows with Ctrl are a list's or a slider's own, as arrows are
  return chord.startsWith('ctrl+') && !chord.includes('arrow');
}

/** Signs are taken as they are typed: on some keyboards they need Shift, Alt or both of Ctrl and Alt. */
function chordOf({ key, shift, ctrl, alt }: KeyInput): string {
  const name = key === ' ' ? 'space' : key.toLowerCase();
  const isSign = name.length === 1 && !/[\da-z]/.test(name);
  const isTypedWithAlt = alt && /[[\]{}]/.test(name);
  const modifiers = [
    ctrl && !isTypedWithAlt && 'ctrl+',
    alt && !isTypedWithAlt && 'alt+',
    shift && !isSign && 'shift+',
  ];
  return modifiers.filter((modifier) => modifier !== false).join('') + name;
}
