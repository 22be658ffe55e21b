/** What can be asked of the board by a key or from the list of actions. Types only: they cost the first look nothing. */
import type { Height } from '#shared/model/contact-vocabulary.ts';
import type { Point } from '#shared/model/geometry.ts';
import type { BoardLayer, InspectorTab } from '../../state/board-view.ts';

export type KeyAct = PlainAct | MoreAct;

export type PlainAct =
  | { readonly kind: 'nudge'; readonly by: Point }
  | { readonly kind: 'turn'; readonly steps: number; readonly size: number }
  | { readonly kind: 'step-beat'; readonly to: 'before' | 'after' | 'first' | 'last' }
  | { readonly kind: 'step-count'; readonly step: -1 | 1 }
  | { readonly kind: 'tool'; readonly tool: 'select' | 'way' | 'box' | 'hand' }
  | { readonly kind: 'group'; readonly act: GroupKey }
  | { readonly kind: 'resize'; readonly by: { readonly w: number; readonly d: number } }
  | { readonly kind: 'copy-places'; readonly from: 'before' | 'after'; readonly isAll?: boolean }
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
        | 'add-way-point'
        | 'click'
        | 'palette'
        | 'help';
    }
  | { readonly kind: 'go-scene'; readonly step: -1 | 1 };

/** Fetched with the first of them. */
export type MoreAct =
  | { readonly kind: 'go-part'; readonly step: -1 | 1 }
  | { readonly kind: 'move-beat'; readonly step: -1 | 1 }
  | { readonly kind: 'open-tab'; readonly tab: InspectorTab }
  | { readonly kind: 'layer'; readonly layer: BoardLayer }
  | { readonly kind: 'height'; readonly height: Height }
  | {
      readonly kind:
        | 'rename-beat'
        | 'remove-beat'
        | 'duplicate'
        | 'fit-picked'
        | 'steps'
        | 'turn-view'
        | 'inspector'
        | 'in-words';
    };

/** What is done to several people at once. */
export type GroupKey =
  | 'swap'
  | 'mirror-sides'
  | 'mirror-deep'
  | 'mirror-centre'
  | 'align-across'
  | 'align-deep'
  | 'spread-across'
  | 'spread-deep';
