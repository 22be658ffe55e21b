/** Where on a way somebody waits, and on which counts: a pause mark with its words. */
import type { Point } from '#shared/model/geometry.ts';
import type { Hold } from '#shared/model/holds.ts';
import { pointOnWay, type Way } from '#shared/model/way.ts';
import { WAY_WORDS } from '#shared/words/way-words.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { circle, write, type Canvas } from './canvas.ts';
import { ghostSize } from './draw-paths.ts';
import type { Palette } from './palette.ts';

/** Pixels: the mark itself, and from its middle to the words. */
const RADIUS = 7;
const WORDS = 17;
/** Pixels between two marks with words of their own. */
const APART = 40;

/** On the floor's own axes, in pixels. A hold at an end of the way stands just clear of token and ghost. */
export function drawHolds(
  c: Canvas,
  way: Way,
  holds: readonly Hold[],
  palette: Palette,
  scale: number,
): void {
  const start = (tokenRadius(scale) * 1.15 + RADIUS + 6) / scale;
  const end = way.length - (ghostSize(scale) + RADIUS + 6) / scale;
  // no room between the two: the counts stand in the inspector
  if (end <= start) return;
  const font = `600 ${11 * palette.words}px ${palette.font}`;
  c.font = font;
  const [from, to] = [way.points[0]!, way.points.at(-1)!];
  const taken: readonly Round[] = [
    { x: from.x * scale, y: from.y * scale, r: tokenRadius(scale) * 1.3 },
    { x: to.x * scale, y: to.y * scale, r: ghostSize(scale) * 1.2 },
  ];
  for (const { along, waits } of marksOf(holds, { start, end, length: way.length }, scale)) {
    const at = pointOnWay(way, along / way.length);
    const [x, y] = [at.x * scale, at.y * scale];
    drawPause(c, x, y, palette);
    const text = WAY_WORDS.holdMark(waits);
    const half = c.measureText(text).width / 2;
    // below, above, beside: where neither token nor ghost covers the words
    const places = [
      { x, y: y + WORDS },
      { x, y: y - WORDS },
      { x: x + half + RADIUS + 5, y },
      { x: x - half - RADIUS - 5, y },
      { x, y: y + WORDS + tokenRadius(scale) },
    ];
    const free = places.find((place) => taken.every((round) => isClear(place, half, round))) ?? places[4]!;
    write(c, text, free, { font, ink: palette.text, paper: palette.floor });
  }
}

/** Holds whose marks would lie on each other share one. */
function marksOf(
  holds: readonly Hold[],
  { start, end, length }: { readonly start: number; readonly end: number; readonly length: number },
  scale: number,
): readonly { readonly along: number; readonly waits: readonly Hold[] }[] {
  const marks: { along: number; waits: Hold[] }[] = [];
  for (const hold of holds) {
    const along = Math.min(end, Math.max(start, hold.share * length));
    const last = marks.at(-1);
    if (last !== undefined && (along - last.along) * scale < APART) last.waits.push(hold);
    else marks.push({ along, waits: [hold] });
  }
  return marks;
}

interface Round extends Point {
  readonly r: number;
}

/** Whether words of this half width about a place lie clear of something round; pixels. */
function isClear(place: Point, half: number, { x, y, r }: Round): boolean {
  const dx = Math.max(0, Math.abs(x - place.x) - half);
  const dy = Math.max(0, Math.abs(y - place.y) - 7);
  return Math.hypot(dx, dy) > r;
}

function drawPause(c: Canvas, x: number, y: number, palette: Palette): void {
  circle(c, x, y, RADIUS);
  c.setLineDash([]);
  c.fillStyle = palette.floor;
  c.fill();
  c.lineWidth = 1.25;
  c.strokeStyle = palette.text2;
  c.stroke();
  c.beginPath();
  for (const side of [-2, 2]) {
    c.moveTo(x + side, y - 3);
    c.lineTo(x + side, y + 3);
  }
  c.lineCap = 'butt';
  c.lineWidth = 1.75;
  c.strokeStyle = palette.text;
  c.stroke();
}
