/**
 * How an offered version of a beat lies in the store: as it stood on the board, where people stand included, so that an IC
 * can put it back. The board's content is the production's; what each person was shown of it is in `consent-rows.ts`.
 */
import type { BeatContents } from '#shared/doc/beat-contents.ts';
import type { OfferHead } from '#shared/model/consent.ts';
import type { VersionContents } from '#shared/protocol/consent-results.ts';
import type { RecordReader, RecordWriter } from '../store/store.ts';

export const VERSION_ROWS = 'offer-version';

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

/** Null of an offer from before versions were kept. */
export async function readVersion(
  reader: RecordReader,
  productionId: string,
  offerId: string,
): Promise<VersionContents | null> {
  const row = await reader.get<VersionContents>(VERSION_ROWS, offerId);
  return row === null || row.scope !== productionId ? null : row.value;
}
