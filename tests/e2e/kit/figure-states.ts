/** How a state looks, measured on rendered pixels: which way its hatching runs, and the outline of its mark. */
import type { Page } from '@playwright/test';

/** Machado, Oliveira and Fernandes 2009, full severity; and luminance alone. */
export const SIGHTS = {
  greyscale: '0.2126 0.7152 0.0722 0 0  0.2126 0.7152 0.0722 0 0  0.2126 0.7152 0.0722 0 0  0 0 0 1 0',
  protanopia:
    '0.152286 1.052583 -0.204868 0 0  0.114503 0.786281 0.099216 0 0  -0.003882 -0.048116 1.051998 0 0  0 0 0 1 0',
  deuteranopia:
    '0.367322 0.860646 -0.227968 0 0  0.280085 0.672501 0.047413 0 0  -0.011820 0.042940 0.968881 0 0  0 0 0 1 0',
  tritanopia:
    '1.255528 -0.076749 -0.178779 0 0  -0.078411 0.930809 0.147602 0 0  0.004733 0.691367 0.303900 0 0  0 0 0 1 0',
} as const;
export type Sight = keyof typeof SIGHTS;

export interface Look {
  /** how the hatching runs */
  readonly texture: 'plain' | 'one diagonal' | 'both diagonals' | 'level';
  /** part of its border that is inked: all of it, or dots */
  readonly border: number;
  /** contrast of the hatching in steps of 255, root of the mean square */
  readonly depth: number;
  /** mean luminance, 0 to 255 */
  readonly ground: number;
  /** which pixels of the mark's square stand out from its ground, row by row */
  readonly mark: readonly boolean[];
}

/** The page as somebody with this sight sees it. */
export async function seeAs(page: Page, sight: Sight): Promise<void> {
  await page.evaluate((matrix) => {
    document.getElementById('sight')?.remove();
    document.body.insertAdjacentHTML(
      'beforeend',
      `<svg id="sight" width="0" height="0" style="position:absolute"><filter id="seen" color-interpolation-filters="linearRGB"><feColorMatrix values="${matrix}"/></filter></svg>`,
    );
    document.documentElement.style.filter = 'url(#seen)';
  }, SIGHTS[sight]);
}

/** Reads a large zone that is open on the page, beside its words and along its side, and the mark in its row of the list. */
export async function lookAt(page: Page, zone: string): Promise<Look> {
  await page.locator(`[data-zone="${zone}"]`).scrollIntoViewIfNeeded();
  const places = await page.evaluate((id) => {
    const shape = document.querySelector<SVGPathElement>(`[data-view=front] path[data-target="${id}"]`);
    const icon = document.querySelector(`[data-zone="${id}"] svg`)?.getBoundingClientRect();
    const toScreen = shape?.getScreenCTM();
    if (shape === null || toScreen == null || icon === undefined) throw new Error(`${id} is not on the page`);
    const { left, top, width, height } = shape.getBoundingClientRect();
    const length = shape.getTotalLength();
    // eighty pixels of the side, which no other zone of the region shares
    const side = Array.from({ length: 4000 }, (_, at) =>
      shape.getPointAtLength((at / 4000) * length).matrixTransform(toScreen),
    )
      .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
      .filter(({ x, y }) => x < left + 24 && y > top + height * 0.3 && y < top + height * 0.3 + 80);
    return {
      pattern: { x: Math.round(left + width * 0.12), y: Math.round(top + height * 0.5), side: 48 },
      mark: { x: Math.round(icon.left), y: Math.round(icon.top), side: 24 },
      border: { x: Math.round(left) - 8, y: Math.round(top + height * 0.3) - 4, side: 90 },
      line: side,
    };
  }, zone);
  const [pattern, mark, border] = await cutGreys(page, [places.pattern, places.mark, places.border]);
  const points = places.line.map(({ x, y }) => ({ x: x - places.border.x, y: y - places.border.y }));
  return {
    ...readTexture(pattern ?? [], places.pattern.side),
    border: readBorder(border ?? [], places.border.side, points),
    mark: readMark(mark ?? []),
  };
}

/** Part of the pixels that only one of two marks covers. */
export function differenceOf(a: readonly boolean[], b: readonly boolean[]): number {
  const either = a.filter((is, at) => is || b[at] === true).length;
  const one = a.filter((is, at) => is !== b[at]).length;
  return either === 0 ? 0 : one / either;
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The luminance of each pixel of these squares, from one picture; the browser itself decodes it. */
export async function cutGreys(
  page: Page,
  squares: readonly Square[],
): Promise<readonly (readonly number[])[]> {
  const png = await page.screenshot();
  return page.evaluate(
    async ({ data, cuts }) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      return cuts.map(({ x, y, side }) => {
        const bytes = context.getImageData(x, y, side, side).data;
        return Array.from(
          { length: bytes.length / 4 },
          (_, at) =>
            0.2126 * (bytes[4 * at] ?? 0) +
            0.7152 * (bytes[4 * at + 1] ?? 0) +
            0.0722 * (bytes[4 * at + 2] ?? 0),
        );
      });
    },
    { data: png.toString('base64'), cuts: squares },
  );
}

/** Which part of a line is inked: each point is judged by the strongest step among the nine pixels around it. */
function readBorder(
  pixels: readonly number[],
  side: number,
  points: readonly { readonly x: number; readonly y: number }[],
): number {
  const strengths = points.map(({ x, y }) => {
    const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => pixels[(y + dy) * side + x + dx] ?? 0));
    return Math.max(...around) - Math.min(...around);
  });
  const most = Math.max(...strengths);
  return strengths.filter((strength) => strength > most / 2).length / strengths.length;
}

/**
 * Along a hatching a pixel is like the next one; across it is not. So the two diagonals are compared, `step` pixels away:
 * about half of what the lines are apart.
 */
export function readTexture(
  pixels: readonly number[],
  side: number,
  step = 3,
): Omit<Look, 'mark' | 'border'> {
  const ground = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const spread = pixels.reduce((sum, value) => sum + (value - ground) ** 2, 0) / pixels.length;
  const alike = (dx: number, dy: number): number => {
    let sum = 0;
    let count = 0;
    for (let y = step; y < side - step; y += 1)
      for (let x = step; x < side - step; x += 1) {
        const here = (pixels[y * side + x] ?? 0) - ground;
        const there = (pixels[(y + dy) * side + x + dx] ?? 0) - ground;
        sum += here * there;
        count += 1;
      }
    return sum / count / spread;
  };
  const depth = Math.sqrt(spread);
  if (depth < 2) return { texture: 'plain', depth, ground };
  const [up, down, level] = [alike(step, -step), alike(step, step), alike(step, 0)];
  if (level > 0.7) return { texture: 'level', depth, ground };
  return { texture: Math.abs(up - down) > 0.4 ? 'one diagonal' : 'both diagonals', depth, ground };
}

/** What stands out from the ground in the corner, by half of the largest difference there is. */
export function readMark(pixels: readonly number[]): readonly boolean[] {
  const ground = pixels[0] ?? 0;
  const most = Math.max(...pixels.map((value) => Math.abs(value - ground)));
  return pixels.map((value) => Math.abs(value - ground) > most / 2);
}
