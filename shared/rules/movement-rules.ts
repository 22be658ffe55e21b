/**
 * What of a beat's movement is worth a second look: somebody who would have to run, and two whose ways cross at the same
 * moment. Only pointed out: nothing is refused because of it.
 */
import type { Place } from '../model/board.ts';
import { distance } from '../model/geometry.ts';
import { poseAt, walkOf, type Walk } from '../model/motion.ts';

export type MovementFinding =
  | {
      readonly kind: 'too-far';
      readonly personId: string;
      /** the way's length */
      readonly metres: number;
      /** on which they move */
      readonly counts: number;
      readonly seconds: number;
      /** metres a second, and what would still be an easy run */
      readonly speed: number;
      readonly fastest: number;
    }
  | {
      /** no contact brings them together there, so one of them may just not have been moved */
      readonly kind: 'same-spot';
      readonly people: readonly [string, string];
    }
  | {
      readonly kind: 'meet';
      readonly people: readonly [string, string];
      /** 1 for the first */
      readonly count: number;
      /** at the nearest */
      readonly metres: number;
    };

export interface Mover {
  readonly personId: string;
  readonly place: Place;
  /** in the beat that is played next */
  readonly next: Place | null;
}

/** Metres a second: an easy run. A walk across a stage is 1.2 to 1.6. */
export const FASTEST = 2.5;
/** Metres between two middles at which two people run into each other. */
const TOUCHING = 0.35;
/** Metres between two people who are not together; who stands nearer than this as the beat begins or ends means to. */
const APART = 0.8;
/** Metres between two middles below which two stand on one spot. */
const SPOT = 0.15;
/** Moments looked at in a beat, at most. */
const MOMENTS = 256;

/** `counts` is the length of the beat, `tempo` its counts per minute; `areTogether` says whom a contact of the beat joins. */
export function findMovementFindings(
  movers: readonly Mover[],
  counts: number,
  tempo: number,
  areTogether: (one: string, other: string) => boolean = () => false,
): readonly MovementFinding[] {
  const walks = movers
    .filter(({ place }) => place.onStage)
    .map(({ personId, place, next }) => ({ personId, walk: walkOf(place, next, counts) }));
  return [
    ...walks.flatMap(({ personId, walk }) => tooFar(personId, walk, tempo)),
    ...meetings(walks, counts),
    ...sameSpots(walks, areTogether),
  ];
}

function tooFar(personId: string, { way, moving }: Walk, tempo: number): readonly MovementFinding[] {
  const seconds = (moving * 60) / tempo;
  if (way.length <= FASTEST * seconds) return [];
  const speed = way.length / seconds;
  return [
    { kind: 'too-far', personId, metres: way.length, counts: moving, seconds, speed, fastest: FASTEST },
  ];
}

function sameSpots(
  walks: readonly { readonly personId: string; readonly walk: Walk }[],
  areTogether: (one: string, other: string) => boolean,
): readonly MovementFinding[] {
  return walks.flatMap(({ personId, walk }, at) =>
    walks
      .slice(at + 1)
      .filter(
        (other) => distance(walk.from, other.walk.from) < SPOT && !areTogether(personId, other.personId),
      )
      .map((other) => ({ kind: 'same-spot' as const, people: [personId, other.personId] as const })),
  );
}

function meetings(
  walks: readonly { readonly personId: string; readonly walk: Walk }[],
  counts: number,
): readonly MovementFinding[] {
  const moments = Math.min(MOMENTS, counts * 8);
  const poses = walks.map(({ walk }) =>
    Array.from({ length: moments + 1 }, (_, at) => poseAt(walk, (at * counts) / moments)),
  );
  return walks.flatMap(({ personId, walk }, a) =>
    walks.slice(a + 1).flatMap((other, ahead): readonly MovementFinding[] => {
      // two who stay are where somebody put them
      if (walk.way.length === 0 && other.walk.way.length === 0) return [];
      const far = poses[a]!.map((pose, at) => distance(pose, poses[a + 1 + ahead]![at]!));
      if (far[0]! < APART || far.at(-1)! < APART) return [];
      const metres = Math.min(...far);
      if (metres >= TOUCHING) return [];
      const at = (far.indexOf(metres) * counts) / moments;
      return [
        { kind: 'meet', people: [personId, other.personId], count: Math.max(1, Math.ceil(at)), metres },
      ];
    }),
  );
}
