/** Where people come from and go to: hollow square before, hollow circle behind, a dashed way between. */
import type { Point } from '#shared/model/geometry.ts';
import { pointOnWay, wayOf, type Way } from '#shared/model/way.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { circle, faint, write, type Canvas } from './canvas.ts';
import type { Palette } from './palette.ts';

export interface Ghost {
  readonly kind: 'before' | 'after';
  readonly personId: string;
  readonly initials: string;
  readonly at: Point;
  /** where the person stands in this beat */
  readonly now: Point;
  /** points between the two, in the order they are walked */
  readonly path: readonly Point[];
  readonly corners?: boolean | undefined;
}

/** Pixels from a ghost's middle to its edge. */
export function ghostSize(scale: number): number {
  return Math.max(9, tokenRadius(scale) * 0.56);
}

/** Where a ghost's person walks: from where they were to here, or from here to where they go. */
export function ghostWay({ kind, at, now, path, corners }: Ghost): Way {
  return wayOf(kind === 'before' ? [at, ...path, now] : [now, ...path, at], corners);
}

/** On the floor's own axes, in pixels. */
export function drawGhost(c: Canvas, ghost: Ghost, way: Way, palette: Palette, scale: number): void {
  const size = ghostSize(scale);
  drawWay(c, way, ghost.kind, size, palette, scale);
  const x = ghost.at.x * scale;
  const y = ghost.at.y * scale;
  c.setLineDash(ghost.kind === 'before' ? [] : [1.5, 3]);
  c.lineCap = ghost.kind === 'before' ? 'butt' : 'round';
  c.lineWidth = 1.5;
  c.strokeStyle = palette.text2;
  c.fillStyle = palette.floor;
  c.beginPath();
  if (ghost.kind === 'before') c.roundRect(x - size, y - size, 2 * size, 2 * size, 2);
  else circle(c, x, y, size * 1.08);
  faint(c, 0.85, () => c.fill());
  c.stroke();
  c.setLineDash([]);
  const font = `500 ${Math.round(size * 0.85 * 10) / 10}px ${palette.font}`;
  write(c, ghost.initials, { x, y: y + 0.5 }, { font, ink: palette.text2 });
}

/** The way keeps clear of token and ghost, and ends in an arrow. */
function drawWay(
  c: Canvas,
  way: Way,
  kind: Ghost['kind'],
  size: number,
  palette: Palette,
  scale: number,
): void {
  const gapNow = tokenRadius(scale) * 1.15 + 5;
  const gapThen = size + 4;
  const [startGap, endGap] = kind === 'before' ? [gapThen, gapNow] : [gapNow, gapThen];
  const line = shortened(way, startGap / scale, endGap / scale);
  if (line.length < 2) return;
  c.beginPath();
  line.forEach(({ x, y }, at) =>
    at === 0 ? c.moveTo(x * scale, y * scale) : c.lineTo(x * scale, y * scale),
  );
  c.setLineDash(kind === 'before' ? [6, 4] : [2, 4]);
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.lineWidth = 1.25;
  c.strokeStyle = palette.text2;
  faint(c, 0.65, () => c.stroke());
  c.setLineDash([]);
  const [from, to] = [line.at(-2)!, line.at(-1)!];
  drawArrow(c, from, { x: to.x * scale, y: to.y * scale }, palette, scale);
}

/** A way without so many metres at its ends; empty where nothing is left to be seen. */
export function shortened(way: Way, start: number, end: number): readonly Point[] {
  const { points, along, length } = way;
  if (length - start - end < 0.02) return [];
  const inner = points.filter((_, at) => along[at]! > start && along[at]! < length - end);
  return [pointOnWay(way, start / length), ...inner, pointOnWay(way, 1 - end / length)];
}

