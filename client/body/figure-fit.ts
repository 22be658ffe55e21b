/** How a part of the figure is brought to the size it is shown at; all lengths on screen are CSS pixels. */
import type { Box } from '#shared/diagram/figure/polygon.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From figure units to pixels: `x * scale + left`. */
export interface Fit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Pixels per unit beyond which nothing is enlarged: a neck need not fill a desktop. */
const LARGEST = 8;

/** The largest scale at which the box, with room around it, lies centred in the panel. */
export function fitBox(box: Box, { width, height }: Size, room: number): Fit {
  const scale = Math.max(
    0.01,
    Math.min((width - 2 * room) / box.width, (height - 2 * room) / box.height, LARGEST),
  );
  return {
    scale,
    left: width / 2 - (box.x + box.width / 2) * scale,
    top: height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** Wider letters than most, so that what is said to fit does fit: pixels of 13 px type. */
const LETTER = 7.2;
const LINE = 16;

/**
 * A name broken into lines that fit a room of pixels, or null where it does not fit; words are never cut.
 * At most three lines: more would hide the shape.
 */
export function fitLabel(text: string, { width, height }: Size): readonly string[] | null {
  const most = Math.floor(width / LETTER);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (word.length > most) return null;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 && lines.length * LINE <= height ? lines : null;
}

/** Rounds after which what still overlaps has no room to part. */
const ROUNDS = 240;

/**
 * The middles of squares moved just so far that none covers another; along the way in which they overlap least. They
 * stay inside `within`, if it is given.
 */
export function spreadSquares(
  middles: readonly { readonly x: number; readonly y: number }[],
  side: number,
  within?: Box,
): readonly { readonly x: number; readonly y: number }[] {
  const spread = middles.map(({ x, y }) => ({ x, y }));
  const keepInside = (): void => {
    if (within === undefined) return;
    for (const one of spread) {
      one.x = Math.min(Math.max(one.x, within.x), within.x + within.width);
      one.y = Math.min(Math.max(one.y, within.y), within.y + within.height);
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let isSettled = true;
    keepInside();
    spread.forEach((a, at) => {
      for (const b of spread.slice(at + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const [overX, overY] = [side - Math.abs(dx), side - Math.abs(dy)];
        if (overX <= 0.01 || overY <= 0.01) continue;
        isSettled = false;
        const axis = overX < overY ? 'x' : 'y';
        const step = (Math.min(overX, overY) / 2) * ((axis === 'x' ? dx : dy) < 0 ? -1 : 1);
        a[axis] -= step;
        b[axis] += step;
      }
    });
    if (isSettled) break;
  }
  keepInside();
  return spread;
}
