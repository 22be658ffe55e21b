/** Acts on where people are. A place is one value: it is always written whole, from what stands now. */
import { LIMITS, type CountSpan, type Place, type PlacedPerson } from '#shared/model/board.ts';
import type { Height } from '#shared/model/contact-vocabulary.ts';
import { clamp, normalizeDegrees, roundMetres, type Point } from '#shared/model/geometry.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';

const NEW_PLACE: Place = { x: 0, y: 0, facing: 0, height: 'standing', path: [], moves: [], onStage: true };

/** Brings someone onto the floor of a beat; they are in the beat from then on. */
export function placePerson(
  board: BoardStore,
  beatId: string,
  personId: string,
  at: Point,
  who: string,
): void {
  const beat = board.beat(beatId);
  if (beat === null) throw new Error(`no beat ${beatId}`);
  const now = board.place(beatId, personId);
  board.act(ACT_NAMES.place(who), (writer) => {
    const place = { ...(now === null ? NEW_PLACE : placeOf(now)), ...onFloor(at), onStage: true };
    writer.put('places', beatPersonKey(beatId, personId), place);
    if (!beat.people.includes(personId))
      writer.change('beats', beatId, { people: [...beat.people, personId] });
  });
}

export interface PersonMove {
  readonly personId: string;
  readonly to: Point;
}

/** One gesture, however many people it moves. */
export function movePersons(
  board: BoardStore,
  beatId: string,
  moves: readonly PersonMove[],
  who: string,
): void {
  board.act(ACT_NAMES.move(who), (writer) => {
    for (const { personId, to } of moves) {
      writer.change('places', beatPersonKey(beatId, personId), { ...onFloor(to) });
    }
  });
}

export function movePerson(
  board: BoardStore,
  beatId: string,
  personId: string,
  to: Point,
  who: string,
): void {
  movePersons(board, beatId, [{ personId, to }], who);
}

export function turnPerson(
  board: BoardStore,
  beatId: string,
  personId: string,
  facing: number,
  who: string,
): void {
  board.act(ACT_NAMES.turn(who), (writer) =>
    writer.change('places', beatPersonKey(beatId, personId), {
      facing: normalizeDegrees(Math.round(facing)),
    }),
  );
}

export function setHeight(
  board: BoardStore,
  beatId: string,
  personId: string,
  height: Height,
  who: string,
): void {
  board.act(ACT_NAMES.setHeight(who), (writer) =>
    writer.change('places', beatPersonKey(beatId, personId), { height }),
  );
}

/** Several people take the same height, in one step. */
export function setHeights(
  board: BoardStore,
  beatId: string,
  personIds: readonly string[],
  height: Height,
  who: string,
): void {
  board.act(ACT_NAMES.setHeight(who), (writer) => {
    for (const personId of personIds) writer.change('places', beatPersonKey(beatId, personId), { height });
  });
}

/** The points of the way to the next beat. False where there are more than a place keeps: nothing is written then. */
export function setPath(
  board: BoardStore,
  beatId: string,
  personId: string,
  path: readonly Point[],
  who: string,
): boolean {
  if (path.length > LIMITS.pathPoints) return false;
  const points = path.map((point) => onFloor(point));
  board.act(ACT_NAMES.bend(who), (writer) =>
    writer.change('places', beatPersonKey(beatId, personId), { path: points }),
  );
  return true;
}

/** The counts on which they move; none: the whole beat. */
export function setMoves(
  board: BoardStore,
  beatId: string,
  personId: string,
  moves: readonly CountSpan[],
  who: string,
): void {
  board.act(ACT_NAMES.setMoves(who), (writer) =>
    writer.change('places', beatPersonKey(beatId, personId), { moves: moves.slice(0, LIMITS.moves) }),
  );
}

/** Still in the beat, waiting in the tray. */
export function takeOffStage(board: BoardStore, beatId: string, personId: string, who: string): void {
  board.act(ACT_NAMES.takeOff(who), (writer) =>
    writer.change('places', beatPersonKey(beatId, personId), { onStage: false }),
  );
}

/** Out of the beat: nobody who is not in it is asked about it. */
export function removeFromBeat(board: BoardStore, beatId: string, personId: string, who: string): void {
  const beat = board.beat(beatId);
  if (beat === null) throw new Error(`no beat ${beatId}`);
  board.act(ACT_NAMES.remove(who), (writer) => {
    writer.change('beats', beatId, { people: beat.people.filter((id) => id !== personId) });
    if (board.place(beatId, personId) !== null) writer.remove('places', beatPersonKey(beatId, personId));
  });
}

/** Back into the beat as they were; `was` is what stood before they were removed. */
export function returnToBeat(
  board: BoardStore,
  beatId: string,
  personId: string,
  was: PlacedPerson | null,
  who: string,
): void {
  const beat = board.beat(beatId);
  if (beat === null) throw new Error(`no beat ${beatId}`);
  board.act(ACT_NAMES.restore(who), (writer) => {
    if (!beat.people.includes(personId))
      writer.change('beats', beatId, { people: [...beat.people, personId] });
    if (was !== null && board.place(beatId, personId) === null)
      writer.put('places', beatPersonKey(beatId, personId), { ...placeOf(was) });
  });
}

export function onFloor(at: Point): Point {
  const bound = LIMITS.position;
  return { x: roundMetres(clamp(at.x, -bound, bound)), y: roundMetres(clamp(at.y, -bound, bound)) };
}

function placeOf(placed: PlacedPerson): Place {
  const { beatId: _beatId, personId: _personId, ...place } = placed;
  return place;
}
