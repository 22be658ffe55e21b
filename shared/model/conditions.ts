/**
 * The conditions of a gate as typed values (domain 2.3). They are written as `kind` or `kind:value`, and this is the
 * only place that reads or writes that form. Several values stand with commas between them.
 */
import { isConditionKind, isPhase, type ConditionKind, type Phase } from './comfort.ts';
import { AGENTS, isAgent, isLevel, type Agent, type Level } from './contact-vocabulary.ts';
import { LIMITS } from './board.ts';
import { isId } from './ids.ts';
import { isBarrierId, isGarmentId, type BarrierId, type GarmentId } from './kit-catalogue.ts';
import { isReadableLine } from './readable-text.ts';

/** Conditions that need nothing beside their kind. */
export type PlainConditionKind = Extract<
  ConditionKind,
  | 'over-costume-only'
  | 'masked-only'
  | 'no-movement'
  | 'placeholder-in-rehearsal'
  | 'ask-each-run'
  | 'only-when-closed'
  | 'double-only'
>;

export type Condition =
  | { readonly kind: PlainConditionKind }
  | { readonly kind: 'with-garment'; readonly garment: GarmentId }
  | { readonly kind: 'with-barrier'; readonly barrier: BarrierId }
  | { readonly kind: 'only-with' | 'not-with'; readonly people: readonly string[] }
  | { readonly kind: 'only-agent'; readonly agents: readonly Agent[] }
  | { readonly kind: 'max-level'; readonly level: Level }
  /** how many counts one beat may have of it, altogether */
  | { readonly kind: 'max-counts'; readonly counts: number }
  | { readonly kind: 'only-scene'; readonly sceneId: string }
  | { readonly kind: 'only-phase'; readonly phase: Phase }
  | { readonly kind: 'not-on-camera-angle'; readonly note: string };

/** Words that this program has no meaning for. They are kept, and never hold: what cannot be read is not permission. */
export interface UnknownCondition {
  readonly kind: 'unknown';
  readonly text: string;
}

/** Bounds that the gate and the form share. */
export const CONDITION_LIMITS = { length: 120, perZone: 24 } as const;

/** Reads one condition; null for anything that is not exactly one. */
export function parseCondition(text: string): Condition | null {
  if (text.length > CONDITION_LIMITS.length) return null;
  const cut = text.indexOf(':');
  const kind = cut < 0 ? text : text.slice(0, cut);
  if (!isConditionKind(kind)) return null;
  const value = cut < 0 ? null : text.slice(cut + 1);
  return isPlain(kind) ? (value === null ? { kind } : null) : parseValue(kind, value ?? '');
}

/** Reads what stands in a map. Nothing is left out: what has no meaning here comes back as `unknown`. */
export function readCondition(text: string): Condition | UnknownCondition {
  return parseCondition(text) ?? { kind: 'unknown', text };
}

/** One spelling for one meaning, so that the same condition written twice is one: lists are sorted, each entry once. */
export function formatCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'with-garment':
      return `with-garment:${condition.garment}`;
    case 'with-barrier':
      return `with-barrier:${condition.barrier}`;
    case 'only-with':
    case 'not-with':
      return `${condition.kind}:${[...new Set(condition.people)].sort().join(',')}`;
    case 'only-agent':
      return `only-agent:${AGENTS.filter((agent) => condition.agents.includes(agent)).join(',')}`;
    case 'max-level':
      return `max-level:${condition.level}`;
    case 'max-counts':
      return `max-counts:${condition.counts}`;
    case 'only-scene':
      return `only-scene:${condition.sceneId}`;
    case 'only-phase':
      return `only-phase:${condition.phase}`;
    case 'not-on-camera-angle':
      return `not-on-camera-angle:${condition.note}`;
    default:
      return condition.kind;
  }
}

/** As it is kept: in its one spelling, or untouched where it has no meaning here. */
export function normalCondition(text: string): string {
  const condition = parseCondition(text);
  return condition === null ? text : formatCondition(condition);
}

function isPlain(kind: ConditionKind): kind is PlainConditionKind {
  return PLAIN.some((plain) => plain === kind);
}

const PLAIN: readonly PlainConditionKind[] = [
  'over-costume-only',
  'masked-only',
  'no-movement',
  'placeholder-in-rehearsal',
  'ask-each-run',
  'only-when-closed',
  'double-only',
];

function parseValue(kind: Exclude<ConditionKind, PlainConditionKind>, value: string): Condition | null {
  switch (kind) {
    case 'with-garment':
      return isGarmentId(value) ? { kind, garment: value } : null;
    case 'with-barrier':
      return isBarrierId(value) ? { kind, barrier: value } : null;
    case 'only-with':
    case 'not-with': {
      const people = value.split(',');
      return people.every((id) => isId('person', id)) ? { kind, people } : null;
    }
    case 'only-agent': {
      const agents = value.split(',');
      return agents.every(isAgent) ? { kind, agents } : null;
    }
    case 'max-level':
      return isLevel(value) ? { kind, level: value } : null;
    case 'max-counts': {
      const counts = Number(value);
      return /^[1-9]\d{0,3}$/.test(value) && counts <= LIMITS.counts ? { kind, counts } : null;
    }
    case 'only-scene':
      return isId('scene', value) ? { kind, sceneId: value } : null;
    case 'only-phase':
      return isPhase(value) ? { kind, phase: value } : null;
    case 'not-on-camera-angle':
      return isReadableLine(value) ? { kind, note: value } : null;
  }
}
