/**
 * Membership in a closed list, for values from outside. It compares values and
 * never looks a string up as a property, so `'__proto__'` is simply not listed.
 */
export function isOneOf<Id extends string>(ids: readonly Id[], value: unknown): value is Id {
  return ids.some((id) => id === value);
}
