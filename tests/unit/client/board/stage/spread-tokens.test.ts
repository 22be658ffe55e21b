import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APART, nearestOthers, spreadTokens } from '../../../../../client/board/stage/spread-tokens.ts';
import { tokenRadius } from '../../../../../client/board/tools/hit-test.ts';

const SCALES = [20, 36, 71, 160, 320];

describe('tokens of people who stand close', () => {
  it.each(SCALES)('two forehead to forehead stand beside each other at %i px per metre', (scale) => {
    const spread = spreadTokens(
      [
        { x: 1, y: 1 },
        { x: 1.1, y: 1.1 },
      ],
      scale,
    );
    const [near] = nearestOthers(spread);
    expect(near! * scale).toBeGreaterThanOrEqual(APART * tokenRadius(scale) - 0.5);
    // both give way alike: the middle between them stays
    expect((spread[0]!.x + spread[1]!.x) / 2).toBeCloseTo(1.05, 2);
  });

  it('who has room stands exactly where they are', () => {
    const places = [
      { x: -2, y: 1.23 },
      { x: 2, y: -0.5 },
    ];
    expect(spreadTokens(places, 71)).toBe(places);
  });

  it('a pile of up to eight in one spot comes apart far enough for a finger each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.constantFrom(...SCALES), (count, scale) => {
        const spread = spreadTokens(
          Array.from({ length: count }, () => ({ x: 0.5, y: -0.5 })),
          scale,
        );
        for (const near of nearestOthers(spread))
          expect(near * scale).toBeGreaterThan(2 * tokenRadius(scale));
      }),
    );
  });

  it('the same people at the same zoom are always drawn the same', () => {
    const places = [0, 1, 2, 3].map((at) => ({ x: at * 0.1, y: 0 }));
    expect(spreadTokens(places, 60)).toEqual(spreadTokens(places, 60));
  });
});
