/** What keys of the board ask of a player that is open. */
export interface PlayerPort {
  toggle(): void;
  toBeginning(): void;
  stepCount(step: -1 | 1): void;
  toggleClick(): void;
}
