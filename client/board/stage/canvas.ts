/** Small helpers for drawing on a canvas whose unit is a metre, in lines and letters whose unit is a pixel. */
import type { Context } from 'konva/lib/Context.js';
import type { Shape } from 'konva/lib/Shape.js';

export type Canvas = CanvasRenderingContext2D;

/** Calls `draw` with pixels as the unit, about the shape's own origin. `scale` is pixels per metre. */
export function inPixels(draw: (c: Canvas, scale: number) => void): (context: Context, shape: Shape) => void {
  return (context, shape) => {
    const c = context._context;
    const scale = shape.getAbsoluteScale().x;
    c.save();
    c.scale(1 / scale, 1 / scale);
    draw(c, scale);
    c.restore();
  };
}

/** Draws `work` at some of the shape's own opacity. */
export function faint(c: Canvas, alpha: number, work: () => void): void {
  const before = c.globalAlpha;
  c.globalAlpha = before * alpha;
  work();
  c.globalAlpha = before;
}

/** Letters with a quiet edge of paper, so that lines under them do not cross them out. */
export function write(
  c: Canvas,
  text: string,
  at: { readonly x: number; readonly y: number },
  look: {
    readonly font: string;
    readonly ink: string;
    readonly paper?: string | undefined;
    readonly spacing?: number;
  },
): void {
  const { a, b } = c.getTransform();
  // a turned plan turns everything but its words: along the side they may read either way, never upside down
  if (a < -Math.abs(b)) {
    c.save();
    c.translate(at.x, at.y);
    c.rotate(Math.PI);
    write(c, text, { x: 0, y: 0 }, look);
    c.restore();
    return;
  }
  c.font = look.font;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.letterSpacing = `${look.spacing ?? 0}px`;
  if (look.paper !== undefined) {
    c.lineJoin = 'round';
    c.lineWidth = 4;
    c.setLineDash([]);
    c.strokeStyle = look.paper;
    c.strokeText(text, at.x, at.y);
  }
  c.fillStyle = look.ink;
  c.fillText(text, at.x, at.y);
  c.letterSpacing = '0px';
}

export function circle(c: Canvas, x: number, y: number, radius: number): void {
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
}
