/** What ICs note on the desk of a scene beside their drafts: of a row of the queue, and of a beat (ux.md W8). For ICs alone. */

/** `talked`: there was a talk about it. `later`: not now. Neither is an answer, and nobody else learns of it. */
export const DESK_MARKS = ['talked', 'later'] as const;
export type DeskMarkKind = (typeof DESK_MARKS)[number];

/** Of what one person said about one beat. */
export interface DeskMark {
  readonly beatId: string;
  readonly personId: string;
  readonly by: string;
  readonly said: DeskMarkKind;
  /** when that person said what it is about, milliseconds since 1970 on the server's clock: of anything newer it says nothing */
  readonly of: number;
  /** milliseconds since 1970 on the writer's device: only to be shown */
  readonly at: number;
}

/** A beat that an IC wants kept off the call sheet. */
export interface DeskFlag {
  readonly beatId: string;
  readonly by: string;
  /** milliseconds since 1970 on the writer's device */
  readonly at: number;
}
