/** What is said of a way that is drawn by hand. */

export const DRAW_WORDS = {
  last: 'There is no next beat yet, so there is no way to draw. Capture the beat first.',
  away: 'They are not on stage in the next beat, so there is no way to draw.',
  drawn: (name: string, points: number) =>
    `Way of ${name} drawn, ${points === 0 ? 'straight' : points === 1 ? '1 point' : `${points} points`}.`,
  drawnTo: (name: string, where: string) => `Way of ${name} drawn. In the next beat they stand ${where}.`,
} as const;
