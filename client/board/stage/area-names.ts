/**
 * The names of the floor's areas, behind everything: in the middle of each, or beside what stands there. Fetched right
 * behind the first look at the board.
 */
import type { Furniture, SceneSettings } from '#shared/model/board.ts';
import { areaSpots } from '#shared/words/areas.ts';
import { faint, write, type Canvas } from './canvas.ts';
import { CORNERS } from './draw-floor.ts';
import { layOutLabels, type Box } from './label-layout.ts';
import type { Palette } from './palette.ts';

type Floor = Pick<SceneSettings, 'floorWidth' | 'floorDepth' | 'staging'>;
type Thing = Pick<Furniture, 'x' | 'y' | 'w' | 'd' | 'rotation'>;

export interface AreaName extends Box {
  readonly code: string;
}

/** Shares of an area's width and depth from its middle. */
const ASIDE = [
  [0, 0],
  [0, 0.3],
  [0, -0.3],
  [0.3, 0],
  [-0.3, 0],
  [0, 0.4],
  [0, -0.4],
  [0.35, 0],
  [-0.35, 0],
  [0.35, 0.4],
  [-0.35, 0.4],
  [0.35, -0.4],
  [-0.35, -0.4],
] as const;

/** Pixels about the floor's centre; `letters` is how high they are. None where the areas are too small for them. */
export function layOutAreas(
  floor: Floor,
  things: readonly Thing[],
  scale: number,
): { readonly letters: number; readonly names: readonly AreaName[] } {
  const parts = floor.staging === 'round' ? 5 : 3;
  const [wide, deep] = [(floor.floorWidth * scale) / parts, (floor.floorDepth * scale) / parts];
  if (wide < 36 || deep < 28) return { letters: 0, names: [] };
  const letters = Math.min(16, Math.max(11, Math.min(wide * 0.12, deep * 0.18)));
  const labels = areaSpots(floor).map(({ code, at }) => ({
    id: code,
    w: (code.length * 0.82 + 0.35) * letters,
    h: letters,
    isMust: true,
    spots: ASIDE.map(([x, y]) => ({ x: at.x * scale + x * wide, y: at.y * scale + y * deep })),
  }));
  const placed = layOutLabels(
    labels,
    things.map((thing) => footprint(thing, scale)),
  );
  return { letters, names: [...placed].map(([code, box]) => ({ code, ...box })) };
}

/** What the areas are called, behind everything, and a small cross where four of them meet. */
export function drawAreas(
  c: Canvas,
  floor: Floor,
  things: readonly Thing[],
  palette: Palette,
  scale: number,
): void {
  const { letters, names } = layOutAreas(floor, things, scale);
  if (letters === 0) return;
  const look = {
    font: `600 ${letters}px ${palette.font}`,
    ink: palette.line,
    paper: palette.floor,
    spacing: letters * 0.08,
  };
  faint(c, 0.6, () => {
    for (const { code, x, y } of names) write(c, code, { x, y }, look);
  });
  c.strokeStyle = palette.line;
  c.lineWidth = 1.25;
  c.beginPath();
  const [x, y] = [(floor.floorWidth * scale) / 6, (floor.floorDepth * scale) / 6];
  if (floor.staging === 'round') c.ellipse(0, 0, x, y, 0, 0, Math.PI * 2);
  else {
    for (const [sx, sy] of CORNERS) {
      c.moveTo(sx * x - 5, sy * y);
      c.lineTo(sx * x + 5, sy * y);
      c.moveTo(sx * x, sy * y - 5);
      c.lineTo(sx * x, sy * y + 5);
    }
  }
  faint(c, 0.7, () => c.stroke());
}

/** The upright box round a thing that is turned. */
function footprint({ x, y, w, d, rotation }: Thing, scale: number): Box {
  const turn = (rotation * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(turn)), Math.abs(Math.cos(turn))];
  return { x: x * scale, y: y * scale, w: (w * cos + d * sin) * scale, h: (w * sin + d * cos) * scale };
}
