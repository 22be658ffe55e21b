/** Acts on cameras: where they stand, their glass, and the beats they are tied to. */
import { LIMITS, type Camera } from '#shared/model/board.ts';
import { nextCameraLabel } from '#shared/model/camera-presets.ts';
import { clamp, normalizeDegrees, type Point } from '#shared/model/geometry.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import type { BoardStore } from './board-store.ts';
import { onFloor } from './place-actions.ts';
import { randomId } from './random-id.ts';

/** Looking upstage, tied to the beat it is added in; with the glass of the camera that was added last. */
export function addCamera(board: BoardStore, at: Point, beatId: string | null): string {
  const id = randomId('camera');
  const others = board.cameras();
  const { lens, sensor } = others.at(-1) ?? { lens: 35, sensor: 36 };
  const camera = {
    beatIds: beatId === null ? [] : [beatId],
    ...onFloor(at),
    facing: 180,
    lens,
    sensor,
    label: nextCameraLabel(others.map(({ label }) => label)),
  };
  board.act(ACT_NAMES.add(cameraName(camera.label)), (writer) => writer.put('cameras', id, camera));
  return id;
}

export interface CameraMove {
  readonly id: string;
  readonly to: Point;
}

/** One gesture, however many cameras it moves. */
export function moveCameras(board: BoardStore, moves: readonly CameraMove[]): void {
  const names = moves.flatMap(({ id }) => board.camera(id)?.label ?? []).map(cameraName);
  board.act(ACT_NAMES.move(names.join(', ')), (writer) => {
    for (const { id, to } of moves) writer.change('cameras', id, { ...onFloor(to) });
  });
}

export function turnCamera(board: BoardStore, id: string, facing: number): void {
  change(board, id, ACT_NAMES.turn, { facing: normalizeDegrees(Math.round(facing)) });
}

/** Focal length in millimetres. */
export function setLens(board: BoardStore, id: string, millimetres: number): void {
  const { least, most } = LIMITS.lens;
  change(board, id, ACT_NAMES.setLens, { lens: clamp(tenth(millimetres), least, most) });
}

/** Width of the sensor in millimetres. */
export function setSensor(board: BoardStore, id: string, millimetres: number): void {
  const { least, most } = LIMITS.sensor;
  change(board, id, ACT_NAMES.setLens, { sensor: clamp(tenth(millimetres), least, most) });
}

export function labelCamera(board: BoardStore, id: string, label: string): void {
  change(board, id, ACT_NAMES.label, { label: label.trim().slice(0, LIMITS.name) });
}

/** The beats it films, in playing order; others keep their cameras. */
export function tieCamera(board: BoardStore, id: string, beatIds: readonly string[]): void {
  change(board, id, ACT_NAMES.tieCamera, { beatIds: beatIds.slice(0, LIMITS.beatsOfCamera) });
}

export function retireCamera(board: BoardStore, id: string): void {
  change(board, id, ACT_NAMES.remove, { retired: true });
}

export function restoreCamera(board: BoardStore, id: string): void {
  change(board, id, ACT_NAMES.restore, { retired: undefined });
}

function tenth(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}

function change(
  board: BoardStore,
  id: string,
  name: (what: string) => string,
  patch: Partial<Omit<Camera, 'id'>>,
): void {
  const camera = board.camera(id);
  if (camera === null) throw new Error(`no camera ${id}`);
  board.act(name(cameraName(camera.label)), (writer) => writer.change('cameras', id, patch));
}
