import { expect, it } from 'vitest';
import type * as v from 'valibot';
import { SPECS } from '#shared/doc/schema.ts';
import { COMMANDS } from '#shared/protocol/commands.ts';

/** Names of the fields of a body, to any depth. */
function fieldsOf(schema: v.GenericSchema): readonly string[] {
  const inside = new Map<string, unknown>(Object.entries(schema));
  const entries = inside.get('entries');
  const named = typeof entries === 'object' && entries !== null ? Object.entries(entries) : [];
  const parts = ['wrapped', 'item', 'options'].flatMap((name) => inside.get(name) ?? []);
  return [
    ...named.map(([name]) => name),
    ...[...named.map(([, one]) => one), ...parts].filter(isSchema).flatMap(fieldsOf),
  ];
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

/** Every name that something could be asked or kept under. */
const NAMES = [
  ...Object.entries(COMMANDS).flatMap(([name, schema]) => [name, ...fieldsOf(schema)]),
  ...Object.values(SPECS).flatMap((roots) =>
    Object.entries(roots).flatMap(([root, { fields }]) => [root, ...Object.keys(fields)]),
  ),
];

const MEANS = {
  'R22 casting, reputation and pay':
    /cast|audition|reputat|rating|rank|stars?\b|difficult|reliab|salary|wage|\bpay|\bfee\b|\brate\b/i,
  'R21 searching and comparing boundaries': /search|compar|similar|chart|statistic|average|percent/i,
  'design 9 cameras, pictures and reasons for a no':
    /photo|video|microphone|upload|likeness|reason|why|streak|remind/i,
} as const;

it.each(Object.entries(MEANS))(
  '[%s] is not in the product: no command, field or record is named for it',
  (_rule, means) => {
    expect(NAMES.filter((name) => means.test(name))).toEqual([]);
  },
);

it('[R22] the names that are looked at are those of bodies and records, to any depth', () => {
  for (const name of ['offer-beat', 'passphrase', 'under18', 'marks', 'zone'])
    expect([name, NAMES.includes(name)]).toEqual([name, true]);
  expect(
    Object.values(MEANS).map((means) => means.test('rating') || means.test('search') || means.test('upload')),
  ).toEqual([true, true, true]);
});
