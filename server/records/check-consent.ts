/**
 * Whether everything of consent that is stored can be read, and names what is there. For `accord verify`: it tells ids
 * and what to do, and nothing of what anybody said.
 */
import { sceneBeatKey } from '#shared/model/ids.ts';
import type { RecordReader } from '../store/store.ts';
import { checkAnswers, checkOffers, checkParts, checkVersions } from './check-offers.ts';
import { RowCheck } from './check-rows.ts';
import { CONSENT_KINDS } from './consent-rows.ts';
import * as shapes from './consent-shapes.ts';
import { CALLED_ROWS } from './version-rows.ts';

/** A fault a line; empty where everything holds. */
export async function checkConsent(reader: RecordReader, productionId: string): Promise<readonly string[]> {
  const check = await RowCheck.open(reader, productionId);
  const offers = await checkOffers(check);
  await checkParts(check, offers);
  await checkVersions(check, offers);
  await checkAnswers(check, offers);
  await checkReadiness(check);
  await checkShared(check);
  await checkRiders(check);
  await checkDoubles(check);
  return check.faults;
}

async function checkReadiness(check: RowCheck): Promise<void> {
  for (const { row, value } of await check.read(CONSENT_KINDS.readiness, shapes.readinessShape)) {
    const people = [value.by, ...Object.keys(value.digests)];
    check.names('readiness', row.id, { scene: value.sceneId, people });
    if (row.id !== sceneBeatKey(value.sceneId, value.beatId))
      check.say('readiness', row.id, 'it lies where another belongs');
  }
  for (const { row, value } of await check.read(CALLED_ROWS, shapes.calledShape))
    if (row.id !== sceneBeatKey(row.ref, value.contents.beat.id))
      check.say('called version', row.id, 'it lies where another belongs');
}

/** Maps that are shared or kept from being shared, and what is narrower today: each under its owner's key. */
async function checkShared(check: RowCheck): Promise<void> {
  const kinds = [
    [CONSENT_KINDS.released, shapes.releasedShape],
    [CONSENT_KINDS.kept, shapes.keptShape],
    [CONSENT_KINDS.narrowing, shapes.narrowingShape],
  ] as const;
  for (const [kind, shape] of kinds)
    for (const { row, value } of await check.read(kind, shape)) {
      check.names(kind, row.id, { people: [value.personId] });
      if (row.id !== value.personId || row.key !== `person:${value.personId}`)
        check.say(kind, row.id, 'it lies where another belongs');
    }
}

async function checkRiders(check: RowCheck): Promise<void> {
  for (const { row, value } of await check.read(CONSENT_KINDS.rider, shapes.riderShape)) {
    check.names('rider', row.id, { scene: value.sceneId, people: [value.personId] });
    if ((value.state === 'executed') !== (value.version !== null))
      check.say('rider', row.id, 'it is executed without a version, or has one without being executed');
  }
}

async function checkDoubles(check: RowCheck): Promise<void> {
  for (const { row, value } of await check.read(CONSENT_KINDS.doubling, shapes.doublingShape))
    check.names('double', row.id, { scene: value.sceneId, people: [value.original, value.double] });
}
