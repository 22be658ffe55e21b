import { describe, expect, it } from 'vitest';
import { layOutLabels, type Label } from '../../../../../client/board/stage/label-layout.ts';

const TOKEN = { x: 0, y: 0, w: 40, h: 40 };
const label = (id: string, spots: Label['spots'], isMust = false): Label => ({
  id,
  w: 60,
  h: 14,
  spots,
  isMust,
});

describe('words on the plan', () => {
  it('take the first spot that is free', () => {
    const placed = layOutLabels(
      [
        label('bed', [
          { x: 10, y: 5 },
          { x: 10, y: 40 },
        ]),
      ],
      [TOKEN],
    );
    expect(placed.get('bed')).toEqual({ x: 10, y: 40, w: 60, h: 14 });
  });

  it('do not cover each other: the first chooses first', () => {
    const spots = [
      { x: 0, y: 40 },
      { x: 0, y: -40 },
    ];
    const placed = layOutLabels([label('ann', spots), label('rug', spots)], [TOKEN]);
    expect([...placed].map(([id, { y }]) => [id, y])).toEqual([
      ['ann', 40],
      ['rug', -40],
    ]);
  });

  it('are left out where nothing is free, unless somebody asked for them', () => {
    const spots = [{ x: 0, y: 0 }];
    expect([...layOutLabels([label('rug', spots)], [TOKEN]).keys()]).toEqual([]);
    expect([...layOutLabels([label('rug', spots, true)], [TOKEN]).keys()]).toEqual(['rug']);
  });

  it('may touch what they do not cover', () => {
    expect(layOutLabels([label('rug', [{ x: 50, y: 0 }])], [TOKEN]).has('rug')).toBe(true);
  });
});
