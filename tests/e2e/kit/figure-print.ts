/** What paper will show of the figure to be read, measured on a picture of four pixels to a CSS pixel. */
import type { Page } from '@playwright/test';
import { cutGreys, readMark, readTexture, type Look } from './figure-states.ts';

/** Device pixels to a CSS pixel: about 384 to the inch, which an office printer has. */
export const FINE = 4;
const MM = 25.4 / 96;

export interface PrintLook extends Omit<Look, 'border'> {
  /** millimetres; 0 where there is no hatching */
  readonly apart: number;
  readonly lineWidth: number;
  /** millimetres of ink across the border of a zone */
  readonly border: number;
}

/** `where` holds the picture: a figure on the page or one from a file. Looks at the middle of the back, away from marks. */
export async function lookAtPrint(page: Page, where: string): Promise<PrintLook> {
  await page.locator(where).first().scrollIntoViewIfNeeded();
  const places = await page.evaluate((root) => {
    // the text for files has no names in it: the shape is found by its path
    const path = document.querySelector('[data-shape="back-mid"]')?.getAttribute('d');
    const svg = document.querySelector(`${root} svg`);
    const shape = [...(svg?.querySelectorAll('path') ?? [])].find((one) => one.getAttribute('d') === path);
    const key =
      document.querySelector(`${root} ul svg`) ??
      [...(svg?.querySelectorAll(':scope > g') ?? [])].find((group) =>
        group.getAttribute('transform')?.startsWith('translate(33 '),
      );
    if (shape === undefined || key === null || key === undefined) throw new Error(`no figure in ${root}`);
    const [box, mark] = [shape.getBoundingClientRect(), key.getBoundingClientRect()];
    return {
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      left: box.left,
      markX: mark.right,
      markY: mark.top + mark.height / 2,
    };
  }, where);
  const fine = (value: number): number => Math.round(value * FINE);
  const side = 16 * FINE;
  const edge = 8 * FINE;
  const markSide = 18 * FINE;
  const [pattern = [], border = [], mark = []] = await cutGreys(page, [
    { x: fine(places.x - 8), y: fine(places.y - 8), side },
    { x: fine(places.left - 4), y: fine(places.y - 4), side: edge },
    { x: fine(places.markX - 17), y: fine(places.markY - 9), side: markSide },
  ]);
  const texture = readTexture(pattern, side, 3 * FINE);
  const hatching = texture.texture === 'plain' ? { apart: 0, width: 0 } : readLines(pattern, side);
  return {
    ...texture,
    apart: (hatching.apart / FINE) * MM,
    lineWidth: (hatching.width / FINE) * MM,
    border: (inkAcross(border, edge) / FINE) * MM,
    mark: readMark(mark),
  };
}

/** Lines counted down and across; what runs at 45 degrees is nearer together than a straight cut says. */
function readLines(
  pixels: readonly number[],
  side: number,
): { readonly apart: number; readonly width: number } {
  const limit = (Math.min(...pixels) + Math.max(...pixels)) / 2;
  let [lines, ink, columns] = [0, 0, 0];
  for (let x = 0; x < side; x += 1) {
    columns += 1;
    for (let y = 1; y < side; y += 1) {
      const [above, here] = [pixels[(y - 1) * side + x] ?? 255, pixels[y * side + x] ?? 255];
      if (here < limit) ink += 1;
      if (here < limit && above >= limit) lines += 1;
    }
  }
  // crossed lines are met twice as often
  const slope = readTexture(pixels, side, 3 * FINE).texture === 'level' ? 1 : Math.SQRT2;
  const crossed = readTexture(pixels, side, 3 * FINE).texture === 'both diagonals' ? 2 : 1;
  return { apart: ((side * columns) / lines / slope) * crossed, width: ink / lines / slope };
}

/** The darkest run of pixels across a border that stands upright, as the middle of all rows. */
function inkAcross(pixels: readonly number[], side: number): number {
  const widths = Array.from({ length: side }, (_, row) => {
    const line = pixels.slice(row * side, (row + 1) * side);
    return line.filter((value) => value < 140).length;
  }).toSorted((a, b) => a - b);
  return widths[Math.floor(side / 2)] ?? 0;
}
