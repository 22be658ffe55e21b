/**
 * How a person is drawn everywhere, on the stage and in lists: initials in a ring with a dash style. Shape before
 * colour; the same people always get the same marks, whatever the order of the list.
 */

/** Dash and gap lengths in hundredths of the ring's circumference; empty is a whole line. */
export const RING_DASHES = [
  [],
  [12.5, 12.5],
  [5, 5],
  [20, 5],
  [15, 5, 2.5, 2.5],
  [2.5, 5.83],
] as const satisfies readonly (readonly number[])[];

export interface PersonMark {
  /** two or three letters, different for each person of the list */
  readonly initials: string;
  /** index into RING_DASHES */
  readonly dash: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export function personMarks(people: readonly Named[]): ReadonlyMap<string, PersonMark> {
  const marks = new Map<string, PersonMark>();
  const taken = new Set<string>();
  const dashUses = RING_DASHES.map(() => 0);
  // By id, so that one more person moves nobody's mark unless it would collide.
  for (const person of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const choices = candidates(person.name);
    const initials = choices.find((text) => !taken.has(text)) ?? numbered(personInitials(person.name), taken);
    taken.add(initials);
    const dash = leastUsed(dashUses, hash(person.id) % RING_DASHES.length);
    dashUses[dash] = (dashUses[dash] ?? 0) + 1;
    marks.set(person.id, { initials, dash });
  }
  return marks;
}

/** Names that read the same to the last letter: SA2, SA3. */
function numbered(initials: string, taken: ReadonlySet<string>): string {
  if (!taken.has(initials)) return initials;
  for (let number = 2; ; number += 1) if (!taken.has(`${initials}${number}`)) return `${initials}${number}`;
}

/** First letters of the first and the last word; two letters of a single word. */
export function personInitials(name: string): string {
  return candidates(name)[0] ?? '–';
}

/** The dash of a ring with this radius, as an SVG or canvas dash array. */
export function ringDash(dash: number, radius: number): readonly number[] {
  const part = (2 * Math.PI * radius) / 100;
  return (RING_DASHES[dash] ?? []).map((length) => length * part);
}

/** Longer and longer ways to write one name: SA, SAd, SAn ... */
function candidates(name: string): readonly string[] {
  const names = name
    .trim()
    .split(/[\s-]+/u)
    .filter((part) => part !== '');
  const first = letters(names[0] ?? '');
  const last = names.length > 1 ? letters(names.at(-1) ?? '') : first.slice(1);
  const start = (first[0] ?? '').toLocaleUpperCase('en');
  if (start === '') return [];
  const head = (last[0] ?? '').toLocaleUpperCase('en');
  const longer = last.slice(1).map((letter) => `${start}${head}${letter.toLocaleLowerCase('en')}`);
  return [`${start}${head}`, ...longer];
}

function letters(word: string): string[] {
  return Array.from(word).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
}

/** The wanted dash, or the next one that is used less, so that six people get six dashes. */
function leastUsed(uses: readonly number[], wanted: number): number {
  const fewest = Math.min(...uses);
  const order = uses.map((_, step) => (wanted + step) % uses.length);
  return order.find((dash) => uses[dash] === fewest) ?? wanted;
}

/** FNV-1a over the id's letters. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const letter of id) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
