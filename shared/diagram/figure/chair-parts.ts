/** A plain wheelchair around the seated figure: few strong shapes, each a zone of its own. */
import type { ChairPartId } from '../../model/figure.ts';
import type { ZoneView } from '../../model/zones.ts';
import type { Box } from './polygon.ts';
import type { Point } from './spline.ts';

export interface ChairPart {
  readonly id: ChairPartId;
  readonly path: string;
  readonly box: Box;
  readonly anchor: Point;
  /** painted over the figure: handles stand behind the back, in front of whoever looks at it */
  readonly isInFront: boolean;
}

/** A rounded bar from one point to another. */
type Bar = readonly [x1: number, y1: number, x2: number, y2: number, thick: number];

/** `width` is how much wider than the neutral chair it is. The wheels lean outwards, as everyday chairs have them. */
export function chairParts(view: ZoneView, width: number): readonly ChairPart[] {
  const at = (sign: number, [x1, y1, x2, y2, thick]: Bar): Bar => [
    sign * x1 * width,
    y1,
    sign * x2 * width,
    y2,
    thick,
  ];
  const both = (bar: Bar): readonly Bar[] => [at(1, bar), at(-1, bar)];
  // a front view shows the person's left on the viewer's right
  const sideOf = (sign: number): 'l' | 'r' => ((sign === 1) === (view === 'front') ? 'l' : 'r');
  const frame: readonly Bar[] = [
    ...both([65, 236, 65, 424, 8]),
    [-55 * width, 272, 55 * width, 272, 26],
    [-55 * width, 330, 55 * width, 330, 26],
    ...both([88, 424, 82, 640, 7]),
    ...both([82, 652, 82, 676, 13]),
    [-88 * width, 424, 88 * width, 424, 20],
  ];
  const parts = [
    part('extra-chair-frame', frame, [86 * width, 560], false),
    ...[1, -1].map((sign) =>
      part(`extra-chair-wheel-${sideOf(sign)}`, [at(sign, [120, 372, 133, 676, 17])], null, false),
    ),
    part('extra-chair-footrest', [[-58 * width, 677, 58 * width, 677, 11]], null, false),
  ];
  if (view === 'front') return parts;
  return [
    ...parts,
    ...[1, -1].map((sign) =>
      part(`extra-chair-handle-${sideOf(sign)}`, [at(sign, [65, 204, 65, 232, 15])], null, true),
    ),
  ];
}

function part(id: ChairPartId, bars: readonly Bar[], anchor: Point | null, isInFront: boolean): ChairPart {
  const ends = (axis: 0 | 1, sign: 1 | -1): readonly number[] =>
    bars.flatMap((bar) => [bar[axis], bar[axis + 2] ?? 0].map((end) => end + (sign * bar[4]) / 2));
  const [x, y] = [Math.min(...ends(0, -1)), Math.min(...ends(1, -1))];
  const box = { x, y, width: Math.max(...ends(0, 1)) - x, height: Math.max(...ends(1, 1)) - y };
  return {
    id,
    path: bars.map(barPath).join(''),
    box,
    anchor: anchor ?? [box.x + box.width / 2, box.y + box.height / 2],
    isInFront,
  };
}

function barPath([x1, y1, x2, y2, thick]: Bar): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(-(y2 - y1) / length) * (thick / 2), ((x2 - x1) / length) * (thick / 2)];
  const r = thick / 2;
  return (
    `M${n(x1 + dx)} ${n(y1 + dy)}A${r} ${r} 0 0 1 ${n(x1 - dx)} ${n(y1 - dy)}` +
    `L${n(x2 - dx)} ${n(y2 - dy)}A${r} ${r} 0 0 1 ${n(x2 + dx)} ${n(y2 + dy)}Z`
  );
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
