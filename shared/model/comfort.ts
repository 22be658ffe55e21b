/** What a performer can say about a zone, and when (domain 2.3). */
import { isOneOf } from './one-of.ts';

/**
 * What an edit of a map writes, loosest first. Of edits made at once the
 * strictest stands, whatever their order, so `cleared` outranks a gate: taking
 * back a yes must not lose to an older yes with conditions.
 */
export const COMFORT_STATES = ['open', 'gate', 'cleared', 'fence'] as const;
export type ComfortState = (typeof COMFORT_STATES)[number];

export function isComfortState(value: unknown): value is ComfortState {
  return isOneOf(COMFORT_STATES, value);
}

/** How a zone reads. `unset` and `expired` are never permission (R1); a fence has no override (R3). */
export const COMFORT_READINGS = ['unset', 'open', 'gate', 'fence', 'expired'] as const;
export type ComfortReading = (typeof COMFORT_READINGS)[number];

export function isComfortReading(value: unknown): value is ComfortReading {
  return isOneOf(COMFORT_READINGS, value);
}

/** A boundary has two maps: where I accept contact and where I will place it. */
export const DIRECTIONS = ['receive', 'give'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export function isDirection(value: unknown): value is Direction {
  return isOneOf(DIRECTIONS, value);
}

/** A yes for one phase is not a yes for another (domain 2.3, R2). */
export const PHASES = [
  'discussion',
  'rehearsal',
  'camera-rehearsal',
  'take',
  'tech',
  'performance',
  'understudy',
  'pickup',
] as const;
export type Phase = (typeof PHASES)[number];

export function isPhase(value: unknown): value is Phase {
  return isOneOf(PHASES, value);
}

/** What a condition on a gate needs beside its kind. */
export type ConditionValue =
  | 'nothing'
  | 'garment'
  | 'barrier'
  | 'performer'
  | 'agents'
  | 'level'
  | 'counts'
  | 'scene'
  | 'phase'
  | 'note';

interface ConditionRow<Kind extends string> {
  readonly kind: Kind;
  readonly value: ConditionValue;
}

/** Conditions combine: every one must hold. */
const CONDITION_ROWS = [
  { kind: 'over-costume-only', value: 'nothing' },
  { kind: 'with-garment', value: 'garment' },
  { kind: 'with-barrier', value: 'barrier' },
  { kind: 'only-with', value: 'performer' },
  { kind: 'not-with', value: 'performer' },
  { kind: 'only-agent', value: 'agents' },
  { kind: 'max-level', value: 'level' },
  { kind: 'max-counts', value: 'counts' },
  { kind: 'only-scene', value: 'scene' },
  { kind: 'only-phase', value: 'phase' },
  { kind: 'masked-only', value: 'nothing' },
  { kind: 'no-movement', value: 'nothing' },
  { kind: 'placeholder-in-rehearsal', value: 'nothing' },
  { kind: 'ask-each-run', value: 'nothing' },
  { kind: 'only-when-closed', value: 'nothing' },
  { kind: 'not-on-camera-angle', value: 'note' },
  { kind: 'double-only', value: 'nothing' },
] as const satisfies readonly ConditionRow<string>[];

export type ConditionKind = (typeof CONDITION_ROWS)[number]['kind'];

export const CONDITIONS: readonly ConditionRow<ConditionKind>[] = CONDITION_ROWS;
export const CONDITION_KINDS: readonly ConditionKind[] = CONDITIONS.map(({ kind }) => kind);

export function isConditionKind(value: unknown): value is ConditionKind {
  return isOneOf(CONDITION_KINDS, value);
}
