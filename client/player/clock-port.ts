/** What keys of the board, and a hold of the room, ask of a player that is open. */
export interface PlayerPort {
  toggle(): void;
  toBeginning(): void;
  stepCount(step: -1 | 1): void;
  toggleClick(): void;
  /** at once, where it is; nothing starts it again but somebody who plays */
  stop(): void;
  /** Holding stops at once, and it plays for nobody; letting go starts nothing. */
  setHeld(isHeld: boolean): void;
}
