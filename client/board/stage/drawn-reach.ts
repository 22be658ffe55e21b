/** How far what moves on the plan is drawn about its points: for the canvases that are only as large as that. */
import type { Point } from '#shared/model/geometry.ts';
import { wayOf } from '#shared/model/way.ts';
import { drawnAt, handleAt, type HitTarget } from '../tools/hit-test.ts';
import { edgesOf, type Edges, type Reach } from './edges.ts';
import { linkMarkAt, type ContactLink } from './draw-paths.ts';
import type { OverlayScene } from './draw-overlay.ts';
import { tokenReach } from './own-reach.ts';
import type { PlanLabel } from './plan-labels.ts';

/** Pixels: of a mark of contacts, a handle, a point of a way, a line. */
const SMALL = 24;
/** Pixels from a thing's edge to the end of the flag or the words beside it, at the usual text size. */
const WORDS = 80;
/** Pixels from the middle of a name to its end: longer ones are cut. */
const NAME = 66;

/** The people's layer, in pixels on the floor's own axes. `words` is how much larger than usual words are. */
export function peopleEdges(
  {
    tokens,
    labels,
    links,
  }: {
    readonly tokens: readonly { readonly at: Point; readonly place: Point }[];
    readonly labels: readonly PlanLabel[];
    readonly links: readonly Pick<ContactLink, 'a' | 'b'>[];
  },
  words: number,
  scale: number,
): Edges | null {
  const reaches: Reach[] = [];
  for (const { at, place } of tokens) {
    reaches.push({ x: at.x * scale, y: at.y * scale, far: tokenReach(scale) });
    // where somebody really stands is joined to their token by a line
    reaches.push({ x: place.x * scale, y: place.y * scale, far: SMALL });
  }
  for (const { at, kind } of labels) if (kind === 'person') reaches.push({ ...at, far: NAME * words });
  for (const { a, b } of links) reaches.push({ ...linkMarkAt(a, b, scale), far: SMALL });
  return edgesOf(reaches);
}

export interface WayReach {
  /** metres */
  readonly through: readonly Point[];
  /** it says whose hand has it */
  readonly isFlagged: boolean;
}

/** What is drawn on the topmost layer beside its scene: handles about what is picked, and ways. */
export interface PickedReach {
  readonly picked: HitTarget | null;
  readonly ways: readonly WayReach[];
}

/** The topmost layer, in pixels on the floor's own axes. */
export function overlayEdges(
  { moving, cursors, marked, box }: OverlayScene,
  { picked, ways }: PickedReach,
  words: number,
  scale: number,
): Edges | null {
  const beside = tokenReach(scale) + WORDS * words;
  const reaches: Reach[] = [];
  const reach = ({ x, y }: { readonly x: number; readonly y: number }, far: number): void => {
    reaches.push({ x: x * scale, y: y * scale, far });
  };
  for (const { at, from, reach: own } of moving) {
    reach(at, Math.max(own(scale), beside));
    if (from !== null) reach(from, beside);
  }
  for (const { at } of cursors) reach(at, WORDS);
  for (const { at, from, box: of } of marked) {
    reach(at, Math.max(beside, of === null ? 0 : (Math.hypot(of.w, of.d) / 2) * scale + SMALL));
    if (from !== null) reach(from, SMALL);
  }
  if (picked !== null) {
    const at = handleAt(picked, { scale, x: 0, y: 0 });
    reaches.push({ ...at, far: SMALL });
    const { w, d } = picked.box ?? { w: 0, d: 0 };
    reach(drawnAt(picked), (Math.hypot(w, d) / 2) * scale + 2 * SMALL);
  }
  for (const corner of box ?? []) reach(corner, SMALL);
  for (const { through, isFlagged } of ways) {
    if (through.length < 2) continue;
    for (const point of wayOf(through).points) reach(point, isFlagged ? WORDS : SMALL);
  }
  return edgesOf(reaches);
}
