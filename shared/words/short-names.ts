/** Somebody who is no longer of the production. */
export const SOMEONE = 'Someone';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What people are called in a sentence: the first name, or the whole name where two share it. By id. */
export function shortNames(people: readonly Named[]): ReadonlyMap<string, string> {
  const firstOf = (name: string): string => name.trim().split(/\s+/u)[0] ?? '';
  const uses = new Map<string, number>();
  for (const { name } of people) uses.set(firstOf(name), (uses.get(firstOf(name)) ?? 0) + 1);
  return new Map(
    people.map(({ id, name }) => {
      const first = firstOf(name);
      return [id, uses.get(first) === 1 && first !== '' ? first : name.trim() || SOMEONE];
    }),
  );
}
