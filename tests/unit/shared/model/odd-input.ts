/** What a guard must refuse: names every object has, near misses, and everything that is not a string. */
export const ODD_INPUT: readonly unknown[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  0,
  1,
  Number.NaN,
  true,
  null,
  undefined,
  [],
  {},
  Symbol('hand-l'),
  () => 'hand-l',
];

/** The odd values that a guard lets through, and the known ones that it does not: both should be empty. */
export function misjudged(
  isKnown: (value: unknown) => boolean,
  known: readonly string[],
): { readonly letThrough: readonly unknown[]; readonly refused: readonly string[] } {
  const nearMisses = known.flatMap((id) => [`${id} `, ` ${id}`, id.toUpperCase(), [id], { id }]);
  return {
    letThrough: [...ODD_INPUT, ...nearMisses].filter((value) => isKnown(value)),
    refused: known.filter((id) => !isKnown(id)),
  };
}
