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
