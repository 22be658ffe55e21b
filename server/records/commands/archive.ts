/** What somebody reads of what is kept about them: lines of the ledger, and everything at once. */
import type { DocumentReader, PlainDocument } from '../../sync/port.ts';
import type { Archive, ArchivedOffer, LedgerEntry } from '#shared/protocol/consent-results.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { versionNumber } from '#shared/rules/asking.ts';
import type { LedgerLine } from '../../store/store.ts';
import { readKit } from '../kit-rows.ts';
import { readAnswersOf } from '../answer-rows.ts';
import * as rows from '../consent-rows.ts';
import { readPerson } from '../tables.ts';
import { refuse, type Acting, type Handlers, type Scope } from './handler.ts';

export const archive: Handlers<'read-ledger' | 'my-archive'> = {
  'read-ledger': async (_input, { personId, assisted }, { store }) => {
    const person = await readPerson(store.records, personId);
    if (person === null) return refuse('no-session');
    // Security: to an IC the production's, to everybody else what is about them
    const isWhole = accessRoleOf(person.job) === 'ic';
    // Security: not on a session that somebody else opened; of lines about oneself what is private is left out there
    if (isWhole && assisted) return refuse('assisted');
    const lines = await store.ledger.read(person.productionId, isWhole ? undefined : personId);
    return async ({ who, acting }) => {
      if ((who.role === 'ic') !== isWhole) return refuse('not-found');
      if (isWhole)
        return { result: { lines: lines.map((line) => wholeEntry(line, acting)) }, told: [], isKept: false };
      return { result: { lines: lines.map((line) => ownEntry(line, acting)) }, told: [], isKept: false };
    };
  },

  'my-archive': async (_input, acting, { store, documents }) => {
    // Security: a map is in it, and a session that somebody else opened has none
    if (acting.assisted || acting.sessionId === null) return refuse('assisted');
    const person = await readPerson(store.records, acting.personId);
    if (person === null) return refuse('no-session');
    // Security: only who performs, or has performed, has a map; what is made for anybody else reads none at all (R19)
    const hasMap = accessRoleOf(person.job) === 'performer' || person.hasPerformed === true;
    const own = await readOwnDocuments(documents, acting.personId, hasMap);
    const lines = await store.ledger.read(person.productionId, acting.personId);
    const ledger = lines.map((line) => ownEntry(line, acting));
    return async (scope) => ({
      result: { ...(await readOwnRows(scope, hasMap)), ...own, ledger },
      told: [],
      isKept: false,
    });
  },
};

async function readOwnDocuments(
  documents: DocumentReader,
  personId: string,
  hasMap: boolean,
): Promise<Pick<Archive, 'map' | 'talk'>> {
  const map = hasMap ? await documents.readMap(personId) : null;
  const talk = await documents.readTalk(personId);
  return { map: plain(map), talk: plain(talk) };
}

async function readOwnRows(
  { tx, me, now }: Scope,
  hasMap: boolean,
): Promise<Omit<Archive, 'map' | 'talk' | 'ledger'>> {
  const { id, productionId, name, job, adult } = me;
  const isOwn = ({ personId }: { readonly personId: string }): boolean => personId === id;
  const offers = archivedOffers(await rows.readOffersTo(tx, productionId, id), id);
  const kit = (await readKit(tx, productionId))
    .map((line) => ({ ...line, wearers: line.wearers.filter(({ person }) => person === id) }))
    .filter(({ wearers }) => wearers.length > 0);
  return {
    at: now,
    person: { id, name, job, adult: adult !== null },
    released: hasMap ? await rows.readReleasedMap(tx, id) : null,
    today: hasMap ? await rows.readNarrowing(tx, id, now) : null,
    offers,
    answers: await readAnswersOf(tx, productionId, id),
    riders: (await rows.readRiders(tx, productionId)).filter(isOwn),
    doubles: (await rows.readDoublings(tx, productionId)).filter(
      ({ original, double }) => original === id || double === id,
    ),
    kit,
  };
}

/** Field by field: what else an offer keeps is of others, and its count in the beat tells what they were asked (R19). */
function archivedOffers(
  offered: Awaited<ReturnType<typeof rows.readOffersTo>>,
  personId: string,
): readonly ArchivedOffer[] {
  return offered.map(({ offer: { id, sceneId, beatId, by, at, digests }, part }) => {
    const offers = offered
      .map(({ offer }) => offer)
      .filter((other) => other.sceneId === sceneId && other.beatId === beatId);
    const digest = digests[personId]!;
    const number = versionNumber({ offers }, personId, digest);
    return { id, sceneId, beatId, number, by, at, digest, part };
  });
}

/** Without its place in the chain: how far apart two lines of one's own lie would tell what others did (R19). */
function ownEntry({ event, at, by, detail, key }: LedgerLine, { personId, assisted }: Acting): LedgerEntry {
  const isOwn = key === undefined || (key === `person:${personId}` && !assisted);
  return { event, at, by, about: [personId], detail: isOwn ? detail : null };
}

/** As everybody who reads the production's ledger may see it; beside it, to `me`, what is their own. */
export function wholeEntry(
  { event, at, by, about, detail, key, seq, hash }: LedgerLine,
  me: Acting | null,
): LedgerEntry {
  const isOwn = key === undefined || (me !== null && key === `person:${me.personId}` && !me.assisted);
  return { event, at, by, about, detail: isOwn ? detail : null, seq, hash };
}

function plain(document: PlainDocument | null): Archive['map'] {
  return Object.fromEntries(
    [...(document ?? [])].map(([root, records]) => [root, Object.fromEntries(records)]),
  );
}
