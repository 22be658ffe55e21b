/** What of somebody's map would be released now, read from its document. */
import { readMap } from '#shared/doc/map-says.ts';
import { readExtras, readFigure } from '#shared/doc/map-extras.ts';
import { readLabels } from '#shared/doc/read-map.ts';
import { partToRelease, type ReleasedPart } from '#shared/rules/release.ts';
import type { DocumentReader } from '../../sync/port.ts';

/** Null where there is no map. */
export async function readReleasable(
  documents: DocumentReader,
  personId: string,
): Promise<ReleasedPart | null> {
  const map = await documents.readMap(personId);
  if (map === null) return null;
  const none = new Map<string, unknown>();
  return partToRelease({
    state: readMap(map.get('says') ?? none),
    extras: readExtras(map.get('extras') ?? none),
    figure: readFigure(map.get('extras') ?? none),
    labels: readLabels(map.get('words') ?? none),
  });
}
