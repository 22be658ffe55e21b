/**
 * What happens on each count, for the line below the plan while a scene is played: who moves, turns, sits down, comes on or
 * goes off, which cameras begin. Contacts are named, never described.
 */
import type { Contact, Furniture } from '../model/board.ts';
import type { Height } from '../model/contact-vocabulary.ts';
import { isMovingOn, type Walk } from '../model/motion.ts';
import { areaWords } from './areas.ts';
import { HEIGHT_LABELS } from './labels/contact.ts';
import { actWords, facedWords, goalWords, isGoing, isTurning, type ReadFloor } from './movement.ts';
import { listWords } from './strip-words.ts';

export interface CaptionPerson {
  /** initials, or what they are called */
  readonly who: string;
  readonly height: Height;
  /** in the beat that was played before; null: they were not on stage in it */
  readonly heightBefore: Height | null;
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
  /** names of the cameras of this beat */
  readonly cameras: readonly string[];
  /** the beat that was played before; null for the first */
  readonly before: BeatBefore | null;
}

export interface BeatBefore {
  /** who was on stage in it and is not in this one */
  readonly gone: readonly string[];
  /** its contacts that stay to its end */
  readonly contacts: readonly CaptionContact[];
  readonly cameras: readonly string[];
}

/** "Count 3: AR turns to the window, SA follows." `count` is 1 for the first; 0 is the beginning of the beat. */
export function captionOf(count: number, facts: CaptionFacts): string {
  if (count === 0) return startCaption(facts);
  const clauses = [
    ...(count === 1 ? beginClauses(facts) : []),
    ...moveClauses(count, facts),
    ...stopClauses(count, facts),
    ...contactClauses(count, facts),
  ];
  if (clauses.length > 0) return `Count ${count}: ${clauses.join(', ')}.`;
  const going = facts.people.filter(({ walk }) => isActiveOn(walk, count));
  if (going.length > 0) return `Count ${count}: ${listWords(going.map(({ who }) => who))} ${goOn(going)}.`;
  return `Count ${count}: ${holdWords(facts)}.`;
}

/**
 * The caption of a beat that needs most room. Between the counts on which something begins or ends, and
 * the ones behind them, nothing new is said.
 */
export function longestCaption(counts: number, facts: CaptionFacts): string {
  const walked = facts.people.flatMap(({ walk }) => walk.spans);
  const touched = facts.contacts.map(({ start, counts: length }) => ({ start, length }));
  const borders = [...walked, ...touched].flatMap(({ start, length }) => [
    start,
    start + 1,
    start + length,
    start + length + 1,
  ]);
  const all = new Set([0, 1, ...borders].filter((count) => count <= counts));
  return [...all]
    .map((count) => captionOf(count, facts))
    .reduce((most, one) => (one.length > most.length ? one : most), '');
}

function holdWords({ people }: CaptionFacts): string {
  if (people.length === 0) return 'nobody is on stage';
  return `${people.length === 1 ? people[0]!.who : 'everyone'} holds`;
}

function isActiveOn(walk: Walk, count: number): boolean {
  return isMovingOn(walk, count) && (isGoing(walk) || isTurning(walk));
}

function goOn(going: readonly CaptionPerson[]): string {
  const isWalk = going.some(({ walk }) => isGoing(walk));
  return `${going.length === 1 ? 'goes' : 'go'} on${isWalk ? '' : ' turning'}`;
}

/** Where everybody is as the beat begins, and what films it. */
function startCaption({ title, people, floor, cameras }: CaptionFacts): string {
  const spots = people.map(({ who, height, walk }) => {
    const where = `${who} ${areaWords(floor, walk.from)}`;
    return height === 'standing' ? where : `${where} ${HEIGHT_LABELS[height]}`;
  });
  const stand = spots.length === 0 ? `${title}: nobody is on stage.` : `${title}: ${spots.join(', ')}.`;
  return cameras.length === 0 ? stand : `${stand} ${listWords(cameras)}.`;
}

