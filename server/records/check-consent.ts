/**
 * Whether everything of consent that is stored can be read, and names what is there. For `accord verify`: it tells ids
 * and what to do, and nothing of what anybody said.
 */
import * as v from 'valibot';
import { sceneBeatKey } from '#shared/model/ids.ts';
import { StoreFailure, type RecordReader, type Row } from '../store/store.ts';
import { ANSWER_ROWS } from './answer-rows.ts';
import { CONSENT_KINDS } from './consent-rows.ts';
import * as shapes from './consent-shapes.ts';
import { readPeople } from './tables.ts';
import { CALLED_ROWS, VERSION_ROWS } from './version-rows.ts';

const RESTORE = 'Restore a backup, and keep this folder for an inquiry.';

/** A fault a line; empty where everything holds. */
export async function checkConsent(reader: RecordReader, productionId: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const say = (kind: string, id: string, what: string): void =>
    void faults.push(`${kind} ${id}: ${what}. ${RESTORE}`);
  const people = new Set((await readPeople(reader, productionId)).map(({ id }) => id));
  // the retired ones too: what was agreed to in them stays
  const scenes = new Set((await reader.list('scene', productionId)).map(({ id }) => id));

  const read = async <S extends v.GenericSchema>(
    kind: string,
    shape: S,
  ): Promise<readonly Read<v.InferOutput<S>>[]> => {
    const rows = await listed(reader, kind, productionId, (what) => say(kind, productionId, what));
    return rows.flatMap((row) => {
      const parsed = v.safeParse(shape, row.value);
      if (parsed.success) return [{ row, value: parsed.output }];
      say(kind, row.id, 'it cannot be read');
      return [];
    });
  };
  const names = (kind: string, id: string, named: Named): void => {
    if (named.scene !== undefined && !scenes.has(named.scene)) say(kind, id, 'its scene is not there');
    if (named.people.some((one) => !people.has(one))) say(kind, id, 'it is about somebody who is not there');
  };

  const offers = new Map<string, v.InferOutput<typeof shapes.offerShape>>();
  for (const { row, value } of await read(CONSENT_KINDS.offer, shapes.offerShape)) {
    offers.set(row.id, value);
    names('offer', row.id, { scene: value.sceneId, people: [value.by, ...Object.keys(value.digests)] });
    if (value.id !== row.id) say('offer', row.id, 'it lies where another belongs');
  }
  const parts = new Set<string>();
  for (const { row, value } of await read(CONSENT_KINDS.part, shapes.partShape)) {
    parts.add(row.id);
    if (row.id !== `${offerOf(row.id)}:${value.person}` || !offers.has(offerOf(row.id)))
      say('part of an offer', row.id, 'its offer is not there, or not to this person');
  }
  for (const [id, { digests }] of offers)
    for (const person of Object.keys(digests))
      // what was shown to somebody who was erased is gone with them
      if (people.has(person) && !parts.has(`${id}:${person}`))
        say('offer', id, `what ${person} was shown is not there`);
  for (const { row, value } of await read(VERSION_ROWS, shapes.versionShape))
    if (offers.get(row.id)?.beatId !== value.beat.id)
      say('version', row.id, 'its offer is not there, or is of another beat');

  const given = new Map<string, number[]>();
  for (const { row, value } of await read(ANSWER_ROWS, shapes.answerShape)) {
    const { answer, number } = value;
    const { sceneId, beatId, personId } = answer;
    names('answer', row.id, { scene: sceneId, people: [personId] });
    if (answer.id !== row.id || row.key !== `person:${personId}`)
      say('answer', row.id, 'it lies where another belongs');
    const key = `${sceneBeatKey(sceneId, beatId)} ${personId}`;
    given.set(key, [...(given.get(key) ?? []), number]);
    const offer = offers.get(answer.offerId);
    if (offer === undefined ? answer.kind !== 'withdrawn' || answer.offerId !== '' : !isOf(offer, answer))
      say('answer', row.id, 'its offer is not there, or is of another beat');
    else if (answer.kind === 'agree' && offer?.digests[personId] !== answer.digest)
      say('answer', row.id, 'it agrees to something that was not offered');
  }
  for (const [key, numbers] of given)
    if (numbers.toSorted((a, b) => a - b).some((number, index) => number !== index + 1))
      say('answers of', key, 'one is not there, or there twice');

  for (const { row, value } of await read(CONSENT_KINDS.readiness, shapes.readinessShape)) {
    names('readiness', row.id, { scene: value.sceneId, people: [value.by, ...Object.keys(value.digests)] });
    if (row.id !== sceneBeatKey(value.sceneId, value.beatId))
      say('readiness', row.id, 'it lies where another belongs');
  }
  for (const { row, value } of await read(CALLED_ROWS, shapes.calledShape))
    if (row.id !== sceneBeatKey(row.ref, value.contents.beat.id))
      say('called version', row.id, 'it lies where another belongs');
  for (const [kind, shape] of [
    [CONSENT_KINDS.released, shapes.releasedShape],
    [CONSENT_KINDS.kept, shapes.keptShape],
    [CONSENT_KINDS.narrowing, shapes.narrowingShape],
  ] as const)
    for (const { row, value } of await read(kind, shape)) {
      names(kind, row.id, { people: [value.personId] });
      if (row.id !== value.personId || row.key !== `person:${value.personId}`)
        say(kind, row.id, 'it lies where another belongs');
    }
  for (const { row, value } of await read(CONSENT_KINDS.rider, shapes.riderShape)) {
    names('rider', row.id, { scene: value.sceneId, people: [value.personId] });
    if ((value.state === 'executed') !== (value.version !== null))
      say('rider', row.id, 'it is executed without a version, or has one without being executed');
  }
  for (const { row, value } of await read(CONSENT_KINDS.doubling, shapes.doublingShape))
    names('double', row.id, { scene: value.sceneId, people: [value.original, value.double] });
  return faults;
}

interface Read<T> {
  readonly row: Row;
  readonly value: T;
}

interface Named {
  readonly scene?: string;
  readonly people: readonly string[];
}

async function listed(
  reader: RecordReader,
  kind: string,
  productionId: string,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  try {
    return await reader.list(kind, productionId);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    say('some of these rows cannot be opened');
    return [];
  }
}

function isOf(
  offer: {
    readonly sceneId: string;
    readonly beatId: string;
    readonly digests: Readonly<Record<string, string>>;
  },
  answer: {
    readonly sceneId: string;
    readonly beatId: string;
    readonly personId: string;
    readonly kind: string;
  },
): boolean {
  const isSameBeat = offer.sceneId === answer.sceneId && offer.beatId === answer.beatId;
  // a withdrawal names the newest offer of its beat, whoever was asked then
  return isSameBeat && (answer.kind === 'withdrawn' || Object.hasOwn(offer.digests, answer.personId));
}

function offerOf(partId: string): string {
  return partId.slice(0, partId.indexOf(':'));
}
