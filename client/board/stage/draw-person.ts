/** A person on the plan: initials in a ring, a notch where they face, a shape inside for how low they are. */
import type { Height } from '#shared/model/contact-vocabulary.ts';
import { screenTurn } from '#shared/diagram/facing.ts';
import { facingNotch, heightMark } from '#shared/diagram/height-mark.ts';
import { ringDash } from '#shared/diagram/person-mark.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import { circle, faint, write, type Canvas } from './canvas.ts';
import type { Palette } from './palette.ts';

export interface PersonLook {
  readonly initials: string;
  readonly dash: number;
  readonly facing: number;
  readonly height: Height;
  readonly isSelected: boolean;
  /** somebody stands so close that a whole notch would reach into their token */
  readonly isClose: boolean;
}

/** A short notch in radii, and half the arc that is drawn heavy below it in half turns. */
const SHORT = 0.24;
const BROAD = 0.17;

/** About the origin, in pixels. */
export function drawPerson(c: Canvas, look: PersonLook, palette: Palette, scale: number): void {
  const r = tokenRadius(scale);
  // a gap of floor round the token keeps it readable on furniture
  circle(c, 0, 0, r + 3.5);
  c.fillStyle = palette.floor;
  c.fill();
  if (look.isSelected) drawHalo(c, r, palette);
  drawNotch(c, look, r, palette);
  circle(c, 0, 0, r);
  c.fillStyle = palette.floor;
  c.fill();
  drawHeight(c, look.height, r, palette);
  c.setLineDash([...ringDash(look.dash, r)]);
  c.lineWidth = look.isSelected ? 2.75 : 2.25;
  c.lineCap = 'butt';
  c.strokeStyle = look.isSelected ? palette.accent : palette.text;
  circle(c, 0, 0, r);
  c.stroke();
  c.setLineDash([]);
  const size = Math.round(r * (look.initials.length > 2 ? 0.56 : 0.68) * 10) / 10;
  write(
    c,
    look.initials,
    { x: 0, y: r * 0.04 },
    { font: `650 ${size}px ${palette.font}`, ink: palette.text },
  );
}

function drawHalo(c: Canvas, r: number, palette: Palette): void {
  circle(c, 0, 0, r + 6);
  c.lineWidth = 5;
  c.strokeStyle = palette.accent;
  faint(c, 0.28, () => c.stroke());
}

/** The notch alone, once more on top of everyone: where people stand close, a neighbour must not hide where one faces. */
export function drawNotchAlone(c: Canvas, look: PersonLook, palette: Palette, scale: number): void {
  drawNotch(c, look, tokenRadius(scale), palette);
}

function drawNotch(
  c: Canvas,
  { facing, isSelected, isClose }: PersonLook,
  r: number,
  palette: Palette,
): void {
  c.save();
  c.rotate((screenTurn(facing) * Math.PI) / 180);
  const notch = new Path2D(isClose ? facingNotch(r, SHORT) : facingNotch(r));
  c.lineJoin = 'round';
  c.lineWidth = isClose ? 2 : 4;
  c.strokeStyle = palette.floor;
  c.stroke(notch);
  c.fillStyle = isSelected ? palette.accent : palette.text;
  c.fill(notch);
  if (isClose) {
    // what a short notch lacks outside, the ring shows by its own weight
    c.beginPath();
    c.arc(0, 0, r * 0.96, Math.PI * (0.5 - BROAD), Math.PI * (0.5 + BROAD));
    c.lineWidth = r * 0.26;
    c.lineCap = 'butt';
    c.strokeStyle = c.fillStyle;
    c.stroke();
  }
  c.restore();
}

function drawHeight(c: Canvas, height: Height, r: number, palette: Palette): void {
  const mark = new Path2D(heightMark(height, r));
  c.fillStyle = palette.accent;
  faint(c, 0.16, () => c.fill(mark));
  // standing is the usual case and needs no second ring
  if (height === 'standing') return;
  c.lineWidth = 1.25;
  c.strokeStyle = palette.accent;
  faint(c, 0.9, () => c.stroke(mark));
}
