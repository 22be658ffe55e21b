/** The floor: paper, grid, centre line, edges with their names, metres along two sides. */
import type { SceneSettings } from '#shared/model/board.ts';
import type { FloorGrid } from '#shared/diagram/floor-grid.ts';
import type { StagingEdges } from '#shared/words/board-stage.ts';
import { faint, write, type Canvas } from './canvas.ts';
import type { Palette } from './palette.ts';

export interface FloorInk {
  readonly half: Path2D;
  readonly metre: Path2D;
  readonly centre: Path2D;
}

export function inkGrid(grid: FloorGrid): FloorInk {
  return { half: new Path2D(grid.half), metre: new Path2D(grid.metre), centre: new Path2D(grid.centre) };
}

type Floor = Pick<SceneSettings, 'floorWidth' | 'floorDepth'>;

/** About the floor's centre, in pixels. */
export function drawFloor(
  c: Canvas,
  floor: Floor,
  ink: FloorInk,
  edges: StagingEdges,
  palette: Palette,
  scale: number,
): void {
  const w = floor.floorWidth * scale;
  const d = floor.floorDepth * scale;
  c.fillStyle = palette.floor;
  c.fillRect(-w / 2, -d / 2, w, d);
  c.save();
  c.scale(scale, scale);
  c.strokeStyle = palette.hairline;
  // below this the half metres would be a grey wash
  if (scale >= 30) strokeAt(c, ink.half, 0.5, 0.42, scale);
  strokeAt(c, ink.metre, 0.75, 0.9, scale);
  c.strokeStyle = palette.line;
  c.setLineDash([14 / scale, 4 / scale, 2 / scale, 4 / scale]);
  strokeAt(c, ink.centre, 1, 0.55, scale);
  c.setLineDash([]);
  c.restore();
  c.strokeStyle = palette.line;
  c.lineWidth = 1.25;
  c.lineJoin = 'miter';
  c.strokeRect(-w / 2, -d / 2, w, d);
  drawRulers(c, floor, palette, scale);
  drawEdges(c, w, d, edges, palette);
}

function strokeAt(c: Canvas, path: Path2D, width: number, alpha: number, scale: number): void {
  c.lineWidth = width / scale;
  faint(c, alpha, () => c.stroke(path));
}

/** Metres from the centre, upstage and stage right, outside the floor. */
function drawRulers(c: Canvas, floor: Floor, palette: Palette, scale: number): void {
  const every = scale >= 44 ? 1 : scale >= 26 ? 2 : 5;
  const look = { font: `400 10px ${palette.font}`, ink: palette.text2 };
  const top = (-floor.floorDepth / 2) * scale;
  const left = (-floor.floorWidth / 2) * scale;
  c.strokeStyle = palette.line;
  c.lineWidth = 1;
  c.beginPath();
  const marks = (length: number, draw: (metres: number) => void): void => {
    for (let at = -Math.floor(length / 2); at <= length / 2; at += 1) if (at % every === 0) draw(at);
  };
  marks(floor.floorWidth, (x) => {
    c.moveTo(x * scale, top);
    c.lineTo(x * scale, top - 4);
    write(c, x === 0 ? 'CL' : String(Math.abs(x)), { x: x * scale, y: top - 11 }, look);
  });
  marks(floor.floorDepth, (y) => {
    c.moveTo(left, y * scale);
    c.lineTo(left - 4, y * scale);
    write(c, String(Math.abs(y)), { x: left - 11, y: y * scale }, look);
  });
  faint(c, 0.8, () => c.stroke());
}

function drawEdges(c: Canvas, w: number, d: number, edges: StagingEdges, palette: Palette): void {
  const look = { font: `600 10.5px ${palette.font}`, ink: palette.text2, spacing: 1.6 };
  const side = (text: string, x: number, y: number, turn: number): void => {
    if (text === '') return;
    c.save();
    c.translate(x, y);
    c.rotate(turn);
    write(c, text.toLocaleUpperCase('en'), { x: 0, y: 0 }, look);
    c.restore();
  };
  side(edges.up, 0, -d / 2 - 26, 0);
  side(edges.down, 0, d / 2 + 18, 0);
  side(edges.right, -w / 2 - 28, 0, -Math.PI / 2);
  side(edges.left, w / 2 + 18, 0, Math.PI / 2);
  // where people watch from, the edge is doubled
  c.lineWidth = 3;
  c.strokeStyle = palette.text2;
  c.beginPath();
  if (edges.watched.includes('down')) line(c, -w / 2, d / 2 + 3.5, w / 2, d / 2 + 3.5);
  if (edges.watched.includes('up')) line(c, -w / 2, -d / 2 - 3.5, w / 2, -d / 2 - 3.5);
  if (edges.watched.includes('right')) line(c, -w / 2 - 3.5, -d / 2, -w / 2 - 3.5, d / 2);
  if (edges.watched.includes('left')) line(c, w / 2 + 3.5, -d / 2, w / 2 + 3.5, d / 2);
  faint(c, 0.7, () => c.stroke());
}

function line(c: Canvas, x1: number, y1: number, x2: number, y2: number): void {
  c.moveTo(x1, y1);
  c.lineTo(x2, y2);
}
