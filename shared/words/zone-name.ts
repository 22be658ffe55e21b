/** What a zone of somebody's figure is called: their own word, else the one of the catalogue. */
import { CHAIR_PART_IDS, type AddedZone, type FigureZoneId } from '../model/figure.ts';
import { isOneOf } from '../model/one-of.ts';
import { isZoneId } from '../model/zones.ts';
import { CHAIR_PART_LABELS } from './figure-words.ts';
import { ZONE_LABELS } from './labels/zones.ts';

export function nameZone(
  id: FigureZoneId,
  own: ReadonlyMap<FigureZoneId, string>,
  added: readonly AddedZone[],
): string {
  const word = own.get(id);
  if (word !== undefined && word !== '') return word;
  if (isZoneId(id)) return ZONE_LABELS[id];
  if (isOneOf(CHAIR_PART_IDS, id)) return CHAIR_PART_LABELS[id];
  return added.find((zone) => zone.id === id)?.label ?? id;
}
