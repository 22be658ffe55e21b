/** An offer by its id, read before the transaction: it is never changed. */
import type { OfferHead } from '#shared/model/consent.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { readOffer } from '../consent-rows.ts';
import { readPerson } from '../tables.ts';
import type { Acting, HandlerDeps } from './handler.ts';

/**
 * Null for an offer of another production, for one that was not put to this person, and for somebody else's where no IC
 * asks. Security: decided here, so that nothing more is read for a partner than for nobody, and no delay tells them apart.
 */
export async function readOfferTo(
  { store }: Pick<HandlerDeps, 'store'>,
  acting: Pick<Acting, 'personId'>,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<OfferHead | null> {
  const reader = await readPerson(store.records, acting.personId);
  if (reader === null || (personId !== acting.personId && accessRoleOf(reader.job) !== 'ic')) return null;
  const offer = await readOffer(store.records, reader.productionId, id);
  return offer !== null && Object.hasOwn(offer.digests, personId) ? offer : null;
}
