/**
 * Furniture as it is drawn on a ground plan, seen from above: for the stage, thumbnails and prints alike. A symbol lies
 * about its centre in metres, unturned: its back (headboard, sofa back) is upstage, its front faces downstage.
 */
import type { Furniture, FurnitureKind } from '../model/board.ts';
import { ownCorners } from '../model/outline.ts';
import { circlePath, linePath, polyPath, rectPath } from './paths.ts';

/** Strokes are a matter of the medium: a mark only says which kind of line and which kind of ground it has. */
export interface PlanMark {
  readonly d: string;
  /** body: the thing itself; soft: laid on it or flat on the floor; solid: cut through, as walls are */
  readonly fill: 'none' | 'body' | 'soft' | 'solid';
  readonly line: 'none' | 'edge' | 'fine' | 'dash';
}

type Size = Pick<Furniture, 'w' | 'd' | 'outline'>;

export function furniturePlan(kind: FurnitureKind, size: Size): readonly PlanMark[] {
  return SYMBOLS[kind](size);
}

const edge = (d: string, fill: PlanMark['fill'] = 'body'): PlanMark => ({ d, fill, line: 'edge' });
const soft = (d: string): PlanMark => ({ d, fill: 'soft', line: 'fine' });
const fine = (d: string): PlanMark => ({ d, fill: 'none', line: 'fine' });
const dash = (d: string): PlanMark => ({ d, fill: 'none', line: 'dash' });

