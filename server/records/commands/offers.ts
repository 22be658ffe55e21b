/**
 * Offering a beat, and looking at what was offered (design section 5). The board is read before the transaction; offers,
 * answers, riders and released maps inside it.
 */
import { createId } from '#shared/model/ids.ts';
import type { Answer, Offer } from '#shared/model/consent.ts';
import type { MaterialPart } from '#shared/model/material-part.ts';
import { mayOffer, type OfferFinding } from '#shared/rules/offer-rules.ts';
import { readConsent } from '#shared/rules/standing.ts';
import type { OfferedVersion } from '#shared/protocol/consent-results.ts';
import { readAnswers } from '../answer-rows.ts';
import * as rows from '../consent-rows.ts';
import { putVersion, readVersion } from '../version-rows.ts';
import { readBeatRecords, type BeatRecords } from './beat-records.ts';
import { digestsOf, findScene, isSeen, readBoardFor, withBeat, type FoundBeat } from './find-beat.ts';
import { findFindings } from './find-findings.ts';
import { done, refuse, type Handlers, type Scope } from './handler.ts';

/** R10: silence is not asked again sooner. */
const ASK_AGAIN_MS = 60 * 60 * 1000;
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
        if (isReminder(beat, records, now)) return refuse('asked-already');
        const offer: Offer = {
          id: createId('offer', scope.deps.random),
          sceneId: scene,
          beatId,
          number: (records.offers.at(-1)?.number ?? 0) + 1,
          by: me.id,
          at: now,
          digests: digestsOf(beat.parts),
          parts: Object.fromEntries([...beat.parts].map(([person, { part }]) => [person, part])),
        };
        await rows.putOffer(tx, me.productionId, offer);
        await putVersion(tx, me.productionId, offer, beat.contents);
        const detail = { scene, beat: beatId, offer: offer.id, number: offer.number };
        return { ...done('beat-offered', [...beat.parts.keys()], detail), result: { offered: offer.id } };
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
        for (const person of Object.keys(offer.digests)) {
          const part = await rows.readPart(tx, offer.id, person);
          if (part !== null) parts[person] = part;
        }
        versions.push({ offer, contents: await readVersion(tx, me.productionId, offer.id), parts });
      }
      return { result: { versions }, told: [], isKept: false };
    },

  'look-at-offer':
    ({ offer: id, person }) =>
    async (scope) => {
      const { tx, me, who, acting } = scope;
      // Security: one's own part; an IC names whose. A session that somebody else opened has no answers.
      if (acting.assisted) return refuse('assisted');
      if (who.role !== 'ic' && person !== undefined && person !== me.id) return refuse('not-found');
      const personId = person ?? me.id;
      const offer = await rows.readOffer(tx, me.productionId, id);
      if (offer === null || (await findScene(scope, offer.sceneId)) === null) return refuse('not-found');
      const part = await rows.readPart(tx, id, personId);
      if (part === null) return refuse('not-found');
      const { sceneId, beatId } = offer;
      const answers = await readAnswers(tx, me.productionId, { sceneId, beatId, personId });
      return { result: { part, agreed: await readAgreed(scope, answers) }, told: [], isKept: false };
    },
};

function keepsFromOffer({ blocks }: OfferFinding): boolean {
  return blocks === 'writing' || blocks === 'offer';
}

/** R10: the same version again, soon, to people of whom nobody has said anything against it. */
function isReminder(beat: FoundBeat, records: BeatRecords, now: number): boolean {
  const last = records.offers.at(-1);
  if (last === undefined || Math.abs(now - last.at) >= ASK_AGAIN_MS || !isSeen(beat.parts, last.digests))
    return false;
  return [...beat.parts].every(([personId, { digest }]) => {
    const { standing } = readConsent(records, personId, digest, now);
    return standing === 'offered' || standing === 'agreed';
  });
}

async function readAgreed(scope: Scope, answers: readonly Answer[]): Promise<MaterialPart | null> {
  const agreed = answers.findLast(({ kind }) => kind === 'agree');
  return agreed === undefined ? null : rows.readPart(scope.tx, agreed.offerId, agreed.personId);
}
