/** A line of kit (domain 2.6): one garment, barrier or consumable for one scene. It is a record, not part of the board. */
import { KIT_IDS, kitById, type KitId } from './kit-catalogue.ts';
import type { KitTerms } from './kit-terms.ts';
import { isOneOf } from './one-of.ts';

/** What is known of a wearer's skin and this item. `avoid` comes with the wearer's own words. */
export const ALLERGY_STATES = ['not-asked', 'asked', 'clear', 'avoid'] as const;
export type AllergyState = (typeof ALLERGY_STATES)[number];

export function isAllergyState(value: unknown): value is AllergyState {
  return isOneOf(ALLERGY_STATES, value);
}

export interface KitWearer {
  readonly person: string;
  /** milliseconds since 1970; null until the wearer says so, and again after a change */
  readonly confirmedAt: number | null;
  /** what the newest yes was to, kept when a change asks again; null after none, and after "not yet" */
  readonly said: KitTerms | null;
  readonly allergy: AllergyState;
  /** the wearer's words; '' unless `allergy` is `avoid` */
  readonly avoid: string;
}

/** Times are milliseconds since 1970. */
export interface KitLine {
  readonly id: string;
  readonly productionId: string;
  readonly sceneId: string;
  /** ids of the beats it is for; empty is the whole scene */
  readonly beats: readonly string[];
  readonly item: KitId;
  /** 1 for a new line, and one more for each change of what a yes is to (`kit-terms.ts`) */
  readonly version: number;
  /** whose body it is on; for a barrier both, for what lies ready nobody */
  readonly wearers: readonly KitWearer[];
  /** the department's own code, never a measurement */
  readonly size: string;
  readonly tone: string;
  /** pieces for one take */
  readonly quantity: number;
  /** where it lies, for example `Props 4` */
  readonly place: string;
  readonly spare: boolean;
  /** one body only, never shared */
  readonly single: boolean;
  readonly fitted: { readonly at: number; readonly by: string } | null;
  readonly returnedAt: number | null;
  readonly retiredAt: number | null;
}

/** Bounds that the validators and the form share. */
export const KIT_LIMITS = {
  wearers: 20,
  beats: 200,
  size: 24,
  tone: 40,
  place: 60,
  quantity: 99,
  avoid: 400,
  linesPerScene: 300,
} as const;

/** Worn on a body, as against lying between two or standing ready. */
export function isWorn(item: KitId): boolean {
  const { covers } = kitById.get(item)!;
  return covers.length > 0 && !covers.includes('between-bodies');
}

/** What is worn is never shared (domain 2.6), whatever the line says. */
export function isAlwaysSingle(item: KitId): boolean {
  return isWorn(item);
}

export function needsFitting(item: KitId): boolean {
  return isWorn(item);
}

/**
 * Nothing that belongs to exposure or to contact near the pelvis exists for a minor (M2), so this is a closed list:
 * warmth, padding for the joints, and a cushion. A new item is not on it by itself.
 */
export const MINORS_KIT: readonly KitId[] = KIT_IDS.filter((id) =>
  isOneOf(['robe', 'knee-pads', 'soft-pads', 'cushion', 'wipes', 'blanket', 'heat'], id),
);

export function isKitForMinors(item: KitId): boolean {
  return MINORS_KIT.includes(item);
}

/** Ready to be used: fitted where it is worn, confirmed by each wearer, and no question about skin left open. */
export function isLineReady({
  item,
  fitted,
  wearers,
}: Pick<KitLine, 'item' | 'fitted' | 'wearers'>): boolean {
  const isFitted = fitted !== null || !needsFitting(item);
  const isNamed = wearers.length > 0 || !isWorn(item);
  return (
    isFitted &&
    isNamed &&
    wearers.every(({ confirmedAt, allergy }) => confirmedAt !== null && allergy !== 'asked')
  );
}

/** One word for a whole scene. What was given back is done with; a scene whose kit is all back is not ready. */
export function isKitReady(lines: readonly KitLine[]): boolean {
  const out = lines.filter(({ retiredAt, returnedAt }) => retiredAt === null && returnedAt === null);
  return out.length > 0 && out.every(isLineReady);
}
