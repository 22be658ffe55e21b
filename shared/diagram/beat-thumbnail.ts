/**
 * A beat's floor seen from above, small: what the strip, lists and prints show of it. Numbers are in the thumbnail's own
 * units (one unit is one CSS pixel at natural size), furniture in metres below `plan`; whoever draws decides on colours.
 */
import type { Furniture, PlacedPerson, SceneSettings } from '../model/board.ts';
import { clamp } from '../model/geometry.ts';
import { screenTurn } from './facing.ts';
import { furniturePlan, type PlanMark } from './furniture-plan.ts';
import { polyPath, rectPath } from './paths.ts';
import type { PersonMark } from './person-mark.ts';
import { spreadApart } from './spread-apart.ts';

export interface ThumbnailSize {
  readonly width: number;
  readonly height: number;
}

export interface ThumbnailItem {
  readonly id: string;
  /** puts the marks where the item stands, inside `plan` */
  readonly transform: string;
  readonly marks: readonly PlanMark[];
}

export interface ThumbnailPerson {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly initials: string;
  /** the notch on the ring, about its centre, pointing downstage until it is turned by `turn` degrees */
  readonly notch: string;
  readonly turn: number;
}

export interface BeatThumbnail extends ThumbnailSize {
  /** puts metres from the centre of the floor onto the thumbnail */
  readonly plan: string;
  /** the floor's outline, in metres */
  readonly floor: string;
  readonly items: readonly ThumbnailItem[];
  readonly people: readonly ThumbnailPerson[];
  /** of every person's ring */
  readonly radius: number;
}

export interface ThumbnailInput {
  readonly scene: Pick<SceneSettings, 'floorWidth' | 'floorDepth'>;
  readonly furniture: readonly Furniture[];
  readonly places: readonly PlacedPerson[];
  readonly marks: ReadonlyMap<string, PersonMark>;
}

/** Fixed, because initials must stay legible however large the floor is. */
const RADIUS = 8;
/** Between the centres of two people who stand together: both initials, and who faces whom. */
const APART = 19;
const MARGIN = 2;
/** Grown together with the ring: apart from it, it would be a speck. Rings are whole here, dashes too fine to tell. */
const NOTCH = polyPath([
  [-5.5, 6],
  [0, 13],
  [5.5, 6],
]);

export function drawBeatThumbnail(input: ThumbnailInput, size: ThumbnailSize): BeatThumbnail {
  const { floorWidth, floorDepth } = input.scene;
  const scale = Math.min((size.width - 2 * MARGIN) / floorWidth, (size.height - 2 * MARGIN) / floorDepth);
  const onStage = input.places.filter((place) => place.onStage);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const spots = spreadApart(
    onStage.map(({ x, y }) => ({ x: middle.x + x * scale, y: middle.y + y * scale })),
    APART,
  );
  // Someone beyond the edge is shown at the edge: a picture that leaves a person out would be wrong.
  const inside = (at: number, length: number): number => round(clamp(at, RADIUS + 1, length - RADIUS - 1));
  return {
    ...size,
    radius: RADIUS,
    plan: `translate(${middle.x} ${middle.y}) scale(${Math.round(scale * 1000) / 1000})`,
    floor: rectPath(-floorWidth / 2, -floorDepth / 2, floorWidth, floorDepth),
    items: input.furniture.map((item) => ({
      id: item.id,
      transform: `translate(${item.x} ${item.y}) rotate(${screenTurn(item.rotation)})`,
      // what is drawn finely would only be dirt at this size
      marks: furniturePlan(item.kind, item).filter((mark) => mark.line === 'edge' || mark.line === 'dash'),
    })),
    people: onStage.map((place, at) => ({
      id: place.personId,
      x: inside(spots[at]!.x, size.width),
      y: inside(spots[at]!.y, size.height),
      initials: input.marks.get(place.personId)?.initials ?? '–',
      notch: NOTCH,
      turn: screenTurn(place.facing),
    })),
  };
}

/** Tenths are enough, and keep the markup short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
