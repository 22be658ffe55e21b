/** What a zone is called on this screen: the person's own word, else the one of the catalogue. */
import { CHAIR_PART_IDS, type AddedZone, type FigureZoneId } from '#shared/model/figure.ts';
import { isOneOf } from '#shared/model/one-of.ts';
import { isZoneId } from '#shared/model/zones.ts';
import { CHAIR_PART_LABELS } from '#shared/words/figure-words.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import type { MarkState } from '#shared/diagram/figure/state-mark.ts';

export interface ZoneMark {
  readonly state: MarkState;
  /** the state in a word: `Closed`, `Ask first`, `Chosen` */
  readonly label: string;
}
export type ZoneMarks = ReadonlyMap<FigureZoneId, ZoneMark>;
export type ZoneNames = ReadonlyMap<FigureZoneId, string>;

export const NO_MARKS: ZoneMarks = new Map();
export const NO_NAMES: ZoneNames = new Map();

export function nameZone(id: FigureZoneId, own: ZoneNames, added: readonly AddedZone[]): string {
  const word = own.get(id);
  if (word !== undefined && word !== '') return word;
  if (isZoneId(id)) return ZONE_LABELS[id];
  if (isOneOf(CHAIR_PART_IDS, id)) return CHAIR_PART_LABELS[id];
  return added.find((zone) => zone.id === id)?.label ?? id;
}
