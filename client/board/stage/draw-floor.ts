/** The floor: paper, grid, centre line, edges with their names, metres along two sides. */
import type { SceneSettings } from '#shared/model/board.ts';
import type { FloorGrid } from '#shared/diagram/floor-grid.ts';
import type { StagingEdges } from '#shared/words/board-stage.ts';
import { faint, write, type Canvas } from './canvas.ts';
import { METRES_IN, type LengthUnit } from '#shared/model/lengths.ts';
import type { Palette } from './palette.ts';

export interface FloorInk {
  readonly half: Path2D;
  readonly metre: Path2D;
  readonly centre: Path2D;
}

export function inkGrid(grid: FloorGrid): FloorInk {
  return { half: new Path2D(grid.half), metre: new Path2D(grid.metre), centre: new Path2D(grid.centre) };
}

/** With the unit that its sides are numbered in. */
type Floor = Pick<SceneSettings, 'floorWidth' | 'floorDepth' | 'staging'> & { readonly unit: LengthUnit };

/** About the floor's centre, in pixels. `names` draws what its areas are called. */
export function drawFloor(
  c: Canvas,
  floor: Floor,
  ink: FloorInk,
  edges: StagingEdges,
  palette: Palette,
  scale: number,
  names: () => void,
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
  names();
  drawRulers(c, floor, palette, scale);
  drawStaging(c, floor, w, d, palette);
  drawEdges(c, w, d, edges, palette);
}

/** Stage right and left of upstage, then of downstage. */
export const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

function strokeAt(c: Canvas, path: Path2D, width: number, alpha: number, scale: number): void {
  c.lineWidth = width / scale;
  faint(c, alpha, () => c.stroke(path));
}

/** Metres or feet from the centre, upstage and stage right, outside the floor. */
function drawRulers(c: Canvas, floor: Floor, palette: Palette, scale: number): void {
  const one = METRES_IN[floor.unit];
  const pixels = scale * one;
  const every = [1, 2, 5, 10].find((step) => step * pixels >= 44) ?? 20;
  const look = { font: `400 10px ${palette.font}`, ink: palette.text2 };
  const top = (-floor.floorDepth / 2) * scale;
  const left = (-floor.floorWidth / 2) * scale;
  c.strokeStyle = palette.line;
  c.lineWidth = 1;
  c.beginPath();
  const marks = (metres: number, draw: (at: number, pixel: number) => void): void => {
    const half = Math.floor(metres / one / 2 + 1e-6);
    for (let at = -half; at <= half; at += 1) if (at % every === 0) draw(at, at * pixels);
  };
  marks(floor.floorWidth, (at, x) => {
    c.moveTo(x, top);
    c.lineTo(x, top - 4);
    write(c, at === 0 ? 'CL' : String(Math.abs(at)), { x, y: top - 11 }, look);
  });
  marks(floor.floorDepth, (at, y) => {
    c.moveTo(left, y);
    c.lineTo(left - 4, y);
    write(c, String(Math.abs(at)), { x: left - 11, y }, look);
  });
  faint(c, 0.8, () => c.stroke());
}

/** Ticks for the hours round a stage in the round; the corners of a capture volume and its middle. */
function drawStaging(c: Canvas, { staging }: Floor, w: number, d: number, palette: Palette): void {
  c.strokeStyle = palette.line;
  c.lineWidth = 1.5;
  if (staging === 'round') {
    // the rays by which the areas are told: of a floor that is no square they are no sixths of a circle
    for (let hour = 1; hour <= 12; hour += 1) {
      const angle = (hour * Math.PI) / 6;
      const far = Math.max(Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle)));
      const [x, y] = [(Math.sin(angle) * w) / 2 / far, (-Math.cos(angle) * d) / 2 / far];
      const long = 1 - 8 / Math.hypot(x, y);
      c.beginPath();
      line(c, x, y, x * long, y * long);
      c.stroke();
    }
  } else if (staging === 'volume') {
    const arm = Math.min(w, d) * 0.09;
    c.beginPath();
    for (const [x, y] of CORNERS) {
      const [cx, cy] = [(x * w) / 2 - x * 7, (y * d) / 2 - y * 7];
      line(c, cx, cy, cx - x * arm, cy);
      line(c, cx, cy, cx, cy - y * arm);
    }
    line(c, -9, 0, 9, 0);
    line(c, 0, -9, 0, 9);
    c.lineWidth = 2.5;
    c.stroke();
  }
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