const SYMBOLS: Readonly<Record<FurnitureKind, (size: Size) => readonly PlanMark[]>> = {
  bed: ({ w, d }) => {
    const top = -d / 2 + 0.1;
    const pillows = w >= 1.2 ? 2 : 1;
    const deep = Math.min(0.42, d * 0.2);
    const wide = (w - 0.1 * (pillows + 1)) / pillows;
    const fold = top + deep + 0.16;
    const flap = Math.min(0.26, d * 0.13);
    return [
      edge(rectPath(-w / 2, -d / 2, w, 0.07), 'solid'),
      edge(rectPath(-w / 2, -d / 2 + 0.07, w, d - 0.07, 0.06)),
      ...Array.from({ length: pillows }, (_, at) =>
        soft(rectPath(-w / 2 + 0.1 + at * (wide + 0.1), top + 0.05, wide, deep, 0.09)),
      ),
      soft(rectPath(-w / 2, fold, w, flap)),
      fine(
        polyPath(
          [
            [w / 2 - 0.5 * w, d / 2],
            [w / 2, d / 2 - 0.42 * d],
          ],
          false,
        ),
      ),
    ];
  },
  sofa: ({ w, d }) => {
    const arm = Math.min(0.2, w * 0.14);
    const back = Math.min(0.24, d * 0.28);
    const seat = w - 2 * arm;
    const cushions = Math.max(1, Math.round(seat / 0.75));
    return [
      edge(rectPath(-w / 2, -d / 2, w, d, 0.12)),
      ...Array.from({ length: cushions }, (_, at) =>
        soft(
          rectPath(
            -w / 2 + arm + (at * seat) / cushions,
            -d / 2 + back,
            seat / cushions,
            d - back - 0.03,
            0.07,
          ),
        ),
      ),
      fine(linePath(-w / 2 + arm, -d / 2 + back, -w / 2 + arm, d / 2 - 0.03)),
      fine(linePath(w / 2 - arm, -d / 2 + back, w / 2 - arm, d / 2 - 0.03)),
    ];
  },
  chair: ({ w, d }) => [
    edge(rectPath(-w / 2, -d / 2 + 0.06, w, d - 0.06, Math.min(w, d) * 0.16)),
    edge(rectPath(-w / 2 - 0.01, -d / 2, w + 0.02, Math.min(0.1, d * 0.22), 0.05), 'soft'),
  ],
  table: ({ w, d }) => {
    const inset = Math.min(0.07, w * 0.12, d * 0.12);
    return [
      edge(rectPath(-w / 2, -d / 2, w, d, 0.04)),
      fine(rectPath(-w / 2 + inset, -d / 2 + inset, w - 2 * inset, d - 2 * inset, 0.02)),
    ];
  },
  // The leaf stands open downstage, hinged at stage right of the opening; the arc is the floor it sweeps.
  door: ({ w, d }) => [
    { d: rectPath(-w / 2, -d / 2, w, d), fill: 'body', line: 'fine' },
    edge(rectPath(-w / 2 - 0.06, -d / 2, 0.06, d), 'solid'),
    edge(rectPath(w / 2, -d / 2, 0.06, d), 'solid'),
    edge(rectPath(-w / 2, d / 2, 0.045, w)),
    dash(`M${w / 2} ${d / 2}A${w} ${w} 0 0 1 ${-w / 2} ${d / 2 + w}`),
  ],
  window: ({ w, d }) => [
    edge(rectPath(-w / 2, -d / 2, w, d)),
    fine(linePath(-w / 2, -d / 8, w / 2, -d / 8)),
    fine(linePath(-w / 2, d / 8, w / 2, d / 8)),
    edge(rectPath(-w / 2 - 0.05, -d / 2, 0.05, d), 'solid'),
    edge(rectPath(w / 2, -d / 2, 0.05, d), 'solid'),
  ],
  // The arrow points up the stairs, as on every plan.
  stairs: ({ w, d }) => {
    const treads = Math.max(2, Math.round(d / 0.28));
    const head = Math.min(0.14, w * 0.16);
    return [
      edge(rectPath(-w / 2, -d / 2, w, d)),
      ...Array.from({ length: treads - 1 }, (_, at) => {
        const y = -d / 2 + ((at + 1) * d) / treads;
        return fine(linePath(-w / 2, y, w / 2, y));
      }),
      { d: linePath(0, d / 2 - 0.12, 0, -d / 2 + 0.16), fill: 'none', line: 'edge' },
      edge(
        polyPath(
          [
            [-head, -d / 2 + 0.16 + head],
            [0, -d / 2 + 0.16],
            [head, -d / 2 + 0.16 + head],
          ],
          false,
        ),
        'none',
      ),
    ];
  },
  wall: ({ w, d }) => [edge(rectPath(-w / 2, -d / 2, w, d), 'solid')],
  // What stands against the wall, and the doors below its top.
  counter: ({ w, d }) => {
    const back = Math.min(0.07, d / 5);
    const doors = Math.max(1, Math.round(w / 0.6));
    return [
      edge(rectPath(-w / 2, -d / 2, w, d, 0.02)),
      { d: rectPath(-w / 2, -d / 2, w, back), fill: 'solid', line: 'fine' },
      fine(linePath(-w / 2, d / 2 - back, w / 2, d / 2 - back)),
      ...Array.from({ length: doors - 1 }, (_, at) => {
        const x = -w / 2 + ((at + 1) * w) / doors;
        return fine(linePath(x, d / 2 - back, x, d / 2));
      }),
    ];
  },
  // Crossed corner to corner, as a rostrum is on every ground plan.
  platform: ({ w, d }) => [
    edge(rectPath(-w / 2, -d / 2, w, d)),
    fine(linePath(-w / 2, -d / 2, w / 2, d / 2)),
    fine(linePath(w / 2, -d / 2, -w / 2, d / 2)),
  ],
  rug: ({ w, d }) => {
    const inset = Math.min(0.12, w * 0.12, d * 0.12);
    const tassels = Math.max(3, Math.round(d / 0.12));
    const fringe = Array.from({ length: tassels + 1 }, (_, at) => {
      const y = -d / 2 + (at * d) / tassels;
      return linePath(-w / 2 - 0.06, y, -w / 2, y) + linePath(w / 2, y, w / 2 + 0.06, y);
    }).join('');
    return [
      soft(rectPath(-w / 2, -d / 2, w, d)),
      fine(rectPath(-w / 2 + inset, -d / 2 + inset, w - 2 * inset, d - 2 * inset)),
      fine(fringe),
    ];
  },
  lamp: ({ w, d }) => {
    const r = Math.min(w, d) / 2;
    return [
      edge(circlePath(0, 0, r)),
      { d: circlePath(0, 0, r * 0.42), fill: 'soft', line: 'fine' },
      fine(
        linePath(-r, 0, -r * 0.42, 0) +
          linePath(r * 0.42, 0, r, 0) +
          linePath(0, -r, 0, -r * 0.42) +
          linePath(0, r * 0.42, 0, r),
      ),
    ];
  },
  shape: (size) => {
    const corners = ownCorners(size).map(({ x, y }) => [x, y] as const);
    return [{ d: polyPath(corners), fill: 'soft', line: 'dash' }];
  },
};
