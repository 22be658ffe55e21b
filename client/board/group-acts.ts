/** What keys and buttons do to several people of the open beat. Fetched with the first of them. */
import { GROUP_WORDS } from '#shared/words/group-words.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { actOnGroup, copyPlaces, type GroupAct } from '../state/group-actions.ts';
import type { BoardKit } from './board-kit.ts';

/** Those who are picked. */
export function pickedPeople({ session }: BoardKit): readonly string[] {
  return session.view.get().selection.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []));
}

export function runGroupAct(kit: BoardKit, act: GroupAct): void {
  const { store, view } = kit.session;
  const { beatId } = view.get();
  if (beatId === null || !mayMove(kit)) return;
  const people = pickedPeople(kit);
  const isDone = actOnGroup(store, beatId, people, act, initials(kit, people));
  const names = people.map((id) => kit.marks.shortName(id));
  kit.spoken.say(isDone ? GROUP_WORDS.done[act.kind](names) : GROUP_WORDS.needs[act.kind]);
}

/** Of those who are picked; of everybody in the beat where nobody is, or with `isAll`. */
export function copyFromNeighbour(kit: BoardKit, side: 'before' | 'after', isAll = false): void {
  const { store, view } = kit.session;
  const { beatId } = view.get();
  const beat = beatId === null ? null : store.beat(beatId);
  if (beat === null || !mayMove(kit)) return;
  const from = aroundBeat(store.beats(), beat.id)[side];
  if (from === null) return kit.told.say(GROUP_WORDS.noNeighbour[side]);
  const picked = isAll ? [] : pickedPeople(kit);
  const people = picked.length === 0 ? beat.people : picked;
  const moved = copyPlaces(store, from.id, beat.id, people, initials(kit, people));
  kit.told.say(
    moved.length === 0
      ? GROUP_WORDS.nobodyThere[side]
      : GROUP_WORDS.copied[side](moved.map((id) => kit.marks.shortName(id))),
  );
}

function mayMove({ session, tokens }: BoardKit): boolean {
  return session.mayWrite('places') && tokens.driven === null;
}

function initials({ marks }: BoardKit, people: readonly string[]): string {
  return people.map((id) => marks.of(id).initials).join(', ');
}
