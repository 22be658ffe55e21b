/** Does a condition hold for a contact? One answer per kind, and never yes where it cannot be told (R2). */
import type { Contact } from '../model/board.ts';
import type { Direction, Phase } from '../model/comfort.ts';
import type { Condition, UnknownCondition } from '../model/conditions.ts';
import type { Doubling } from '../model/consent.ts';
import { isLevelAbove, verbById } from '../model/contact-vocabulary.ts';
import type { KitId } from '../model/kit-catalogue.ts';
import type { ZoneId } from '../model/zones.ts';

/** What a contact is seen with. */
export interface MatchContext {
  readonly sceneId: string;
  /** all of the beat, the one that is judged included */
  readonly contacts: readonly Contact[];
  readonly placeholder: string;
  /** labels of the cameras that are tied to the beat */
  readonly cameras: readonly string[];
  /** what the kit list has each person wear in this beat */
  readonly worn: ReadonlyMap<string, readonly KitId[]>;
  readonly doubles: readonly Doubling[];
  /** the scene is closed, with a list of who is in */
  readonly isClosed: boolean;
  /** null: offered for whatever comes; then a phase is asked about on the day */
  readonly phase: Phase | null;
}

/** Whose map it is, and what of the contact it speaks of. */
export interface MatchPoint {
  /** owner of the map */
  readonly personId: string;
  readonly direction: Direction;
  readonly zone: ZoneId;
  /** the double who does it in the owner's stead; null where it is the owner */
  readonly double: string | null;
}

/** `on-the-day`: only the run itself, or an IC who looks, can tell. It goes with the agreement and is asked then. */
export type ConditionVerdict = 'holds' | 'fails' | 'on-the-day';

export function judgeCondition(
  condition: Condition | UnknownCondition,
  contact: Contact,
  at: MatchPoint,
  context: MatchContext,
): ConditionVerdict {
  const other = at.direction === 'receive' ? contact.giver : contact.receiver;
  switch (condition.kind) {
    case 'over-costume-only':
      return holds(contact.layer === 'over-costume' || contact.layer === 'no-contact');
    case 'with-garment':
      // both maps speak of the zone, and the zone is the receiver's
      return holds((context.worn.get(contact.receiver) ?? []).includes(condition.garment));
    case 'with-barrier':
      return holds(
        contact.barriers.giver.includes(condition.barrier) &&
          contact.barriers.receiver.includes(condition.barrier),
      );
    case 'only-with':
      return holds(condition.people.includes(other));
    case 'not-with':
      return holds(!condition.people.some((id) => id === other || isDoubleOf(other, id, context)));
    case 'only-agent':
      return holds(condition.agents.includes(contact.agent));
    case 'max-level':
      return holds(!isLevelAbove(contact.level, condition.level));
    case 'max-counts':
      return holds(countsAtZone(contact, at, context) <= condition.counts);
    case 'only-scene':
      return holds(condition.sceneId === context.sceneId);
    case 'only-phase':
      return context.phase === null ? 'on-the-day' : holds(condition.phase === context.phase);
    case 'masked-only':
      return holds(contact.masked || contact.verb === 'mask');
    case 'no-movement':
      return holds(contact.to === undefined && verbById.get(contact.verb)?.moves === false);
    case 'placeholder-in-rehearsal':
      return context.placeholder.trim() === '' ? 'fails' : 'on-the-day';
    case 'ask-each-run':
      return 'on-the-day';
    case 'only-when-closed':
      return holds(context.isClosed);
    case 'not-on-camera-angle':
      return holdsFromEveryCamera(condition.note, context) ? 'on-the-day' : 'fails';
    case 'double-only':
      return holds(at.double !== null);
    case 'unknown':
      return 'fails';
  }
}

function holds(is: boolean): ConditionVerdict {
  return is ? 'holds' : 'fails';
}

/** Whoever is not to be met is not met by way of a double or an original either. */
function isDoubleOf(a: string, b: string, { doubles }: MatchContext): boolean {
  return doubles.some(
    ({ original, double }) => (original === a && double === b) || (original === b && double === a),
  );
}

/** A long contact cut into short ones is as long as before: counted is every count on which this zone is in contact. */
function countsAtZone(contact: Contact, { direction, zone }: MatchPoint, { contacts }: MatchContext): number {
  const who = direction === 'receive' ? contact.receiver : contact.giver;
  const counts = new Set<number>();
  for (const one of [contact, ...contacts]) {
    if ((direction === 'receive' ? one.receiver : one.giver) !== who) continue;
    if (one.zone !== zone && one.to !== zone) continue;
    for (let at = one.start; at < one.start + one.counts; at++) counts.add(at);
  }
  return counts.size;
}

/** The note is in the owner's words; where it names a camera of the beat it is clear, else an IC has to look. */
function holdsFromEveryCamera(note: string, { cameras }: MatchContext): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  return !cameras.some((label) => plain(label) !== '' && plain(label) === plain(note));
}
