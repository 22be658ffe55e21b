/** The rider of one performer for one scene, as far as the rules need it (R23): whether one is needed, and stands. */
import { isOneOf } from './one-of.ts';

export const RIDER_STATES = ['not-needed', 'needed', 'executed'] as const;
export type RiderState = (typeof RIDER_STATES)[number];

export function isRiderState(value: unknown): value is RiderState {
  return isOneOf(RIDER_STATES, value);
}

export interface Rider {
  readonly sceneId: string;
  readonly personId: string;
  readonly state: RiderState;
  /** which text was executed, as the production names it; null before */
  readonly version: string | null;
  readonly by: string;
  /** milliseconds since 1970 */
  readonly at: number;
}

/** Bound of `version`. */
export const RIDER_VERSION_LENGTH = 80;
