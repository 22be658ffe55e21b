import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedPerson } from '../../../../shared/model/board.ts';
import { placeDifferences, SAME } from '../../../../shared/words/compare-words.ts';

const FLOOR = { floorWidth: 9, floorDepth: 6, staging: 'proscenium', unit: 'm' } as const;
const PLACE: PlacedPerson = {
  beatId: 'beat_aaaaaa',
  personId: 'Sam',
  x: 0,
  y: 0,
  facing: 0,
  height: 'standing',
  path: [],
  moves: [],
  onStage: true,
};
const facts = { nameOf: (id: string) => id, floor: FLOOR, things: [], order: [] };

function say(was: Partial<PlacedPerson> | null, is: Partial<PlacedPerson> | null): readonly string[] {
  const all = (one: Partial<PlacedPerson> | null) => (one === null ? [] : [{ ...PLACE, ...one }]);
  return placeDifferences(all(was), all(is), facts);
}

describe('where people stand, then and now', () => {
  it('[W3] [W9] says who moved how far in which direction, who faces and walks otherwise, who is on and off', () => {
    expect(say({}, { x: 0.6 })).toEqual(['Sam: moved 0.6 m stage left.']);
    expect(say({}, { facing: 180 })).toEqual(['Sam: faces upstage (faced downstage).']);
    expect(say({}, { facing: 10 })).toEqual(['Sam: turned 10 degrees.']);
    expect(say({}, { y: -2, path: [{ x: 1, y: 1 }], moves: [{ start: 1, length: 2 }] })).toEqual([
      'Sam: moved 2.0 m upstage, goes another way to the next beat, moves on other counts.',
    ]);
    expect(say(null, { x: -4, y: 2.5 })).toEqual(['Sam: now on stage, downstage right.']);
    expect(say({ x: 4 }, { x: 4, onStage: false })).toEqual(['Sam: now off stage (was stage left).']);
    expect(say({ onStage: false }, null)).toEqual([]);
  });

  it('says nothing exactly where nobody stands, faces or walks otherwise', () => {
    const metre = fc.integer({ min: -300, max: 300 }).map((cm) => cm / 100);
    const place = fc.record({ x: metre, y: metre, facing: fc.integer({ min: 0, max: 359 }) });
    fc.assert(
      fc.property(place, place, fc.boolean(), (was, other, isSame) => {
        const is = isSame ? was : other;
        const far = Math.hypot(was.x - is.x, was.y - is.y) >= SAME.metres;
        const apart = Math.abs(was.facing - is.facing);
        const turned = Math.min(apart, 360 - apart) >= SAME.degrees;
        expect(say(was, is).length > 0).toBe(far || turned);
      }),
    );
  });
});
