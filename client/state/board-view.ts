/** What this person looks at on the board: never synced, kept while the screen turns or splits. */
import type { Beat } from '#shared/model/board.ts';
import type { BoardRoot } from '#shared/model/documents.ts';
import type { LengthUnit } from '#shared/model/lengths.ts';
import type { BoardStore } from './board-store.ts';

/** Only the active layer reacts, so that furniture is never dragged by accident. */
export const BOARD_LAYERS = ['people', 'contacts', 'furniture', 'set', 'cameras'] as const;
export type BoardLayer = (typeof BOARD_LAYERS)[number];
export type ObjectKind = 'person' | 'item' | 'camera';

/** What one must be allowed to write for a layer to move. */
export const LAYER_ROOTS = {
  people: 'places',
  contacts: 'contacts',
  furniture: 'furniture',
  set: 'furniture',
  cameras: 'cameras',
} as const satisfies Readonly<Record<BoardLayer, BoardRoot>>;

export interface ObjectRef {
  readonly kind: ObjectKind;
  readonly id: string;
}

/** What a finger on the floor does. */
export type BoardTool = 'select' | 'way' | 'box' | 'hand';

export type InspectorTab = 'people' | 'contacts' | 'set' | 'wishes' | 'agreement';

export interface BoardViewState {
  readonly beatId: string | null;
  readonly layer: BoardLayer;
  readonly tool: BoardTool;
  /** a pen has touched the board: fingers only move the floor */
  readonly isPencil: boolean;
  /** things come to rest where they are let go, not on steps of 0.1 m */
  readonly isFree: boolean;
  /** seen from the stage: downstage is above */
  readonly isTurned: boolean;
  /** in what lengths are told here */
  readonly unit: LengthUnit;
  /** the areas of the floor are named on it */
  readonly hasAreas: boolean;
  /** the person from the tray who waits for a tap on the floor */
  readonly placing: string | null;
  readonly selection: readonly ObjectRef[];
  /** the sheet with the blocking in words is open */
  readonly isInWords: boolean;
  /** the beat that is to be split: its sheet is open */
  readonly splitting: string | null;
  /** the point of the picked person's way that is picked, 0 for the first */
  readonly wayPoint: number | null;
  /** ghosts of the beat before and the beat behind */
  readonly onion: { readonly before: boolean; readonly after: boolean };
  readonly tab: InspectorTab;
  readonly isInspectorOpen: boolean;
  readonly hasShortcuts: boolean;
  /** rehearsal: a kiss is shown as its placeholder */
  readonly placeholders: boolean;
  readonly hasRuler: boolean;
  /** the bar that plays the scene is open; `play`: and plays at once */
  readonly hasPlayer: boolean | 'play';
  /** the contact picked on the plan, on the ruler or in the list */
  readonly contactId: string | null;
  /** what the inspector is to bring forward and give the focus, once it is there */
  readonly wanted: string | null;
}

const START: BoardViewState = {
  beatId: null,
  layer: 'people',
  tool: 'select',
  isPencil: false,
  isFree: false,
  isTurned: false,
  unit: 'm',
  hasAreas: true,
  placing: null,
  selection: [],
  isInWords: false,
  splitting: null,
  wayPoint: null,
  onion: { before: true, after: true },
  tab: 'people',
  isInspectorOpen: true,
  hasShortcuts: true,
  placeholders: true,
  hasRuler: true,
  hasPlayer: false,
  contactId: null,
  wanted: null,
};

export class BoardView {
  #state: BoardViewState = START;
  readonly #listeners = new Set<() => void>();

  get = (): BoardViewState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(patch: Partial<BoardViewState>): void {
    const next = { ...this.#state, ...patch };
    const keys = Object.keys(patch) as (keyof BoardViewState)[];
    if (keys.every((key) => Object.is(next[key], this.#state[key]))) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** Steps to another beat; what was picked there is let go, people stay picked. */
  openBeat(beatId: string): void {
    this.set(beatId === this.#state.beatId ? { beatId } : { beatId, contactId: null, wayPoint: null });
  }

  /** Opens a tab of the inspector with the focus on one part of it: `contact <id>`, `exposure <person>`. */
  bringForward(wanted: string): void {
    const [kind, id = null] = wanted.split(' ');
    this.set({
      tab: 'contacts',
      isInspectorOpen: true,
      wanted,
      ...(kind === 'contact' ? { contactId: id } : {}),
    });
  }

  /** Ways are people's: drawing them makes people what moves. */
  setTool(tool: BoardTool): void {
    if (tool === 'way') this.setLayer('people');
    this.set({ tool });
  }

  setLayer(layer: BoardLayer): void {
    if (layer === this.#state.layer) return;
    this.set({
      layer,
      selection: [],
      placing: null,
      ...(this.#state.tool === 'way' ? { tool: 'select' } : {}),
      tab: layer === 'people' || layer === 'contacts' ? layer : 'set',
    });
  }

  select(selection: readonly ObjectRef[]): void {
    if (isSameSelection(selection, this.#state.selection)) return;
    this.set({ selection, placing: null, wayPoint: null });
  }

  /** Keeps the view on something that exists: another person may have removed the beat one looks at. */
  settle(board: BoardStore): void {
    const beats = board.beats();
    const { beatId, selection } = this.#state;
    if (beatId === null || !beats.some((beat) => beat.id === beatId))
      this.set({ beatId: beatNear(board, beatId)?.id ?? null });
    const present = selection.filter((ref) => isThere(board, this.#state.beatId, ref));
    this.select(present);
  }
}

export function isSelected(selection: readonly ObjectRef[], kind: ObjectKind, id: string): boolean {
  return selection.some((ref) => ref.kind === kind && ref.id === id);
}

function isSameSelection(a: readonly ObjectRef[], b: readonly ObjectRef[]): boolean {
  return a.length === b.length && a.every((ref) => isSelected(b, ref.kind, ref.id));
}

function isThere(board: BoardStore, beatId: string | null, { kind, id }: ObjectRef): boolean {
  switch (kind) {
    case 'item':
      return board.furniture().some((item) => item.id === id);
    case 'camera':
      return board.cameras().some((camera) => camera.id === id);
    case 'person':
      return beatId !== null && board.place(beatId, id)?.onStage === true;
  }
}

/** The one before a beat that is gone, so that one stays near where one was; else the first. */
function beatNear(board: BoardStore, beatId: string | null): Beat | undefined {
  const beats = board.beats();
  const gone = beatId === null ? null : board.beat(beatId);
  const before = gone === null ? undefined : beats.findLast(({ order }) => order < gone.order);
  return before ?? beats[0];
}
