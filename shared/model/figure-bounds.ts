/** How much a figure may be changed, apart from the figure itself: the shape of records needs no drawing. */
import type { ExtraZoneId } from './figure.ts';

/** More would leave no room on a figure; longer labels none beside it. */
export const MOST_ADDED = 24;
export const LONGEST_LABEL = 40;

/** Small letters, digits and dashes: it stands in documents and in the page. */
export function isExtraZoneId(value: unknown): value is ExtraZoneId {
  return typeof value === 'string' && /^extra-[a-z0-9-]{1,40}$/.test(value);
}
