/** What happens on each count, for the line below the plan while a scene is played. Contacts are named, never described. */
import type { Contact, Furniture } from '../model/board.ts';
import { isMovingOn, type Walk } from '../model/motion.ts';
import { areaWords } from './areas.ts';
import { actWords, goalWords, isGoing, isTurning, type ReadFloor } from './movement.ts';
import { listWords } from './strip-words.ts';

export interface CaptionPerson {
  /** initials, or what they are called */
  readonly who: string;
  readonly walk: Walk;
}

export interface CaptionContact extends Pick<Contact, 'start' | 'counts'> {
  readonly giver: string;
  readonly receiver: string;
}

export interface CaptionFacts {
  readonly title: string;
  readonly floor: ReadFloor;
  readonly things: readonly Furniture[];
  /** those on stage in the beat, in the order of its people */
  readonly people: readonly CaptionPerson[];
  readonly contacts: readonly CaptionContact[];
}

/** "Count 3: AR turns to the window, SA follows." `count` is 1 for the first; 0 is the beginning of the beat. */
export function captionOf(count: number, facts: CaptionFacts): string {
  if (count === 0) return startCaption(facts);
  const clauses = [...moveClauses(count, facts), ...contactClauses(count, facts)];
  if (clauses.length > 0) return `Count ${count}: ${clauses.join(', ')}.`;
  const going = facts.people.filter(
    ({ walk }) => isMovingOn(walk, count) && (isGoing(walk) || isTurning(walk)),
  );
  if (going.length > 0) return `Count ${count}: ${listWords(going.map(({ who }) => who))} ${goOn(going)}.`;
  return `Count ${count}: ${facts.people.length === 1 ? facts.people[0]!.who : 'everyone'} holds.`;
}

function goOn(going: readonly CaptionPerson[]): string {
  const isWalk = going.some(({ walk }) => isGoing(walk));
  return `${going.length === 1 ? 'goes' : 'go'} on${isWalk ? '' : ' turning'}`;
}

/** Where everybody is as the beat begins. */
function startCaption({ title, people, floor }: CaptionFacts): string {
  const spots = people.map(({ who, walk }) => `${who} ${areaWords(floor, walk.from)}`);
  return spots.length === 0 ? `${title}: nobody is on stage.` : `${title}: ${spots.join(', ')}.`;
}

/** Who begins to move on this count; those who do the same are named together, who does it later follows. */
function moveClauses(count: number, { people, floor, things }: CaptionFacts): readonly string[] {
  const begins = (walk: Walk): boolean => walk.spans.some(({ start }) => start === count);
  const earlier = new Set(
    people
      .filter(({ walk }) => isGoing(walk) && (walk.spans[0]?.start ?? 0) < count)
      .map(({ walk }) => goalWords(walk, floor, things)),
  );
  const groups = new Map<string, string[]>();
  for (const { who, walk } of people) {
    if (!begins(walk)) continue;
    const act = actWords(walk, floor, things);
    if (act === null) continue;
    const isFirst = walk.spans[0]?.start === count;
    const isAfter = isFirst && isGoing(walk) && earlier.has(goalWords(walk, floor, things));
    const said = isAfter ? 'follows' : isFirst ? act : isGoing(walk) ? 'goes on' : 'goes on turning';
    groups.set(said, [...(groups.get(said) ?? []), who]);
  }
  return [...groups].map(([act, names]) =>
    names.length === 1 ? `${names[0]} ${act}` : `${listWords(names)} ${plural(act)}`,
  );
}

/** "crosses to the window" of several people: "cross to the window". */
function plural(act: string): string {
  const [verb = '', ...rest] = act.split(' ');
  const bare = { crosses: 'cross', turns: 'turn', follows: 'follow', goes: 'go' }[verb] ?? verb;
  return [bare, ...rest].join(' ');
}

function contactClauses(count: number, { contacts }: CaptionFacts): readonly string[] {
  const pairs = (all: readonly CaptionContact[]): readonly string[] => [
    ...new Set(all.map(({ giver, receiver }) => `${giver} and ${receiver}`)),
  ];
  const began = contacts.filter(({ start }) => start === count);
  const ended = contacts.filter(({ start, counts }) => start + counts === count);
  return [
    ...pairs(began).map((two) => `contact of ${two} begins`),
    ...pairs(ended).map((two) => `contact of ${two} ends`),
  ];
}
