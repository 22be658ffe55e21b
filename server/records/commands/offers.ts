/**
 * Offering a beat, and looking at what was offered (design section 5). The board is read before the transaction; offers,
 * answers, riders and released maps inside it.
 */
import { documentRight } from '#shared/access/decide.ts';
import { createId } from '#shared/model/ids.ts';
import type { Answer, Digest, Offer } from '#shared/model/consent.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import { offerThatStands, peopleToOffer } from '#shared/rules/asking.ts';
import { mayOffer, type OfferFinding } from '#shared/rules/offer-rules.ts';
import type { OfferedVersion } from '#shared/protocol/consent-results.ts';
import { readAnswers } from '../answer-rows.ts';
import * as rows from '../consent-rows.ts';
import { putVersion, readVersion } from '../version-rows.ts';
import { readBeatRecords, type BeatRecords } from './beat-records.ts';
import {
  completeBeat,
  digestsOf,
  findScene,
  isSeen,
  readBoardFor,
  withBeat,
  type FoundBeat,
} from './find-beat.ts';
import { findFindings } from './find-findings.ts';
import { readOfferTo } from './find-offer.ts';
import { done, refuse, type Handlers, type Scope } from './handler.ts';

/** A list is looked through by people; the server keeps all of them. */
const MOST_VERSIONS = 20;

export const offers: Handlers<'offer-beat' | 'look-at-offer' | 'beat-versions'> = {
  'offer-beat': async ({ scene, beat: beatId, seen }, acting, deps) => {
    // Security: findings tell of maps, and a session that somebody else opened has none (design 5)
    if (acting.assisted) return refuse('assisted');
    const board = await readBoardFor(deps, acting, scene, beatId);
    return (scope) =>
      withBeat(scope, scene, board, async (beat) => {
        const { tx, me, now } = scope;
        if (!isSeen(beat.parts, seen)) return refuse('stale');
        const findings = await findFindings(scope, beat);
        // Security: kept answers lie under the production's key, and stay when a map is taken back
        if (!mayOffer(findings))
          return { result: { findings: findings.filter(keepsFromOffer) }, told: [], isKept: false };
        const records = await readBeatRecords(scope, { sceneId: scene, beatId }, [...beat.parts.keys()]);
        const digests = digestsOf(beat.parts);
        const asked = peopleToOffer(records, new Map(Object.entries(digests)), now);
        if (asked.length === 0) return refuse('asked-already');
        const offer: Offer = {
          id: createId('offer', scope.deps.random),
          sceneId: scene,
          beatId,
          number: (records.offers.at(-1)?.number ?? 0) + 1,
          by: me.id,
          at: now,
          ...whomItAsks(beat, asked),
          stands: whatStands(records, digests, asked),
        };
        await rows.putOffer(tx, me.productionId, offer);
        await putVersion(tx, me.productionId, offer, beat.contents);
        // Security (R19): whoever is not asked is not named, and the beat's count of offers is for ICs alone
        const detail = { scene, beat: beatId, offer: offer.id };
        return { ...done('beat-offered', asked, detail), result: { offered: offer.id } };
      });
  },

  'beat-versions':
    ({ scene: sceneId, beat: beatId }) =>
    async (scope) => {
      const { tx, me, acting } = scope;
      // Security: what each was shown is in it, and a session that somebody else opened has no answers
      if (acting.assisted) return refuse('assisted');
      if ((await findScene(scope, sceneId)) === null) return refuse('not-found');
      const offered = await rows.readOffers(tx, me.productionId, { sceneId, beatId });
      const versions: OfferedVersion[] = [];
      for (const offer of offered.slice(-MOST_VERSIONS).toReversed()) {
        const parts: Record<string, MaterialPart> = {};
        const shown = [
          ...Object.keys(offer.digests).map((person) => [person, offer.id] as const),
          ...Object.entries(offer.stands ?? {}),
        ];
        for (const [person, offerId] of shown) {
          const part = await rows.readPart(tx, offerId, person);
          if (part !== null) parts[person] = part;
        }
        versions.push({ offer, contents: await readVersion(tx, me.productionId, offer.id), parts });
      }
      return { result: { versions }, told: [], isKept: false };
    },

  'look-at-offer': async ({ offer: id, person }, acting, deps) => {
    // Security: one's own part; an IC names whose. A session that somebody else opened has no answers.
    if (acting.assisted) return refuse('assisted');
    const personId = person ?? acting.personId;
    const offered = await readOfferTo(deps, acting, { id, personId });
    const board = offered && (await readBoardFor(deps, acting, offered.sceneId, offered.beatId));
    return async (scope) => {
      const { tx, me, who } = scope;
      if (who.role !== 'ic' && personId !== me.id) return refuse('not-found');
      const found = offered && (await findScene(scope, offered.sceneId));
      const part = await rows.readPart(tx, id, personId);
      if (offered === null || found === null || part === null) return refuse('not-found');
      const { sceneId, beatId } = offered;
      const answers = await readAnswers(tx, me.productionId, { sceneId, beatId, personId });
      // Security: what is on the board now is for those who may read it; somebody taken out of the scene keeps their own
      const facts = { ...found.scene, minors: [] };
      const mayRead = documentRight(who, { kind: 'board', id: sceneId }, facts) !== '-';
      const beat = mayRead ? await completeBeat(scope, found, board) : null;
      const now = beat?.parts.get(personId)?.part ?? null;
      return { result: { part, agreed: await readAgreed(scope, answers), now }, told: [], isKept: false };
    };
  },
};

function keepsFromOffer({ blocks }: OfferFinding): boolean {
  return blocks === 'writing' || blocks === 'offer';
}

function whomItAsks(beat: FoundBeat, asked: readonly string[]): Pick<Offer, 'digests' | 'parts'> {
  const found = [...beat.parts].filter(([person]) => asked.includes(person));
  return {
    digests: Object.fromEntries(found.map(([person, { digest }]) => [person, digest])),
    parts: Object.fromEntries(found.map(([person, { part }]) => [person, part])),
  };
}

/** What the others were shown lies with the offer that was put to them. */
function whatStands(
  records: BeatRecords,
  digests: Readonly<Record<string, Digest>>,
  asked: readonly string[],
): Readonly<Record<string, string>> {
  const others = Object.entries(digests).filter(([person]) => !asked.includes(person));
  return Object.fromEntries(
    others.flatMap(([person, digest]) => {
      const stands = offerThatStands(records, person, digest);
      return stands === null ? [] : [[person, stands.id]];
    }),
  );
}

async function readAgreed(scope: Scope, answers: readonly Answer[]): Promise<MaterialPart | null> {
  const agreed = answers.findLast(({ kind }) => kind === 'agree');
  return agreed === undefined ? null : rows.readPart(scope.tx, agreed.offerId, agreed.personId);
}
