/** Whether offers, what each was shown of them, the versions that were kept and the answers belong together. */
import type * as v from 'valibot';
import { sceneBeatKey } from '#shared/model/ids.ts';
import { ANSWER_ROWS } from './answer-rows.ts';
import type { RowCheck } from './check-rows.ts';
import { CONSENT_KINDS } from './consent-rows.ts';
import { answerShape, offerShape, partShape, versionShape } from './consent-shapes.ts';
import { VERSION_ROWS } from './version-rows.ts';

/** By the id of their row. */
type Offers = ReadonlyMap<string, v.InferOutput<typeof offerShape>>;
type Answer = v.InferOutput<typeof answerShape>['answer'];

export async function checkOffers(check: RowCheck): Promise<Offers> {
  const offers = new Map<string, v.InferOutput<typeof offerShape>>();
  for (const { row, value } of await check.read(CONSENT_KINDS.offer, offerShape)) {
    offers.set(row.id, value);
    check.names('offer', row.id, { scene: value.sceneId, people: [value.by, ...Object.keys(value.digests)] });
    if (value.id !== row.id) check.say('offer', row.id, 'it lies where another belongs');
  }
  return offers;
}

/** What each was shown lies with an offer to them, and is there for each of them. */
export async function checkParts(check: RowCheck, offers: Offers): Promise<void> {
  const parts = new Set<string>();
  for (const { row, value } of await check.read(CONSENT_KINDS.part, partShape)) {
    parts.add(row.id);
    if (row.id !== `${offerOf(row.id)}:${value.person}` || !offers.has(offerOf(row.id)))
      check.say('part of an offer', row.id, 'its offer is not there, or not to this person');
  }
  for (const [id, { digests }] of offers)
    for (const person of Object.keys(digests))
      // what was shown to somebody who was erased is gone with them
      if (check.people.has(person) && !parts.has(`${id}:${person}`))
        check.say('offer', id, `what ${person} was shown is not there`);
}

export async function checkVersions(check: RowCheck, offers: Offers): Promise<void> {
  for (const { row, value } of await check.read(VERSION_ROWS, versionShape))
    if (offers.get(row.id)?.beatId !== value.beat.id)
      check.say('version', row.id, 'its offer is not there, or is of another beat');
}

/** Each answer lies under its person's own key, names an offer of its beat, and none of a person's in a beat is missing. */
export async function checkAnswers(check: RowCheck, offers: Offers): Promise<void> {
  const given = new Map<string, number[]>();
  for (const { row, value } of await check.read(ANSWER_ROWS, answerShape)) {
    const { answer, number } = value;
    const { sceneId, beatId, personId } = answer;
    check.names('answer', row.id, { scene: sceneId, people: [personId] });
    if (answer.id !== row.id || row.key !== `person:${personId}`)
      check.say('answer', row.id, 'it lies where another belongs');
    const key = `${sceneBeatKey(sceneId, beatId)} ${personId}`;
    given.set(key, [...(given.get(key) ?? []), number]);
    checkItsOffer(check, row.id, answer, offers);
  }
  for (const [key, numbers] of given)
    if (numbers.toSorted((a, b) => a - b).some((number, index) => number !== index + 1))
      check.say('answers of', key, 'one is not there, or there twice');
}

function checkItsOffer(check: RowCheck, rowId: string, answer: Answer, offers: Offers): void {
  const offer = offers.get(answer.offerId);
  if (offer === undefined ? answer.kind !== 'withdrawn' || answer.offerId !== '' : !isOf(offer, answer))
    check.say('answer', rowId, 'its offer is not there, or is of another beat');
  else if (answer.kind === 'agree' && offer?.digests[answer.personId] !== answer.digest)
    check.say('answer', rowId, 'it agrees to something that was not offered');
}

function isOf(offer: v.InferOutput<typeof offerShape>, answer: Answer): boolean {
  const isSameBeat = offer.sceneId === answer.sceneId && offer.beatId === answer.beatId;
  // older withdrawals name the newest offer of their beat, whoever was asked then
  return isSameBeat && (answer.kind === 'withdrawn' || Object.hasOwn(offer.digests, answer.personId));
}

function offerOf(partId: string): string {
  return partId.slice(0, partId.indexOf(':'));
}
