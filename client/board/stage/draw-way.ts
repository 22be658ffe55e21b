/** The way of whoever is picked, with what can be taken hold of: points are discs, middles that become points are small rings. */
import type { Point } from '#shared/model/geometry.ts';
import { wayOf } from '#shared/model/way.ts';
import type { BoardKit } from '../board-kit.ts';
import { screenTurn } from '#shared/diagram/facing.ts';
import { tokenRadius, type HitTarget } from '../tools/hit-test.ts';
import { isBoxed, sideHandles } from '../tools/resizing.ts';
import { wayHandles, type PickedWay, type WayHandle } from '../tools/way-handles.ts';
import { circle, faint, type Canvas } from './canvas.ts';
import { drawFlag } from './draw-overlay.ts';
import { shortened } from './draw-paths.ts';
import type { Palette } from './palette.ts';

export interface DrawnWay extends PickedWay {
  /** a hand has it: nothing else is offered meanwhile */
  readonly isBusy: boolean;
}

/** On the floor's own axes, in pixels: the way of whoever is picked, what a hand draws, and what other hands have. */
export function drawWays(c: Canvas, { overlay, host }: BoardKit, palette: Palette, scale: number): void {
  for (const { by, path } of overlay.othersWays()) {
    const line = wayOf(path).points;
    drawLine(c, line, palette, scale, [2, 4]);
    const [middle] = [line[Math.floor(line.length / 2)]];
    if (middle !== undefined) drawFlag(c, by, { x: middle.x * scale, y: middle.y * scale }, palette);
  }
  const picked = host.picked();
  if (picked !== null && !overlay.isOwnBusy) drawSides(c, picked, palette, scale);
  const { stroke } = overlay;
  if (stroke !== null) return drawLine(c, stroke, palette, scale, []);
  const way = overlay.wayNow(host.way());
  // a shape on its way has its outline with it
  const isMoved = way?.around !== undefined && overlay.held().length > 0;
  if (way !== null && !isMoved) drawPickedWay(c, way, palette, scale);
}

/** A small square beside each side that can be pulled. */
function drawSides(c: Canvas, target: HitTarget, palette: Palette, scale: number): void {
  if (target.isFixed || !isBoxed(target)) return;
  c.strokeStyle = palette.accent;
  c.fillStyle = palette.floor;
  c.lineWidth = 1.5;
  c.setLineDash([]);
  for (const { at } of sideHandles(target, scale)) {
    c.save();
    c.translate(at.x * scale, at.y * scale);
    c.rotate((screenTurn(target.angle) * Math.PI) / 180);
    c.beginPath();
    c.rect(-5, -5, 10, 10);
    c.fill();
    c.stroke();
    c.restore();
  }
}

function drawLine(
  c: Canvas,
  points: readonly Point[],
  palette: Palette,
  scale: number,
  dash: readonly number[],
): void {
  c.beginPath();
  points.forEach(({ x, y }, at) =>
    at === 0 ? c.moveTo(x * scale, y * scale) : c.lineTo(x * scale, y * scale),
  );
  c.setLineDash([...dash]);
  c.lineJoin = 'round';
  c.lineCap = 'round';
  c.lineWidth = 2.5;
  c.strokeStyle = palette.accent;
  c.stroke();
  c.setLineDash([]);
}

export function drawPickedWay(c: Canvas, way: DrawnWay, palette: Palette, scale: number): void {
  const gap = (tokenRadius(scale) + 2) / scale;
  const isOutline = way.around !== undefined;
  const line = isOutline
    ? way.path
    : shortened(wayOf([way.from, ...way.path, way.to], way.corners), gap, gap / 2);
  c.beginPath();
  line.forEach(({ x, y }, at) =>
    at === 0 ? c.moveTo(x * scale, y * scale) : c.lineTo(x * scale, y * scale),
  );
  if (isOutline) c.closePath();
  c.setLineDash([]);
  c.lineJoin = 'round';
  c.lineWidth = 1.5;
  c.strokeStyle = palette.accent;
  faint(c, 0.8, () => c.stroke());
  for (const handle of wayHandles(way, { scale, x: 0, y: 0 })) {
    if (handle.kind === 'point') drawPoint(c, handle, handle.index === way.picked, palette, scale);
    else if (!way.isBusy) drawMiddle(c, handle, palette, scale);
  }
  // picked by a button it is seen also where it lies too near the shape's middle to be pulled
  const at = isOutline && way.picked !== null ? way.path[way.picked] : undefined;
  if (at !== undefined) drawPoint(c, { kind: 'point', index: 0, at }, true, palette, scale);
}

function drawPoint(c: Canvas, { at }: WayHandle, isPicked: boolean, palette: Palette, scale: number): void {
  circle(c, at.x * scale, at.y * scale, isPicked ? 9 : 6);
  c.fillStyle = palette.accent;
  c.fill();
  c.lineWidth = 2;
  c.strokeStyle = palette.floor;
  c.stroke();
  if (!isPicked) return;
  circle(c, at.x * scale, at.y * scale, 12);
  c.lineWidth = 1.5;
  c.strokeStyle = palette.accent;
  c.stroke();
}

/** A ring with a plus. */
function drawMiddle(c: Canvas, { at }: WayHandle, palette: Palette, scale: number): void {
  const [x, y] = [at.x * scale, at.y * scale];
  circle(c, x, y, 7);
  c.fillStyle = palette.floor;
  c.fill();
  c.lineWidth = 1.25;
  c.strokeStyle = palette.accent;
  c.stroke();
  c.beginPath();
  c.moveTo(x - 3.5, y);
  c.lineTo(x + 3.5, y);
  c.moveTo(x, y - 3.5);
  c.lineTo(x, y + 3.5);
  c.stroke();
}
