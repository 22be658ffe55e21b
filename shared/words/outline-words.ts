/** The corners of a free shape, by buttons. */
export const OUTLINE_WORDS = {
  title: 'Outline',
  help: 'On the plan: pull a point, or tap or pull a + between two for one more.',
  point: (place: number, of: number) => `Point ${place} of ${of}`,
  none: (count: number) => `${count} points`,
  previous: 'Previous point',
  next: 'Next point',
  add: 'Add a point',
  remove: 'Remove point',
  square: 'Make it a rectangle',
} as const;
