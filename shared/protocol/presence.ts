/**
 * What a person's presence on a board says. A client sends beat, cursor and drag; `personId` and `role` are stamped by
 * the server and whatever a client claims there is dropped. Never stored.
 */
import * as v from 'valibot';
import { LIMITS } from '../model/board.ts';
import { ACCESS_ROLES } from '../model/roles.ts';

const metres = v.pipe(v.number(), v.finite(), v.minValue(-1000), v.maxValue(1000));
const id = v.pipe(v.string(), v.maxLength(40));

/** A token or a piece of furniture under someone's finger: shown at once, written once when it is let go. */
export const dragPresence = v.object({
  kind: v.picklist(['person', 'item', 'camera']),
  id,
  x: metres,
  y: metres,
  /** degrees */
  facing: v.pipe(v.number(), v.finite()),
});
export type DragPresence = v.InferOutput<typeof dragPresence>;

/** A way under someone's hand, with both its ends: shown at once, written once when it is let go. */
export const wayPresence = v.object({
  /** of the person who will walk it */
  id,
  path: v.pipe(v.array(v.object({ x: metres, y: metres })), v.maxLength(LIMITS.shownPathPoints)),
});
export type WayPresence = v.InferOutput<typeof wayPresence>;

export const presence = v.object({
  personId: v.optional(id),
  role: v.optional(v.picklist(ACCESS_ROLES)),
  beatId: v.optional(id),
  /** metres; only while a pointer is down or a tool hovers */
  cursor: v.optional(v.object({ x: metres, y: metres })),
  drag: v.optional(dragPresence),
  way: v.optional(wayPresence),
});
export type Presence = v.InferOutput<typeof presence>;
