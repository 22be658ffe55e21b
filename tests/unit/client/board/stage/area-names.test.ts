import { describe, expect, it } from 'vitest';
import { layOutAreas } from '../../../../../client/board/stage/area-names.ts';
import { STAGINGS } from '../../../../../shared/model/board.ts';
import { areaOf, areaSpots, areasOf } from '../../../../../shared/words/areas.ts';

const FLOORS = STAGINGS.flatMap((staging) =>
  [
    [10, 8],
    [1, 60],
    [60, 1],
    [9.01, 6.98],
    [7, 7],
  ].map(([floorWidth = 0, floorDepth = 0]) => ({ floorWidth, floorDepth, staging })),
);

describe('names of areas on the floor', () => {
  it('[issue 6 floor] each area is written once, where it is: on every staging, whatever the shape of the floor', () => {
    for (const floor of FLOORS) {
      const spots = areaSpots(floor);
      expect(spots.map(({ code }) => code).toSorted()).toEqual(
        areasOf(floor.staging)
          .map(({ code }) => code)
          .toSorted(),
      );
      for (const { code, words, at } of spots) expect(areaOf(floor, at)).toEqual({ code, words });
    }
  });

  it('[issue 6 floor] a name stays in its area and off the furniture where there is room beside it', () => {
    const bed = { x: 3.2, y: -2.5, w: 1.6, d: 2, rotation: 90 };
    for (const staging of STAGINGS) {
      const floor = { floorWidth: 10, floorDepth: 8, staging };
      const { names } = layOutAreas(floor, [bed], 70);
      for (const { code, x, y, w, h } of names) {
        expect(areaOf(floor, { x: x / 70, y: y / 70 }).code).toBe(code);
        const isClear =
          Math.abs(x / 70 - bed.x) * 2 >= bed.d + w / 70 || Math.abs(y / 70 - bed.y) * 2 >= bed.w + h / 70;
        expect(isClear).toBe(true);
      }
    }
  });

  it('[issue 6 floor] a floor too small for letters has none', () => {
    expect(layOutAreas({ floorWidth: 1, floorDepth: 1, staging: 'proscenium' }, [], 20)).toEqual({
      letters: 0,
      names: [],
    });
  });
});