/** `from` in metres, for the direction alone; `to` in pixels. */
function drawArrow(c: Canvas, from: Point, to: Point, palette: Palette, scale: number): void {
  const turn = Math.atan2(to.y - from.y * scale, to.x - from.x * scale);
  c.save();
  c.translate(to.x, to.y);
  c.rotate(turn);
  c.beginPath();
  c.moveTo(-6.5, -3.6);
  c.lineTo(0, 0);
  c.lineTo(-6.5, 3.6);
  c.lineWidth = 1.25;
  c.strokeStyle = palette.text2;
  c.stroke();
  c.restore();
}

/** From the token to the very spot, where somebody close has moved the token aside. */
export function drawLeader(c: Canvas, spot: Point, token: Point, palette: Palette, scale: number): void {
  const far = Math.hypot(spot.x - token.x, spot.y - token.y) * scale;
  // within the ring the token stands for its spot
  if (far < tokenRadius(scale) * 0.5) return;
  c.beginPath();
  c.moveTo(spot.x * scale, spot.y * scale);
  c.lineTo(token.x * scale, token.y * scale);
  c.setLineDash([]);
  c.lineWidth = 1;
  c.strokeStyle = palette.text2;
  c.stroke();
  circle(c, spot.x * scale, spot.y * scale, 2.5);
  c.fillStyle = palette.text2;
  c.fill();
}

export interface ContactLink {
  readonly a: Point;
  readonly b: Point;
  /** contacts between these two in this beat */
  readonly count: number;
  /** one of them is picked */
  readonly isPicked?: boolean;
  /** a kiss among them is rehearsed as its placeholder */
  readonly isPlaceholder?: boolean;
}

/** Pixels: in the middle, or beside it where two stand too close to leave room between them. */
export function linkMarkAt(from: Point, to: Point, scale: number): Point {
  const r = tokenRadius(scale);
  const a = { x: from.x * scale, y: from.y * scale };
  const b = { x: to.x * scale, y: to.y * scale };
  const far = Math.hypot(b.x - a.x, b.y - a.y);
  const mid = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  if (far > 2 * r + 40) return mid;
  const side = far < 1 ? { x: 0, y: -1 } : { x: (b.y - a.y) / far, y: -(b.x - a.x) / far };
  const up = side.y > 0.01 ? -1 : 1;
  return { x: mid.x + side.x * up * (r + 17), y: mid.y + side.y * up * (r + 17) };
}

/**
 * A neutral marker: it says that there are contacts and how many, nothing else. Picked it is filled; where a kiss is
 * rehearsed as its placeholder the line is dashed.
 */
export function drawContactLink(c: Canvas, link: ContactLink, palette: Palette, scale: number): void {
  const a = { x: link.a.x * scale, y: link.a.y * scale };
  const b = { x: link.b.x * scale, y: link.b.y * scale };
  const at = linkMarkAt(link.a, link.b, scale);
  const isPicked = link.isPicked === true;
  const size = isPicked ? 20 : 16;
  c.strokeStyle = palette.accent;
  c.lineWidth = isPicked ? 2.5 : 1.5;
  c.setLineDash(link.isPlaceholder === true ? [4, 4] : []);
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(a.x, a.y);
  c.quadraticCurveTo(at.x, at.y, b.x, b.y);
  faint(c, isPicked ? 1 : 0.75, () => c.stroke());
  c.setLineDash(link.isPlaceholder === true ? [3, 2.5] : []);
  c.save();
  c.translate(at.x, at.y);
  c.rotate(Math.PI / 4);
  c.beginPath();
  c.roundRect(-size / 2, -size / 2, size, size, 3);
  c.restore();
  c.fillStyle = isPicked ? palette.accent : palette.floor;
  c.fill();
  c.lineWidth = 1.5;
  c.stroke();
  c.setLineDash([]);
  write(
    c,
    String(link.count),
    { x: at.x, y: at.y + 0.5 },
    { font: `600 11px ${palette.font}`, ink: isPicked ? palette.onAccent : palette.text },
  );
}
