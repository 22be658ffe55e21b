/** An offer by its id, read before the transaction: it is never changed. */
import type { OfferHead } from '#shared/model/consent.ts';
import { readOffer } from '../consent-rows.ts';
import { readPerson } from '../tables.ts';
import type { Acting, HandlerDeps } from './handler.ts';

/** Null for an offer of another production, and for one that was not put to this person. */
export async function readOfferTo(
  { store }: Pick<HandlerDeps, 'store'>,
  acting: Pick<Acting, 'personId'>,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<OfferHead | null> {
  const reader = await readPerson(store.records, acting.personId);
  const offer = reader && (await readOffer(store.records, reader.productionId, id));
  return offer !== null && Object.hasOwn(offer.digests, personId) ? offer : null;
}
