/** The three heights of the sheet in portrait (ux B2), and which one a drag meant. */
export const SHEET_HEIGHTS = [96, 360, 720] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** The one nearest to where the edge was let go, px. */
export function nearestHeight(px: number): SheetHeight {
  const [least, ...more] = SHEET_HEIGHTS;
  return more.reduce<SheetHeight>(
    (best, height) => (Math.abs(height - px) < Math.abs(best - px) ? height : best),
    least,
  );
}

/** One step taller or lower; the same at the ends. */
export function stepHeight(height: SheetHeight, step: -1 | 1): SheetHeight {
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + step] ?? height;
}
