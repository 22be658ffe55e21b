/** The topmost layer: what is under somebody's finger now, and where others point. Drawn by hand, never by React. */
import type { Point } from '#shared/model/geometry.ts';
import { distance } from '#shared/model/geometry.ts';
import type { LengthUnit } from '#shared/model/lengths.ts';
import { lengthMark, wayLength } from '#shared/words/length-words.ts';
import { drawnAt, handleAt, tokenRadius, type HitTarget } from '../tools/hit-test.ts';
import { screenTurn } from '#shared/diagram/facing.ts';
import { circle, faint, write, type Canvas } from './canvas.ts';
import type { Palette } from './palette.ts';

/** Anything on its way: a token or a piece of furniture. */
export interface Moving {
  readonly at: Point;
  /** where it came from; null while it only turns or comes out of the tray */
  readonly from: Point | null;
  /** draws the thing itself about the origin, in pixels */
  readonly draw: (c: Canvas, scale: number) => void;
  /** pixels that it reaches about the origin */
  readonly reach: (scale: number) => number;
  /** initials of another person whose hand this is */
  readonly by: string | null;
  /** what is told beside it: its degrees while it turns, its size while that changes */
  readonly told: string | null;
}

export interface Cursor {
  readonly at: Point;
  readonly initials: string;
  readonly isIdle: boolean;
}

/** Something another person has changed a moment ago. */
export interface Marked {
  readonly at: Point;
  readonly from: Point | null;
  /** initials; null where nobody knows */
  readonly by: string | null;
  /** metres and degrees of a piece of furniture; null for a person */
  readonly box: { readonly w: number; readonly d: number; readonly rotation: number } | null;
}

export interface OverlayScene {
  /** that lengths are told in */
  readonly unit: LengthUnit;
  readonly marked: readonly Marked[];
  readonly moving: readonly Moving[];
  readonly cursors: readonly Cursor[];
  /** the picked object's turning handle */
  readonly handle: HitTarget | null;
  /** two corners of what is being picked, metres */
  readonly box: readonly [Point, Point] | null;
}

/** On the floor's own axes, in pixels. */
export function drawOverlay(c: Canvas, scene: OverlayScene, palette: Palette, scale: number): void {
  for (const marked of scene.marked) drawMarked(c, marked, palette, scale);
  if (scene.handle !== null) drawHandle(c, scene.handle, palette, scale);
  for (const moving of scene.moving) drawMoving(c, moving, scene.unit, palette, scale);
  if (scene.box !== null) drawBox(c, scene.box, palette, scale);
  for (const cursor of scene.cursors) drawCursor(c, cursor, palette, scale);
}

function drawBox(c: Canvas, [a, b]: readonly [Point, Point], palette: Palette, scale: number): void {
  c.beginPath();
  c.rect(a.x * scale, a.y * scale, (b.x - a.x) * scale, (b.y - a.y) * scale);
  c.fillStyle = palette.accent;
  faint(c, 0.08, () => c.fill());
  c.lineWidth = 1.5;
  c.setLineDash([6, 4]);
  c.strokeStyle = palette.accent;
  c.stroke();
  c.setLineDash([]);
}

function drawHandle(c: Canvas, target: HitTarget, palette: Palette, scale: number): void {
  const camera = { scale, x: 0, y: 0 };
  const at = handleAt(target, camera);
  const { x, y } = drawnAt(target);
  const centre = { x: x * scale, y: y * scale };
  const far = Math.hypot(at.x - centre.x, at.y - centre.y);
  const edge = target.box === undefined ? tokenRadius(scale) * 1.6 : (target.box.d / 2) * scale + 7;
  c.strokeStyle = palette.accent;
  c.lineWidth = 1.5;
  c.setLineDash([]);
  c.beginPath();
  c.moveTo(centre.x + ((at.x - centre.x) * edge) / far, centre.y + ((at.y - centre.y) * edge) / far);
  c.lineTo(at.x, at.y);
  faint(c, 0.7, () => c.stroke());
  circle(c, at.x, at.y, 10);
  c.fillStyle = palette.floor;
  c.fill();
  c.stroke();
  // an arc with a head: "turn"
  c.beginPath();
  c.arc(at.x, at.y, 4.6, -Math.PI * 0.9, Math.PI * 0.55);
  c.stroke();
  c.save();
  c.translate(at.x + 4.6 * Math.cos(Math.PI * 0.55), at.y + 4.6 * Math.sin(Math.PI * 0.55));
  c.beginPath();
  c.moveTo(3.4, -2.2);
  c.lineTo(-0.6, 0);
  c.lineTo(1.8, 3.6);
  c.stroke();
  c.restore();
}

