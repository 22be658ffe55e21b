/** The way into the player, for the board's first look; the rest is in `player-words.ts`. */
export const PLAY_WORDS = {
  open: 'Play the scene',
  hint: 'Play the scene (Space)',
  short: 'Play',
} as const;
