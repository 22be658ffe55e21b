/** From a barrier that a contact names and nobody has put on the kit list (B3) to the lines that would put it there. */
import type { Contact } from '../model/board.ts';
import { isKitId, type KitId } from '../model/kit-catalogue.ts';
import { isAlwaysSingle } from '../model/kit.ts';
import { kitNotListed, type BeatInScene } from './beat-rules.ts';
import type { KitFacts } from './kit-rules.ts';

/** A line to add, for this beat alone. */
export interface KitToAdd {
  readonly item: KitId;
  readonly beats: readonly string[];
  readonly wearers: readonly string[];
}

export interface MissingKit {
  readonly item: KitId;
  /** for whom a contact names it */
  readonly people: readonly string[];
  readonly add: readonly KitToAdd[];
}

/**
 * One entry for each item, in the order in which contacts name it. What is worn is a line for each body, because it is
 * never shared; what lies between two is one line with both bodies (K2), less whoever has a line already. An item
 * that the catalogue does not know is left out: nothing can be pulled for it.
 */
export function findMissingKit(
  inScene: Pick<BeatInScene, 'beat' | 'contacts'>,
  kit: readonly KitFacts[],
): readonly MissingKit[] {
  const people = new Map<KitId, string[]>();
  for (const { item, personId } of kitNotListed(inScene, kit))
    if (isKitId(item)) people.set(item, [...(people.get(item) ?? []), personId]);
  const beats = [inScene.beat.id];
  return [...people].map(([item, missing]) => {
    if (isAlwaysSingle(item))
      return { item, people: missing, add: missing.map((person) => ({ item, beats, wearers: [person] })) };
    const bodies = bodiesOf(item, inScene.contacts);
    const listed = new Set(
      kitNotListed(inScene, []).flatMap((one) =>
        one.item === item && !missing.includes(one.personId) ? [one.personId] : [],
      ),
    );
    return {
      item,
      people: missing,
      add: [{ item, beats, wearers: bodies.filter((person) => !listed.has(person)) }],
    };
  });
}

/** Giver and receiver of every contact that names it on either body. */
function bodiesOf(item: KitId, contacts: readonly Contact[]): readonly string[] {
  const naming = contacts.filter(({ barriers }) => [...barriers.giver, ...barriers.receiver].includes(item));
  return [...new Set(naming.flatMap(({ giver, receiver }) => [giver, receiver]))];
}