function drawMoving(c: Canvas, moving: Moving, unit: LengthUnit, palette: Palette, scale: number): void {
  const x = moving.at.x * scale;
  const y = moving.at.y * scale;
  if (moving.from !== null) drawTrail(c, moving, unit, palette, scale);
  c.save();
  c.translate(x, y);
  faint(c, moving.by === null ? 1 : 0.92, () => moving.draw(c, scale));
  c.restore();
  const r = tokenRadius(scale);
  if (moving.by !== null) drawFlag(c, moving.by, { x: x + r * 0.9, y: y - r * 1.25 }, palette);
  if (moving.told !== null) tell(c, moving.told, { x, y: y - r * 1.6 - 12 }, palette);
}

/** The way it came and a quiet frame round it, with the initials of whoever did it. */
function drawMarked(c: Canvas, { at, from, by, box }: Marked, palette: Palette, scale: number): void {
  const x = at.x * scale;
  const y = at.y * scale;
  const r = tokenRadius(scale);
  c.strokeStyle = palette.accent;
  c.lineCap = 'round';
  c.lineWidth = 1.5;
  if (from !== null && distance(at, from) * scale > r * 1.4) {
    const way = Math.atan2(from.y - at.y, from.x - at.x);
    c.setLineDash([2, 4]);
    c.beginPath();
    c.moveTo(from.x * scale, from.y * scale);
    c.lineTo(x + Math.cos(way) * (r + 6), y + Math.sin(way) * (r + 6));
    c.stroke();
    c.setLineDash([]);
    circle(c, from.x * scale, from.y * scale, 3);
    c.fillStyle = palette.accent;
    c.fill();
  }
  c.setLineDash([]);
  if (box === null) {
    circle(c, x, y, r + 5.5);
    c.stroke();
  } else {
    c.save();
    c.translate(x, y);
    c.rotate((screenTurn(box.rotation) * Math.PI) / 180);
    c.strokeRect((-box.w / 2) * scale - 5, (-box.d / 2) * scale - 5, box.w * scale + 10, box.d * scale + 10);
    c.restore();
  }
  if (by !== null) drawFlag(c, by, { x: x + r * 0.95, y: y - r * 1.35 }, palette);
}

/** A thin line back to where it stood, with how far that is. */
function drawTrail(c: Canvas, { at, from }: Moving, unit: LengthUnit, palette: Palette, scale: number): void {
  if (from === null) return;
  const far = distance(at, from);
  if (far * scale < tokenRadius(scale) * 1.4) return;
  c.beginPath();
  c.moveTo(from.x * scale, from.y * scale);
  c.lineTo(at.x * scale, at.y * scale);
  c.setLineDash([2, 4]);
  c.lineCap = 'round';
  c.lineWidth = 1.5;
  c.strokeStyle = palette.accent;
  c.stroke();
  c.setLineDash([]);
  const middle = { x: ((at.x + from.x) / 2) * scale, y: ((at.y + from.y) / 2) * scale };
  tell(c, unit === 'm' ? wayLength(far, unit) : lengthMark(far, unit), middle, palette);
}

function tell(c: Canvas, text: string, at: Point, palette: Palette): void {
  write(c, text, at, {
    font: `600 ${12 * palette.words}px ${palette.font}`,
    ink: palette.accent,
    paper: palette.floor,
  });
}

function drawCursor(c: Canvas, cursor: Cursor, palette: Palette, scale: number): void {
  const x = cursor.at.x * scale;
  const y = cursor.at.y * scale;
  faint(c, cursor.isIdle ? 0.3 : 1, () => {
    c.beginPath();
    c.moveTo(x, y);
    c.lineTo(x + 4.2, y + 14);
    c.lineTo(x + 7.4, y + 8.6);
    c.lineTo(x + 13.4, y + 7.2);
    c.closePath();
    c.lineJoin = 'round';
    c.lineWidth = 3;
    c.strokeStyle = palette.floor;
    c.setLineDash([]);
    c.stroke();
    c.fillStyle = palette.accent;
    c.fill();
    drawFlag(c, cursor.initials, { x: x + 22, y: y + 18 }, palette);
  });
}

/** Whose hand it is. */
export function drawFlag(c: Canvas, initials: string, at: Point, palette: Palette): void {
  c.font = `600 11px ${palette.font}`;
  const half = c.measureText(initials).width / 2 + 6;
  c.beginPath();
  c.roundRect(at.x - half, at.y - 9, half * 2, 18, 9);
  c.fillStyle = palette.accent;
  c.fill();
  write(c, initials, { x: at.x, y: at.y + 0.5 }, { font: `600 11px ${palette.font}`, ink: palette.onAccent });
}
