/**
 * How versions of a beat lie in the store: as it stood on the board, where people stand included, when it was offered, so
 * that an IC can put it back, and when it was last called ready or frozen, so that everybody can compare. The board's
 * content is the production's; what each person was shown of it is in `consent-rows.ts`.
 */
import type { BeatContents } from '#shared/doc/beat-contents.ts';
import { isSamePlain } from '#shared/doc/record-mirror.ts';
import type { OfferHead } from '#shared/model/consent.ts';
import { sceneBeatKey } from '#shared/model/ids.ts';
import type { CalledVersion, VersionContents } from '#shared/protocol/consent-results.ts';
import type { RecordReader, RecordWriter } from '../store/store.ts';

export const VERSION_ROWS = 'offer-version';
/** by scene and beat: as it was when it was last called ready, or frozen */
export const CALLED_ROWS = 'called-version';

export async function putVersion(
  tx: RecordWriter,
  productionId: string,
  offer: OfferHead,
  { beat, intent, contacts, exposure, places }: BeatContents,
): Promise<void> {
  await tx.put<VersionContents>({
    kind: VERSION_ROWS,
    id: offer.id,
    scope: productionId,
    ref: '',
    key: `production:${productionId}`,
    value: { beat, intent, contacts, exposure, places },
  });
}

/** `beat`: the key of scene and beat. */
export async function putCalledVersion(
  tx: RecordWriter,
  productionId: string,
  beat: { readonly sceneId: string; readonly beatId: string },
  version: CalledVersion,
): Promise<void> {
  await tx.put<CalledVersion>({
    kind: CALLED_ROWS,
    id: sceneBeatKey(beat.sceneId, beat.beatId),
    scope: productionId,
    ref: beat.sceneId,
    key: `production:${productionId}`,
    value: version,
  });
}

/** Of the contents what is kept. */
export function calledVersion({ contents, ...call }: CalledVersion): CalledVersion {
  const { beat, intent, contacts, exposure, places, cameras } = contents;
  return { ...call, contents: { beat, intent, contacts, exposure, places, cameras } };
}

/** Whether two calls say the same of the same contents, whenever they were. */
export function isSameCall(kept: CalledVersion, next: CalledVersion): boolean {
  // as it would lie in the store, where a field that is not there is left out
  const stored: unknown = JSON.parse(JSON.stringify({ ...next, at: kept.at }));
  return isSamePlain(kept, stored);
}

/** Null of a beat that nobody called ready or froze. */
export async function readCalledVersion(
  reader: RecordReader,
  productionId: string,
  sceneId: string,
  beatId: string,
): Promise<CalledVersion | null> {
  const row = await reader.get<CalledVersion>(CALLED_ROWS, sceneBeatKey(sceneId, beatId));
  return row === null || row.scope !== productionId ? null : row.value;
}

/** Null of an offer from before versions were kept. */
export async function readVersion(
  reader: RecordReader,
  productionId: string,
  offerId: string,
): Promise<VersionContents | null> {
  const row = await reader.get<VersionContents>(VERSION_ROWS, offerId);
  return row === null || row.scope !== productionId ? null : row.value;
}
