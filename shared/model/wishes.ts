/** What stands in the documents beside the board: wishes, the ICs' drafts, and the private line (design 3.1, 5). */
import type { Contact } from './board.ts';

/** `with-ic` until an IC has placed it on the board or suggests something else; there is no third answer (R20). */
export const WISH_STATES = ['with-ic', 'taken', 'alternative'] as const;
export type WishState = (typeof WISH_STATES)[number];

/** A contact that does not stand on any board yet. */
export type WishedContact = Omit<Contact, 'id' | 'beatId' | 'retired' | 'unknown'>;

export interface Wish {
  readonly id: string;
  readonly by: string;
  /** milliseconds since 1970 on the writer's device: only for the order on screen */
  readonly at?: number | undefined;
  readonly beatId?: string | undefined;
  readonly text: string;
  readonly contact?: WishedContact | undefined;
  readonly state: WishState;
  /** what the IC suggests instead */
  readonly answer?: string | undefined;
  readonly retired?: boolean | undefined;
}

/** Something an IC keeps on the desk: to place, to think about, to offer instead. */
export interface DeskDraft {
  readonly id: string;
  readonly by: string;
  readonly at?: number | undefined;
  readonly beatId?: string | undefined;
  readonly text: string;
  readonly contact?: WishedContact | undefined;
  /** id of the wish or the line it came from */
  readonly from?: string | undefined;
  /** placed, or put away */
  readonly retired?: boolean | undefined;
}

/** One message on the private line; never changed. */
export interface TalkLine {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly contact?: WishedContact | undefined;
  readonly sceneId?: string | undefined;
  readonly beatId?: string | undefined;
}
