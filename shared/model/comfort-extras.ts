/** What a map can speak of beyond the zones of the catalogue (domain 2.1). It is about its owner, whoever the partner is. */
import type { ComfortState } from './comfort.ts';
import type { ZoneComfort } from './comfort-map.ts';
import type { ExtraZoneId } from './figure.ts';
import { isExtraZoneId } from './figure-bounds.ts';
import { isOneOf } from './one-of.ts';

/** In the order of the form. */
export const EXTRA_ITEMS = [
  'hair',
  'faith',
  'scars',
  'tattoos',
  'pain',
  'words',
  'breath',
  'looked-at',
  'other',
] as const;
export type ExtraItem = (typeof EXTRA_ITEMS)[number];

/** One of the list, a part of a chair, or a place that the owner added to their figure. */
export type ExtraAbout = ExtraItem | ExtraZoneId;

export function isExtraItem(value: unknown): value is ExtraItem {
  return isOneOf(EXTRA_ITEMS, value);
}

export function isExtraAbout(value: unknown): value is ExtraAbout {
  return isExtraItem(value) || isExtraZoneId(value);
}

export interface ExtraComfort extends ZoneComfort {
  /** the owner's words about it */
  readonly text: string;
}

export type ExtraStates = ReadonlyMap<ExtraAbout, ExtraComfort>;

/** One of them as it travels in a release. */
export interface ReleasedExtra {
  readonly about: ExtraAbout;
  /** what its owner calls a place they added; empty where the list has a word for it */
  readonly label: string;
  /** null: words alone, no state */
  readonly state: Exclude<ComfortState, 'cleared'> | null;
  readonly conditions: readonly string[];
  readonly text: string;
}
