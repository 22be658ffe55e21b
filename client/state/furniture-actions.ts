/** Acts on the set: furniture and the floor. */
import { LIMITS, type Furniture, type FurnitureKind, type SceneSettings } from '#shared/model/board.ts';
import { clamp, normalizeDegrees, type Point } from '#shared/model/geometry.ts';
import { FURNITURE_SIZES } from '#shared/model/furniture-sizes.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { furnitureName } from '#shared/words/labels/furniture.ts';
import type { BoardStore } from './board-store.ts';
import { onFloor } from './place-actions.ts';
import { randomId } from './random-id.ts';

export function addFurniture(board: BoardStore, kind: FurnitureKind, at: Point): string {
  const id = randomId('item');
  const item = { kind, ...onFloor(at), ...FURNITURE_SIZES[kind], rotation: 0, label: '', locked: false };
  board.act(ACT_NAMES.add(furnitureName(item)), (writer) => writer.put('furniture', id, item));
  return id;
}

/** Metres that a copy stands beside what it was made of. */
const BESIDE = 0.5;

/** The same things again, beside themselves and not locked, in one step. Returns the ids of the copies. */
export function duplicateFurniture(board: BoardStore, ids: readonly string[]): readonly string[] {
  const copies = ids.map((id) => ({ id: randomId('item'), item: known(board, id) }));
  const names = copies.map(({ item }) => furnitureName(item));
  board.act(ACT_NAMES.add(names.join(', ')), (writer) => {
    for (const { id, item } of copies) {
      const { id: _id, retired: _retired, ...fields } = item;
      const at = onFloor({ x: item.x + BESIDE, y: item.y + BESIDE });
      writer.put('furniture', id, { ...fields, ...at, locked: false });
    }
  });
  return copies.map(({ id }) => id);
}

export interface FurnitureMove {
  readonly id: string;
  readonly to: Point;
}

/** One gesture, however many things it moves. */
export function moveFurniture(board: BoardStore, moves: readonly FurnitureMove[]): void {
  const names = moves.map(({ id }) => furnitureName(known(board, id)));
  board.act(ACT_NAMES.move(names.join(', ')), (writer) => {
    for (const { id, to } of moves) writer.change('furniture', id, { ...onFloor(to) });
  });
}

export function turnFurniture(board: BoardStore, id: string, rotation: number): void {
  change(board, id, ACT_NAMES.turn, { rotation: normalizeDegrees(Math.round(rotation)) });
}

type FurnitureSize = Pick<Furniture, 'w' | 'd'>;

/** Width and depth in metres. */
export function resizeFurniture(board: BoardStore, id: string, size: FurnitureSize): void {
  change(board, id, ACT_NAMES.resize, bounded(size));
}

/** A side was pulled: size and middle change together. */
export function reshapeFurniture(board: BoardStore, id: string, shape: FurnitureSize & Point): void {
  change(board, id, ACT_NAMES.resize, { ...bounded(shape), ...onFloor(shape) });
}

function bounded({ w, d }: FurnitureSize): FurnitureSize {
  const bound = (metres: number): number =>
    clamp(Math.round(metres * 100) / 100, LIMITS.size.least, LIMITS.size.most);
  return { w: bound(w), d: bound(d) };
}

export function labelFurniture(board: BoardStore, id: string, label: string): void {
  change(board, id, ACT_NAMES.label, { label: label.trim().slice(0, LIMITS.name) });
}

export function lockFurniture(board: BoardStore, id: string, locked: boolean): void {
  change(board, id, locked ? ACT_NAMES.lock : ACT_NAMES.unlock, { locked });
}

export function retireFurniture(board: BoardStore, id: string): void {
  change(board, id, ACT_NAMES.remove, { retired: true });
}

export function restoreFurniture(board: BoardStore, id: string): void {
  change(board, id, ACT_NAMES.restore, { retired: undefined });
}

export function setFloor(board: BoardStore, patch: Partial<Omit<SceneSettings, 'schema'>>): void {
  board.act(ACT_NAMES.setFloor(), (writer) => writer.change('scene', '', patch));
}

function change(
  board: BoardStore,
  id: string,
  name: (what: string) => string,
  patch: Partial<Omit<Furniture, 'id'>>,
): void {
  const item = known(board, id);
  board.act(name(furnitureName(item)), (writer) => writer.change('furniture', id, patch));
}

function known(board: BoardStore, id: string): Furniture {
  const item = board.item(id);
  if (item === null) throw new Error(`no furniture ${id}`);
  return item;
}
