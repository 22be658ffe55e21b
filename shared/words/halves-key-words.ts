/** The ways into splitting and joining beats, for the board's first look; the rest is in `halves-words.ts`. */
export const HALVES_KEY_WORDS = {
  split: 'Split at a count',
  join: 'Join with the next',
  missing: 'This could not be opened just now. Try again when there is a connection.',
} as const;
