/**
 * How offers, answers, readiness and riders lie in the store. What is about the work is under the production's key; what
 * somebody said or released is under that person's own, so that erasing a person erases it (design 6.4).
 */
import type { Narrowing, ReleasedMap } from '#shared/model/comfort-map.ts';
import type { Doubling, Offer, OfferHead, Readiness } from '#shared/model/consent.ts';
import { sceneBeatKey } from '#shared/model/ids.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import type { Person } from '#shared/model/production.ts';
import type { Rider } from '#shared/model/rider.ts';
import { hasEnded } from '../auth/auth.ts';
import { ownRow, readAnswers } from './answer-rows.ts';
import type { ConsentRecords } from './port.ts';
import { readPeople } from './tables.ts';
import type { RecordReader, RecordWriter } from '../store/store.ts';

const OFFER_ROWS = 'offer';
const PART_ROWS = 'offer-part';
const READINESS_ROWS = 'readiness';
const RELEASED_ROWS = 'released-map';
const KEPT_ROWS = 'kept-map';
const NARROWING_ROWS = 'narrowing';
const RIDER_ROWS = 'rider';
const DOUBLING_ROWS = 'doubling';

/** By what they hold, for those who look through all of them. */
export const CONSENT_KINDS = {
  offer: OFFER_ROWS,
  part: PART_ROWS,
  readiness: READINESS_ROWS,
  released: RELEASED_ROWS,
  kept: KEPT_ROWS,
  narrowing: NARROWING_ROWS,
  rider: RIDER_ROWS,
  doubling: DOUBLING_ROWS,
} as const;

/** Kinds of rows that hold something of somebody's map; nothing that is made for a director reads them (R19). */
export const MAP_ROWS: readonly string[] = [RELEASED_ROWS, KEPT_ROWS, NARROWING_ROWS];

/** A double, and the scene it is for. */
export interface SceneDoubling extends Doubling {
  readonly sceneId: string;
}

/** A beat of a scene. An id alone could be on two boards. */
export interface BeatAt {
  readonly sceneId: string;
  readonly beatId: string;
}

/** Of one beat where it is named, else of the whole production; oldest first. */
export async function readOffers(
  reader: RecordReader,
  productionId: string,
  of?: BeatAt,
): Promise<readonly OfferHead[]> {
  const ref = of && sceneBeatKey(of.sceneId, of.beatId);
  const rows = await reader.list<OfferHead>(OFFER_ROWS, productionId, ref);
  return rows.map(({ value }) => value).toSorted((a, b) => a.number - b.number);
}

export async function readOffer(
  reader: RecordReader,
  productionId: string,
  id: string,
): Promise<OfferHead | null> {
  const row = await reader.get<OfferHead>(OFFER_ROWS, id);
  return row === null || row.scope !== productionId ? null : row.value;
}

/** What this person was shown with this offer; null for somebody who was not asked. */
export async function readPart(
  reader: RecordReader,
  offerId: string,
  personId: string,
): Promise<MaterialPart | null> {
  return (await reader.get<MaterialPart>(PART_ROWS, partId(offerId, personId)))?.value ?? null;
}

export async function putOffer(
  tx: RecordWriter,
  productionId: string,
  { parts, ...head }: Offer,
): Promise<void> {
  const common = { scope: productionId, key: `production:${productionId}` } as const;
  await tx.put({
    kind: OFFER_ROWS,
    id: head.id,
    ref: sceneBeatKey(head.sceneId, head.beatId),
    value: head,
    ...common,
  });
  for (const [personId, part] of Object.entries(parts))
    await tx.put({ kind: PART_ROWS, id: partId(head.id, personId), ref: personId, value: part, ...common });
}

/** What was offered to this person, with what they were shown; oldest first. */
export async function readOffersTo(
  reader: RecordReader,
  productionId: string,
  personId: string,
): Promise<readonly { readonly offer: OfferHead; readonly part: MaterialPart }[]> {
  const parts = await reader.list<MaterialPart>(PART_ROWS, productionId, personId);
  const found = await Promise.all(
    parts.map(async ({ id, value: part }) => {
      const offer = await readOffer(reader, productionId, id.slice(0, id.indexOf(':')));
      return offer === null ? [] : [{ offer, part }];
    }),
  );
  return found.flat().toSorted((a, b) => a.offer.at - b.offer.at);
}

export async function readReadiness(
  reader: RecordReader,
  productionId: string,
): Promise<readonly Readiness[]> {
  return (await reader.list<Readiness>(READINESS_ROWS, productionId)).map(({ value }) => value);
}

export async function readReadinessOf(
  reader: RecordReader,
  { sceneId, beatId }: BeatAt,
): Promise<Readiness | null> {
  return (await reader.get<Readiness>(READINESS_ROWS, sceneBeatKey(sceneId, beatId)))?.value ?? null;
}

export async function putReadiness(
  tx: RecordWriter,
  productionId: string,
  readiness: Readiness,
): Promise<void> {
  await tx.put({
    kind: READINESS_ROWS,
    id: sceneBeatKey(readiness.sceneId, readiness.beatId),
    scope: productionId,
    ref: readiness.sceneId,
    key: `production:${productionId}`,
    value: readiness,
  });
}

