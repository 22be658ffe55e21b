/** Floor coordinates: metres from the centre of the floor; +x is stage left, +y is downstage (towards the audience). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Brings any angle into [0, 360). 0 faces downstage (the audience), 90 faces stage left. */
export function normalizeDegrees(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned === 360 ? 0 : turned;
}

/** The signed turn, in (-180, 180], that goes the short way from one facing to another. */
export function shortestTurn(from: number, to: number): number {
  const turn = normalizeDegrees(to - from);
  return turn > 180 ? turn - 360 : turn;
}

/** The facing, in [0, 360), of somebody at `from` who looks at `to`. */
export function degreesTowards(from: Point, to: Point): number {
  return normalizeDegrees((Math.atan2(to.x - from.x, to.y - from.y) * 180) / Math.PI);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Positions are kept to the centimetre: finer is noise, and equal positions must compare equal. */
export function roundMetres(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** A point of something turned by `degrees`, given in its own axes, in the axes of the floor (from its centre). */
export function turnPoint({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  return { x: x * cos + y * sin, y: -x * sin + y * cos };
}
