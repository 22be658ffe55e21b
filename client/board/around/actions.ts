/** Every action of the board: those with a key from the one table of keys, and those that only the palette has. */
import type { BoardRoot } from '#shared/model/documents.ts';
import { ACTION_IDS, type ActionId } from '#shared/words/board-keys.ts';
import type { KeyAct } from '../tools/key-acts.ts';
import { KEY_ROWS } from '../tools/key-table.ts';

/** Actions without a key. */
export const KEYLESS: readonly { readonly id: ActionId; readonly act: KeyAct }[] = [
  { id: 'remove-beat', act: { kind: 'remove-beat' } },
  { id: 'in-words', act: { kind: 'in-words' } },
  { id: 'stand', act: { kind: 'height', height: 'standing' } },
  { id: 'sit', act: { kind: 'height', height: 'seated' } },
  { id: 'kneel', act: { kind: 'height', height: 'kneeling' } },
  { id: 'on-floor', act: { kind: 'height', height: 'floor' } },
  { id: 'on-bed', act: { kind: 'height', height: 'bed' } },
  { id: 'mirror-centre', act: { kind: 'group', act: 'mirror-centre' } },
  { id: 'align-across', act: { kind: 'group', act: 'align-across' } },
  { id: 'align-deep', act: { kind: 'group', act: 'align-deep' } },
  { id: 'spread-across', act: { kind: 'group', act: 'spread-across' } },
  { id: 'spread-deep', act: { kind: 'group', act: 'spread-deep' } },
  { id: 'copy-all-after', act: { kind: 'copy-places', from: 'after', isAll: true } },
  { id: 'turn-view', act: { kind: 'turn-view' } },
  { id: 'layer-people', act: { kind: 'layer', layer: 'people' } },
  { id: 'layer-contacts', act: { kind: 'layer', layer: 'contacts' } },
  { id: 'layer-furniture', act: { kind: 'layer', layer: 'furniture' } },
  { id: 'layer-set', act: { kind: 'layer', layer: 'set' } },
  { id: 'layer-cameras', act: { kind: 'layer', layer: 'cameras' } },
  { id: 'people', act: { kind: 'open-tab', tab: 'people' } },
  { id: 'set', act: { kind: 'open-tab', tab: 'set' } },
  { id: 'inspector', act: { kind: 'inspector' } },
];

export interface Action {
  readonly id: ActionId;
  readonly act: KeyAct;
  /** '' where it has none */
  readonly chord: string;
}

/** An arrow by itself says which way: there is nothing in it to be chosen from a list by its name. */
const BY_ARROWS: ReadonlySet<ActionId> = new Set([
  'nudge',
  'nudge-big',
  'nudge-fine',
  'resize',
  'resize-fine',
  'palette',
]);

/** What the palette offers, each action once, in the order of the words. */
export function palettedActions(): readonly Action[] {
  return ACTION_IDS.flatMap((id): readonly Action[] => {
    if (BY_ARROWS.has(id)) return [];
    const row = KEY_ROWS.find((other) => other.id === id);
    if (row !== undefined) return [{ id, act: row.act, chord: row.chords[0] ?? '' }];
    const keyless = KEYLESS.find((other) => other.id === id);
    return keyless === undefined ? [] : [{ ...keyless, chord: '' }];
  });
}

/** The actions that have keys, each once, in the order of the words. */
export function keyLines(): readonly { readonly id: ActionId; readonly chords: readonly string[] }[] {
  return ACTION_IDS.flatMap((id) => {
    const chords = KEY_ROWS.filter((row) => row.id === id).flatMap((row) => row.chords);
    return chords.length === 0 ? [] : [{ id, chords }];
  });
}

/** What somebody must be allowed to write for an action to do anything. */
export const NEEDS: Partial<Readonly<Record<ActionId, BoardRoot>>> = {
  capture: 'beats',
  'add-beat': 'beats',
  'add-beat-before': 'beats',
  'duplicate-beat': 'beats',
  'rename-beat': 'beats',
  'beat-earlier': 'beats',
  'beat-later': 'beats',
  'split-beat': 'beats',
  'join-beats': 'beats',
  'remove-beat': 'beats',
  'copy-before': 'places',
  'copy-all-after': 'places',
};

/** Of the actions on what is picked, those that need nothing picked. */
export const NEEDS_NOTHING_PICKED: ReadonlySet<ActionId> = new Set([
  'pick-all',
  'copy-before',
  'copy-all-after',
]);
