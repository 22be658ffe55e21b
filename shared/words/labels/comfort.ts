import type { ComfortReading, ComfortState, ConditionKind, Direction, Phase } from '../../model/comfort.ts';

/** A lapsed yes reads as not set: "expired" would sound like something the owner failed to do. */
export const COMFORT_READING_LABELS = {
  unset: 'Not set',
  open: 'Open',
  gate: 'Ask first',
  fence: 'Closed',
  expired: 'Not set',
} as const satisfies Record<ComfortReading, string>;

export const COMFORT_STATE_LABELS = {
  open: 'Open',
  gate: 'Ask first',
  cleared: 'Not set',
  fence: 'Closed',
} as const satisfies Record<ComfortState, string>;

export const DIRECTION_LABELS = {
  receive: 'contact I receive',
  give: 'contact I give',
} as const satisfies Record<Direction, string>;

/** Names of the kinds; the value, where there is one, is shown beside it. */
export const CONDITION_LABELS = {
  'over-costume-only': 'through costume only',
  'with-garment': 'with this garment',
  'with-barrier': 'with this barrier',
  'only-with': 'only with this person',
  'not-with': 'not with this person',
  'only-agent': 'only by this',
  'max-level': 'up to this level',
  'max-counts': 'up to this many counts',
  'only-scene': 'for this scene only',
  'only-phase': 'for this phase only',
  'masked-only': 'masked only',
  'no-movement': 'without movement',
  'placeholder-in-rehearsal': 'placeholder in rehearsal',
  'ask-each-run': 'ask before each run',
  'only-when-closed': 'only on a closed set',
  'not-on-camera-angle': 'not from this camera angle',
  'double-only': 'by a double only',
} as const satisfies Record<ConditionKind, string>;

export const PHASE_LABELS = {
  discussion: 'discussion',
  rehearsal: 'rehearsal',
  'camera-rehearsal': 'camera rehearsal',
  take: 'take',
  tech: 'technical rehearsal',
  performance: 'performance',
  understudy: 'understudy run',
  pickup: 'pick-up',
} as const satisfies Record<Phase, string>;
