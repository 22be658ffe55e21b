import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONDITIONS, CONDITION_KINDS, type ConditionKind } from '#shared/model/comfort.ts';
import { formatCondition, normalCondition, parseCondition, readCondition } from '#shared/model/conditions.ts';

const SAM = 'pers_0000000000sam1';
const ARI = 'pers_0000000000ar11';

/** One that is right for every kind, and what stands beside it that is not. */
const SAMPLES: Readonly<Record<ConditionKind, readonly [string, ...string[]]>> = {
  'over-costume-only': ['over-costume-only', 'over-costume-only:', 'over-costume-only:x'],
  'with-garment': ['with-garment:robe', 'with-garment', 'with-garment:cushion', 'with-garment:'],
  'with-barrier': ['with-barrier:cushion', 'with-barrier:robe', 'with-barrier:cushion,foam-pad'],
  'only-with': [`only-with:${ARI},${SAM}`, 'only-with:', 'only-with:sam', `only-with:${SAM},`],
  'not-with': [`not-with:${SAM}`, 'not-with', 'not-with:scn_0000000000sam1'],
  'only-agent': ['only-agent:palm,forearm', 'only-agent:', 'only-agent:elbow', 'only-agent:palm, forearm'],
  'max-level': ['max-level:skin', 'max-level:soft', 'max-level'],
  'max-counts': [
    'max-counts:4',
    'max-counts:0',
    'max-counts:-1',
    'max-counts:4.5',
    'max-counts:513',
    'max-counts:1e2',
  ],
  'only-scene': ['only-scene:scn_00000000000001', 'only-scene:beat_0000000000001', 'only-scene:'],
  'only-phase': ['only-phase:rehearsal', 'only-phase:always', 'only-phase'],
  'masked-only': ['masked-only', 'masked-only:yes'],
  'no-movement': ['no-movement', 'no-movement:1'],
  'placeholder-in-rehearsal': ['placeholder-in-rehearsal', 'placeholder-in-rehearsal:x'],
  'ask-each-run': ['ask-each-run', 'ask-each-run:x'],
  'only-when-closed': ['only-when-closed', 'only-when-closed:x'],
  'not-on-camera-angle': [
    'not-on-camera-angle:from the left: low',
    'not-on-camera-angle:',
    'not-on-camera-angle: \u202e',
  ],
  'double-only': ['double-only', 'double-only:x'],
};

test.each(CONDITION_KINDS)('[R2] %s reads as itself, in one spelling, and nothing else does', (kind) => {
  const [right, ...wrong] = SAMPLES[kind];
  const parsed = parseCondition(right)!;
  expect([parsed.kind, formatCondition(parsed)]).toEqual([kind, right]);
  expect(wrong.map(parseCondition)).toEqual(wrong.map(() => null));
  expect(wrong.map(readCondition)).toEqual(wrong.map((text) => ({ kind: 'unknown', text })));
  const needsValue = CONDITIONS.find((row) => row.kind === kind)!.value !== 'nothing';
  expect(parseCondition(kind) === null).toBe(needsValue);
});

test('[R39] one meaning has one spelling; what has none here is kept as it is', () => {
  expect(normalCondition(`only-with:${SAM},${ARI},${SAM}`)).toBe(`only-with:${ARI},${SAM}`);
  expect(normalCondition('only-agent:forearm,palm')).toBe('only-agent:palm,forearm');
  expect(normalCondition('only-on-tuesdays:x')).toBe('only-on-tuesdays:x');
});

test('nothing that comes from outside makes it throw, and what is read is read again the same', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.constantFrom(...CONDITION_KINDS, '__proto__', 'constructor'), fc.string())
      .map((pair) => pair.join(':')),
    fc.constantFrom(...Object.values(SAMPLES).flat()),
  );
  fc.assert(
    fc.property(text, (given) => {
      const read = readCondition(given);
      if (read.kind === 'unknown') expect(read.text).toBe(given);
      else expect(readCondition(formatCondition(read))).toEqual(parseCondition(normalCondition(given)));
    }),
  );
});