export async function readReleasedMaps(
  reader: RecordReader,
  productionId: string,
): Promise<readonly ReleasedMap[]> {
  return (await reader.list<ReleasedMap>(RELEASED_ROWS, productionId)).map(({ value }) => value);
}

export async function readReleasedMap(reader: RecordReader, personId: string): Promise<ReleasedMap | null> {
  return (await reader.get<ReleasedMap>(RELEASED_ROWS, personId))?.value ?? null;
}

export async function putReleasedMap(
  tx: RecordWriter,
  productionId: string,
  map: ReleasedMap,
): Promise<void> {
  await tx.put({ kind: RELEASED_ROWS, ...ownRow(productionId, map.personId), value: map });
}

export async function removeReleasedMap(tx: RecordWriter, personId: string): Promise<void> {
  await tx.remove(RELEASED_ROWS, personId);
}

/** Whether a minor took their map back: then only they share it again. */
export async function isKeptByOwner(reader: RecordReader, personId: string): Promise<boolean> {
  return (await reader.get(KEPT_ROWS, personId)) !== null;
}

export async function setKeptByOwner(
  tx: RecordWriter,
  { productionId, id }: Pick<Person, 'productionId' | 'id'>,
  isKept: boolean,
): Promise<void> {
  if (isKept) await tx.put({ kind: KEPT_ROWS, ...ownRow(productionId, id), value: { personId: id } });
  else await tx.remove(KEPT_ROWS, id);
}

/** Those that still hold at `now` (R6). */
export async function readNarrowings(
  reader: RecordReader,
  productionId: string,
  now: number,
): Promise<readonly Narrowing[]> {
  const rows = await reader.list<Narrowing>(NARROWING_ROWS, productionId);
  return rows.map(({ value }) => value).filter(({ expiresAt }) => now < expiresAt);
}

/** Null when there is none, or it has ended. */
export async function readNarrowing(
  reader: RecordReader,
  personId: string,
  now: number,
): Promise<Narrowing | null> {
  const narrowing = (await reader.get<Narrowing>(NARROWING_ROWS, personId))?.value;
  return narrowing === undefined || now >= narrowing.expiresAt ? null : narrowing;
}

export async function putNarrowing(
  tx: RecordWriter,
  productionId: string,
  narrowing: Narrowing,
): Promise<void> {
  await tx.put({ kind: NARROWING_ROWS, ...ownRow(productionId, narrowing.personId), value: narrowing });
}

/** Of one scene where it is named, else of the whole production. */
export async function readRiders(
  reader: RecordReader,
  productionId: string,
  sceneId?: string,
): Promise<readonly Rider[]> {
  return (await reader.list<Rider>(RIDER_ROWS, productionId, sceneId)).map(({ value }) => value);
}

export async function putRider(tx: RecordWriter, productionId: string, rider: Rider): Promise<void> {
  const { sceneId, personId } = rider;
  await tx.put({
    kind: RIDER_ROWS,
    id: `${sceneId}:${personId}`,
    scope: productionId,
    ref: sceneId,
    key: `production:${productionId}`,
    value: rider,
  });
}

export async function readDoublings(
  reader: RecordReader,
  productionId: string,
  sceneId?: string,
): Promise<readonly SceneDoubling[]> {
  return (await reader.list<SceneDoubling>(DOUBLING_ROWS, productionId, sceneId)).map(({ value }) => value);
}

/** One double for each original of a scene; null takes the double away. */
export async function putDoubling(
  tx: RecordWriter,
  productionId: string,
  { sceneId, original, double }: Omit<SceneDoubling, 'double'> & { readonly double: string | null },
): Promise<void> {
  const id = `${sceneId}:${original}`;
  if (double === null) return tx.remove(DOUBLING_ROWS, id);
  const value: SceneDoubling = { sceneId, original, double };
  await tx.put({
    kind: DOUBLING_ROWS,
    id,
    scope: productionId,
    ref: sceneId,
    key: `production:${productionId}`,
    value,
  });
}

function partId(offerId: string, personId: string): string {
  return `${offerId}:${personId}`;
}

/** Everything of a production that is somebody's own, narrowings as they hold at `now`. */
export async function readConsentRecords(
  reader: RecordReader,
  productionId: string,
  now: number,
): Promise<ConsentRecords> {
  const [offers, answers, maps, people, narrowings, riders, doublings] = await Promise.all([
    readOffers(reader, productionId),
    readAnswers(reader, productionId),
    readReleasedMaps(reader, productionId),
    readPeople(reader, productionId),
    readNarrowings(reader, productionId, now),
    readRiders(reader, productionId),
    readDoublings(reader, productionId),
  ]);
  // Security: who cannot take their map back any more, because their access has ended, is not shown to anybody
  const here = new Set(people.filter((person) => !hasEnded(person, now)).map(({ id }) => id));
  const released = maps.filter(({ personId }) => here.has(personId));
  return { offers, answers, released, narrowings, riders, doublings };
}
