/** A plain wheelchair around the seated figure: few strong shapes, each a zone of its own. */
import type { ChairPartId } from '../../model/figure.ts';
import type { ZoneView } from '../../model/zones.ts';
import { joinBoxes, type Box } from './polygon.ts';
import type { Point } from './spline.ts';

export interface ChairPart {
  readonly id: ChairPartId;
  readonly path: string;
  readonly box: Box;
  readonly anchor: Point;
  /** tubes have none for words */
  readonly room: { readonly width: number; readonly height: number };
  /** painted over the figure: handles stand behind the back, in front of whoever looks at it */
  readonly isInFront: boolean;
}

/** A rounded bar from one point to another. */
type Bar = readonly [x1: number, y1: number, x2: number, y2: number, thick: number];

/** A wheel seen almost edge-on: a narrow ring. */
type Wheel = readonly [x: number, y: number, rx: number, ry: number, tyre: number];

interface Shapes {
  readonly bars: readonly Bar[];
  readonly wheels: readonly Wheel[];
}

/** `width` is how much wider than the neutral chair it is. */
export function chairParts(view: ZoneView, width: number): readonly ChairPart[] {
  const bar = (sign: number, [x1, y1, x2, y2, thick]: Bar): Bar => [
    sign * x1 * width,
    y1,
    sign * x2 * width,
    y2,
    thick,
  ];
  const wheel = (sign: number, [x, ...rest]: Wheel): Wheel => [sign * x * width, ...rest];
  const sides = [1, -1];
  // a front view shows the person's left on the viewer's right
  const sideOf = (sign: number): 'l' | 'r' => ((sign === 1) === (view === 'front') ? 'l' : 'r');
  const frame: Shapes = {
    bars: [
      ...sides.flatMap((sign) => [
        bar(sign, [66, 236, 66, 413, 8]),
        bar(sign, [80, 439, 77, 671, 7]),
        // the hub; tubes end where they meet another, because what two of them cover would be left blank
        bar(sign, [87, 520, 120, 520, 7]),
      ]),
      [-92 * width, 426, 92 * width, 426, 16],
    ],
    wheels: sides.map((sign) => wheel(sign, [92, 654, 8, 32, 8])),
  };
  const parts = [
    part('extra-chair-frame', frame, [79 * width, 560], false),
    ...sides.map((sign) =>
      part(
        `extra-chair-wheel-${sideOf(sign)}`,
        { bars: [], wheels: [wheel(sign, [126, 520, 16, 166, 7])] },
        null,
        false,
      ),
    ),
    part('extra-chair-footrest', { bars: [bar(1, [-76, 680, 76, 680, 10])], wheels: [] }, null, false),
  ];
  if (view === 'front') return parts;
  return [
    ...parts,
    ...sides.map((sign) =>
      part(
        `extra-chair-handle-${sideOf(sign)}`,
        { bars: [bar(sign, [65, 204, 65, 232, 15])], wheels: [] },
        null,
        true,
      ),
    ),
  ];
}

/** What a seated figure sits on: seen so that the pose is understood, never chosen. */
export function stoolPath(width: number): string {
  const seat: Bar = [-80 * width, 430, 80 * width, 430, 15];
  const legs = [1, -1].map((sign): Bar => [sign * 68 * width, 442, sign * 76 * width, 666, 8]);
  return [seat, ...legs].map(barPath).join('');
}

function part(
  id: ChairPartId,
  { bars, wheels }: Shapes,
  anchor: Point | null,
  isInFront: boolean,
): ChairPart {
  const box = joinBoxes([
    ...bars.map(([x1, y1, x2, y2, thick]) => ({
      x: Math.min(x1, x2) - thick / 2,
      y: Math.min(y1, y2) - thick / 2,
      width: Math.abs(x2 - x1) + thick,
      height: Math.abs(y2 - y1) + thick,
    })),
    ...wheels.map(([x, y, rx, ry]) => ({ x: x - rx, y: y - ry, width: 2 * rx, height: 2 * ry })),
  ]);
  return {
    id,
    path: bars.map(barPath).join('') + wheels.map(wheelPath).join(''),
    box,
    room: anchor === null ? box : { width: 8, height: 8 },
    anchor: anchor ?? [box.x + box.width / 2, box.y + box.height / 2],
    isInFront,
  };
}

function wheelPath([x, y, rx, ry, tyre]: Wheel): string {
  const ellipse = (a: number, b: number): string =>
    `M${n(x - a)} ${n(y)}a${n(a)} ${n(b)} 0 1 1 ${n(2 * a)} 0a${n(a)} ${n(b)} 0 1 1 ${n(-2 * a)} 0Z`;
  return ellipse(rx, ry) + (rx > tyre ? ellipse(rx - tyre, ry - tyre) : '');
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
