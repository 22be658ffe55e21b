/** Acts on the places of several people at once: each is one step of undo. */
import type { PlacedPerson } from '#shared/model/board.ts';
import {
  alignPlaces,
  middleOf,
  mirrorPlaces,
  spotOf,
  spreadPlaces,
  swapPlaces,
  type Axis,
} from '#shared/model/group-places.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';
import { onFloor } from './place-actions.ts';

/** What is done to a group, as buttons and keys ask for it. */
export type GroupAct =
  | { readonly kind: 'align' | 'spread'; readonly axis: Axis }
  /** about the group's own middle, or the centre line of the floor */
  | { readonly kind: 'mirror'; readonly axis: Axis; readonly about: 'group' | 'floor' }
  | { readonly kind: 'swap' };

/** False where there is nothing to do: too few of them are on stage. */
export function actOnGroup(
  board: BoardStore,
  beatId: string,
  personIds: readonly string[],
  act: GroupAct,
  who: string,
): boolean {
  const places = personIds.flatMap((id) => board.place(beatId, id) ?? []).filter(({ onStage }) => onStage);
  const next = changed(places, act);
  if (next === null) return false;
  board.act(ACT_NAMES[act.kind](who), (writer) => {
    for (const place of next) {
      const key = beatPersonKey(beatId, place.personId);
      writer.change('places', key, { ...spotOf(place), ...onFloor(place) });
    }
  });
  return true;
}

function changed(places: readonly PlacedPerson[], act: GroupAct): readonly PlacedPerson[] | null {
  const [a, b, third] = places;
  switch (act.kind) {
    case 'align':
      return places.length < 2 ? null : alignPlaces(places, act.axis);
    case 'spread':
      return places.length < 3 ? null : spreadPlaces(places, act.axis);
    case 'mirror':
      if (places.length === 0) return null;
      return mirrorPlaces(places, act.axis, act.about === 'floor' ? 0 : middleOf(places, act.axis));
    case 'swap':
      return a === undefined || b === undefined || third !== undefined ? null : swapPlaces(a, b);
  }
}

/** Takes place, facing and height from another beat; who is off stage there, or not in both beats, stays. Returns who moved. */
export function copyPlaces(
  board: BoardStore,
  from: string,
  to: string,
  personIds: readonly string[],
  who: string,
): readonly string[] {
  const copied = personIds.flatMap((personId) => {
    const [there, here] = [board.place(from, personId), board.place(to, personId)];
    return there?.onStage === true && here !== null ? [{ personId, spot: spotOf(there) }] : [];
  });
  if (copied.length === 0) return [];
  board.act(ACT_NAMES.copyPlaces(who), (writer) => {
    for (const { personId, spot } of copied)
      writer.change('places', beatPersonKey(to, personId), { ...spot, onStage: true });
  });
  return copied.map(({ personId }) => personId);
}