/** What is other than in the beat before. */
function beginClauses({ people, floor, before, cameras }: CaptionFacts): readonly string[] {
  if (before === null) return [];
  const changes = people.flatMap(({ who, height, heightBefore, walk }) => {
    if (heightBefore === null) return [`${who} comes on ${areaWords(floor, walk.from)}`];
    return height === heightBefore ? [] : [`${who} ${HEIGHT_ACTS[height]}`];
  });
  const gone = before.gone.map((who) => `${who} goes off`);
  const on = cameras.filter((name) => !before.cameras.includes(name)).map((name) => `${name} begins`);
  const off = before.cameras.filter((name) => !cameras.includes(name)).map((name) => `${name} ends`);
  return [...changes, ...gone, ...on, ...off];
}

const HEIGHT_ACTS: Readonly<Record<Height, string>> = {
  standing: 'stands',
  seated: 'sits',
  kneeling: 'kneels',
  floor: 'goes to the floor',
  bed: 'goes onto the bed',
};

/** Who begins to move on this count; those who do the same are named together, who does it later follows. */
function moveClauses(count: number, { people, floor, things }: CaptionFacts): readonly string[] {
  const begins = (walk: Walk): boolean => walk.spans.some(({ start }) => start === count);
  const earlier = new Set(
    people
      .filter(({ walk }) => isGoing(walk) && (walk.spans[0]?.start ?? 0) < count)
      .map(({ walk }) => goalWords(walk, floor, things)),
  );
  const groups = new Map<string, { readonly names: string[]; readonly act: string; readonly turn: string }>();
  for (const { who, walk } of people) {
    const act = begins(walk) ? actWords(walk, floor, things) : null;
    if (act === null) continue;
    const isFirst = walk.spans[0]?.start === count;
    const isAfter = isFirst && isGoing(walk) && earlier.has(goalWords(walk, floor, things));
    const said = isAfter ? 'follows' : isFirst ? act : isGoing(walk) ? 'goes on' : 'goes on turning';
    const turn = isFirst && isGoing(walk) && isTurning(walk) ? facedWords(walk.to ?? walk.from, things) : '';
    const group = groups.get(`${said} ${turn}`) ?? { names: [], act: said, turn };
    group.names.push(who);
    groups.set(`${said} ${turn}`, group);
  }
  return [...groups.values()].map(({ names, act, turn }) => {
    const isOne = names.length === 1;
    const turns = turn === '' ? '' : ` and ${isOne ? 'turns' : 'turn'} to ${turn}`;
    return `${listWords(names)} ${isOne ? act : plural(act)}${turns}`;
  });
}

/** "crosses to the window" of several people: "cross to the window". */
function plural(act: string): string {
  const [verb = '', ...rest] = act.split(' ');
  const bare = { crosses: 'cross', turns: 'turn', follows: 'follow', goes: 'go' }[verb] ?? verb;
  return [bare, ...rest].join(' ');
}

/** Who has come to rest while others go on; that everyone rests is said by itself. */
function stopClauses(count: number, { people }: CaptionFacts): readonly string[] {
  if (!people.some(({ walk }) => isActiveOn(walk, count))) return [];
  const stopped = people.filter(({ walk }) => isActiveOn(walk, count - 1) && !isActiveOn(walk, count));
  if (stopped.length === 0) return [];
  return [`${listWords(stopped.map(({ who }) => who))} ${stopped.length === 1 ? 'holds' : 'hold'}`];
}

function contactClauses(count: number, { contacts, before }: CaptionFacts): readonly string[] {
  const pairs = (all: readonly CaptionContact[]): readonly string[] => [
    ...new Set(all.map(({ giver, receiver }) => `${giver} and ${receiver}`)),
  ];
  const began = pairs(contacts.filter(({ start }) => start === count));
  // what stayed to the end of the beat before ends as this one begins, or goes on in it
  const earlier = count === 1 ? pairs(before?.contacts ?? []) : [];
  const ended = pairs(contacts.filter(({ start, counts }) => start + counts === count));
  return [
    ...began.filter((two) => !earlier.includes(two)).map((two) => `contact of ${two} begins`),
    ...began.filter((two) => earlier.includes(two)).map((two) => `contact of ${two} goes on`),
    ...[...ended, ...earlier.filter((two) => !began.includes(two))].map((two) => `contact of ${two} ends`),
  ];
}
