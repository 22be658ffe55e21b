/** Which ghosts and which connectors a beat shows. */
import type { Contact, PlacedPerson } from '#shared/model/board.ts';
import { distance } from '#shared/model/geometry.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import type { ContactLink, Ghost } from './draw-paths.ts';

/** Metres: who moved less than this has not moved as far as a plan is concerned. */
export const STILL = 0.1;

export function ghostsOf(
  before: readonly PlacedPerson[],
  now: readonly PlacedPerson[],
  after: readonly PlacedPerson[],
  initialsOf: (personId: string) => string,
): readonly Ghost[] {
  return now.flatMap((place) => {
    const { personId } = place;
    const was = before.find((other) => other.personId === personId);
    const will = after.find((other) => other.personId === personId);
    const initials = initialsOf(personId);
    const ghosts: Ghost[] = [];
    if (was !== undefined && distance(was, place) >= STILL) {
      ghosts.push({
        kind: 'before',
        personId,
        initials,
        at: was,
        now: place,
        path: was.path,
        corners: was.corners,
      });
    }
    if (will !== undefined && distance(will, place) >= STILL) {
      ghosts.push({
        kind: 'after',
        personId,
        initials,
        at: will,
        now: place,
        path: place.path,
        corners: place.corners,
      });
    }
    return ghosts;
  });
}

/** A ghost under the person's own token says nothing and is in the way. */
export function isGhostShown({ at, now }: Pick<Ghost, 'at' | 'now'>, scale: number): boolean {
  return distance(at, now) * scale >= tokenRadius(scale) * 1.2;
}

/** A connector that knows whom it joins. */
export interface PersonLink extends ContactLink {
  readonly a: PlacedPerson;
  readonly b: PlacedPerson;
  /** in the order of the beat */
  readonly contactIds: readonly string[];
}

/** One connector for each two people who have contacts in the beat and are both on stage. */
export function contactLinks(
  contacts: readonly Contact[],
  places: readonly PlacedPerson[],
): readonly PersonLink[] {
  const links = new Map<string, PersonLink>();
  for (const { id, giver, receiver } of contacts) {
    const a = places.find((place) => place.personId === giver);
    const b = places.find((place) => place.personId === receiver);
    if (a === undefined || b === undefined || giver === receiver) continue;
    const key = [giver, receiver].toSorted().join(' ');
    const [first, second] = giver < receiver ? [a, b] : [b, a];
    const contactIds = [...(links.get(key)?.contactIds ?? []), id];
    links.set(key, { a: first, b: second, count: contactIds.length, contactIds });
  }
  return [...links.values()];
}
