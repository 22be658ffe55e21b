/** Furniture as calm plan symbols: lines keep their width in pixels at any zoom. */
import type { Furniture } from '#shared/model/board.ts';
import { screenTurn } from '#shared/diagram/facing.ts';
import type { PlanMark } from '#shared/diagram/furniture-plan.ts';
import { faint, type Canvas } from './canvas.ts';
import type { Palette } from './palette.ts';

export interface FurnitureLook {
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

export interface InkedMark extends PlanMark {
  readonly path: Path2D;
}

const WIDTHS = { none: 0, edge: 1.5, fine: 1, dash: 1 } as const;

export function inkMarks(marks: readonly PlanMark[]): readonly InkedMark[] {
  return marks.map((mark) => ({ ...mark, path: new Path2D(mark.d) }));
}

/** About the origin, in pixels; `scale` is pixels per metre. */
export function drawFurniture(
  c: Canvas,
  item: Pick<Furniture, 'w' | 'd' | 'rotation'>,
  marks: readonly InkedMark[],
  look: FurnitureLook,
  palette: Palette,
  scale: number,
): void {
  c.save();
  c.rotate((screenTurn(item.rotation) * Math.PI) / 180);
  c.scale(scale, scale);
  for (const mark of marks) drawMark(c, mark, look, palette, scale);
  if (look.isSelected) drawFrame(c, item, palette, scale);
  c.restore();
}

function drawMark(c: Canvas, mark: InkedMark, look: FurnitureLook, palette: Palette, scale: number): void {
  fillMark(c, mark, palette);
  if (mark.line === 'none') return;
  const isEdge = mark.line === 'edge';
  c.lineWidth = WIDTHS[mark.line] / scale;
  c.lineJoin = 'round';
  c.lineCap = 'round';
  c.setLineDash(mark.line === 'dash' ? [4 / scale, 4 / scale] : []);
  c.strokeStyle = look.isSelected ? palette.accent : look.isActive && isEdge ? palette.text2 : palette.line;
  faint(c, isEdge ? 1 : 0.6, () => c.stroke(mark.path));
  c.setLineDash([]);
}

function fillMark(c: Canvas, mark: InkedMark, palette: Palette): void {
  if (mark.fill === 'none') return;
  c.fillStyle = palette.floor;
  c.fill(mark.path);
  if (mark.fill === 'body') {
    c.fillStyle = palette.hairline;
    faint(c, 0.34, () => c.fill(mark.path));
  } else if (mark.fill === 'solid') {
    c.fillStyle = palette.line;
    faint(c, 0.55, () => c.fill(mark.path));
  } else {
    c.fillStyle = palette.hairline;
    faint(c, 0.1, () => c.fill(mark.path));
  }
}

/** A dashed frame a little outside the thing: the same for all kinds, so that "picked" always looks alike. */
function drawFrame(c: Canvas, { w, d }: Pick<Furniture, 'w' | 'd'>, palette: Palette, scale: number): void {
  const gap = 6 / scale;
  c.lineWidth = 1.5 / scale;
  c.setLineDash([5 / scale, 4 / scale]);
  c.strokeStyle = palette.accent;
  c.strokeRect(-w / 2 - gap, -d / 2 - gap, w + 2 * gap, d + 2 * gap);
  c.setLineDash([]);
}
