import { describe, expect, it } from 'vitest';
import {
  alignPlaces,
  middleOf,
  mirrorPlaces,
  spreadPlaces,
  swapPlaces,
  type Spot,
} from '../../../../shared/model/group-places.ts';

const at = (x: number, y: number, facing = 0): Spot => ({ x, y, facing, height: 'standing' });

describe('groups', () => {
  it('[issue 6 people] in line means the same depth, or the same side, at their average', () => {
    const group = [at(-1, 0), at(1, 1), at(2, 2)];
    expect(alignPlaces(group, 'y')).toEqual([at(-1, 1), at(1, 1), at(2, 1)]);
    expect(alignPlaces(group, 'x').map(({ x }) => x)).toEqual([0.67, 0.67, 0.67]);
  });

  it('[issue 6 people] evenly spaced keeps the outermost two and the order', () => {
    expect(spreadPlaces([at(3, 0), at(0, 1), at(0.5, 2)], 'x')).toEqual([at(3, 0), at(0, 1), at(1.5, 2)]);
    const two = [at(0, 0), at(3, 0)];
    expect(spreadPlaces(two, 'x')).toBe(two);
  });

  it('[issue 6 people] mirrored twice is as before, and two who look at each other still do', () => {
    const pair = [at(-1, 0, 90), at(2, 1, 270)];
    const mirrored = mirrorPlaces(pair, 'x', middleOf(pair, 'x'));
    expect(mirrored).toEqual([at(2, 0, 270), at(-1, 1, 90)]);
    expect(mirrorPlaces(mirrored, 'x', middleOf(mirrored, 'x'))).toEqual(pair);
    expect(mirrorPlaces([at(1, 2, 30)], 'y', 0)).toEqual([at(1, -2, 150)]);
    expect(mirrorPlaces([at(0, 0, 0)], 'x', 0)).toEqual([at(0, 0, 0)]);
  });

  it('[issue 6 people] who swaps takes the place as it is, and keeps what is their own', () => {
    const a = { ...at(0, 0, 90), path: ['a'] };
    const b: Spot & { path: string[] } = { x: 2, y: 1, facing: 270, height: 'seated', path: ['b'] };
    expect(swapPlaces(a, b)).toEqual([
      { ...b, path: ['a'] },
      { ...a, path: ['b'] },
    ]);
  });
});
