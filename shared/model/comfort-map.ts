/** A performer's map as plain values: what it reads as, what of it is released, and what one day narrows (R4 to R6). */
import type { ReleasedExtra } from './comfort-extras.ts';
import type { ComfortReading, ComfortState, Direction } from './comfort.ts';
import type { ReleasedFigure } from './figure.ts';
import type { ZoneId } from './zones.ts';

/** What one zone says in one direction. Conditions are in the form of `conditions.ts`; every one must hold. */
export interface ZoneComfort {
  readonly reading: ComfortReading;
  readonly conditions: readonly string[];
  /** kept to its owner: never released */
  readonly isMineOnly: boolean;
}

/**
 * Both maps of one performer. `receive` goes by zones of one's own body, `give` by zones of the other's. A zone that
 * is not there is not set, which is never permission and no obstacle to asking (R1).
 */
export type MapState = Readonly<Record<Direction, ReadonlyMap<ZoneId, ZoneComfort>>>;

/** One zone of a map as it travels: in the record of a release, in a narrowing, to a screen. */
export interface MapEntry {
  readonly direction: Direction;
  readonly zone: ZoneId;
  /** `cleared` says: not today, and ask. In a release it does not occur. */
  readonly state: ComfortState;
  readonly conditions: readonly string[];
}

/** What the IC gets, by the owner's act. Times are milliseconds since 1970. */
export interface ReleasedMap {
  readonly personId: string;
  readonly at: number;
  /** after this a yes has lapsed; what is closed stays closed. null: while the production runs */
  readonly expiresAt: number | null;
  readonly entries: readonly MapEntry[];
  /** what is beyond the zones of the catalogue */
  readonly extras: readonly ReleasedExtra[];
  /** the owner's own words for a zone */
  readonly labels: readonly { readonly zone: ZoneId; readonly label: string }[];
  /** absent where it is the neutral one, and for a minor (M2) */
  readonly figure?: ReleasedFigure | undefined;
}

/** Today's boundary check (R6): it only narrows, and ends at tap-out or at midnight of the server's day. */
export interface Narrowing {
  readonly personId: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly entries: readonly MapEntry[];
}
