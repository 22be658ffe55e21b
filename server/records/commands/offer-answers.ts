/**
 * What a performer answers, and takes back (design section 5). The board is read before the transaction; answers inside
 * it, so that a withdrawal is either seen or comes after and undoes what was done.
 */
import { createId } from '#shared/model/ids.ts';
import type { Answer } from '#shared/model/consent.ts';
import { findDifferences } from '#shared/rules/difference.ts';
import { peopleToAsk } from '#shared/rules/material.ts';
import { hasLapsed, judgeAnswer, withdrawsFrom } from '#shared/rules/standing.ts';
import { addAnswer } from '../answer-rows.ts';
import * as rows from '../consent-rows.ts';
import { markOf, PHASE, readBeatRecords } from './beat-records.ts';
import { completeBeat, findScene, readBoardFor } from './find-beat.ts';
import { readOfferTo } from './find-offer.ts';
import { refuse, UNCHANGED, type Handlers, type Scope } from './handler.ts';

export const offerAnswers: Handlers<'answer-offer' | 'withdraw'> = {
  'answer-offer': async ({ offer: offerId, answer: kind, digest, after }, acting, deps) => {
    // Security: R11, on the performer's own full session. Nobody who was let in, and no command line, answers for them.
    if (acting.assisted || acting.sessionId === null) return refuse('assisted');
    const { sessionId } = acting;
    const head = await readOfferTo(deps, acting, { id: offerId, personId: acting.personId });
    const board = head && (await readBoardFor(deps, acting, head.sceneId, head.beatId));
    return async (scope) => {
      const { tx, me, now } = scope;
      const { id: personId, productionId } = me;
      const found = head && (await findScene(scope, head.sceneId));
      // R39: a no and a question are never turned away, whatever has become of the scene since they were asked
      const isIn = found !== null && found.scene.people.includes(personId);
      if (head === null || (kind === 'agree' && !isIn)) return refuse('not-found');
      const { sceneId, beatId } = head;
      const beat = found && (await completeBeat(scope, found, board));
      const present = beat?.parts.get(personId);
      const records = await readBeatRecords(scope, { sceneId, beatId }, [personId]);
      const newest = records.answers.at(-1);
      const isAgain = newest?.kind === kind && newest.offerId === offerId && !hasLapsed(newest, now);
      // said already, and nothing has happened since that would make it another thing to say
      if (isAgain && (kind !== 'agree' || isOneVersion(newest.digest, digest, present?.digest)))
        return UNCHANGED;

      const attempt = { personId, offerId, kind, digest, after };
      const verdict = judgeAnswer(attempt, records, present?.digest ?? '', markOf(records, personId));
      if (verdict.kind === 'absent') return refuse('not-found');
      const about = { scene: sceneId, beat: beatId, offer: offerId, answer: kind };
      const key = `person:${personId}` as const;
      if (verdict.kind === 'stale') {
        const shown = await rows.readPart(tx, offerId, personId);
        const difference =
          shown === null || present === undefined ? [] : findDifferences(shown, present.part);
        const told = [
          {
            event: 'answer-not-taken',
            about: [personId],
            detail: { ...about, because: verdict.because },
            key,
          },
        ];
        return refuse('stale', { more: { difference }, told });
      }
      const answer: Answer = {
        id: createId('answer', scope.deps.random),
        offerId,
        sceneId,
        beatId,
        personId,
        kind,
        at: now,
        digest: kind === 'agree' ? digest : verdict.offer.digests[personId]!,
        rider: await executedRider(scope, sceneId),
        kit: (present?.part.kit ?? []).join(','),
        phase: PHASE,
        sessionId,
        expiresAt: null,
      };
      await addAnswer(tx, productionId, answer, records.answers.length);
      // Security: that something was answered is the production's; what was answered is the person's own
      return { result: null, told: [{ event: 'offer-answered', about: [personId], detail: about, key }] };
    };
  },

  withdraw: async ({ scene: sceneId, beat: beatId }, acting, deps) => {
    const board = await readBoardFor(deps, acting, sceneId, beatId);
    return async (scope) => {
      const { tx, me, now, acting: by } = scope;
      const { id: personId, productionId } = me;
      // R12: by oneself alone; on any session of one's own, a closed scene and an assisted session included
      if (by.sessionId === null) return refuse('assisted');
      const records = await readBeatRecords(scope, { sceneId, beatId }, [personId]);
      const asked = records.offers.filter((offer) => Object.hasOwn(offer.digests, personId));
      const isIn = board?.beats.some((beat) => peopleToAsk(beat, []).includes(personId)) ?? false;
      if (asked.length === 0 && !isIn) return refuse('not-found');
      const offerId = withdrawsFrom(records, personId);
      const newest = records.answers.at(-1);
      if (newest?.kind === 'withdrawn' && newest.offerId === offerId) return UNCHANGED;
      const answer: Answer = {
        id: createId('answer', scope.deps.random),
        offerId,
        sceneId,
        beatId,
        personId,
        kind: 'withdrawn',
        at: now,
        digest: '',
        rider: null,
        kit: '',
        phase: PHASE,
        sessionId: by.sessionId,
        expiresAt: null,
      };
      await addAnswer(tx, productionId, answer, records.answers.length);
      const detail = { scene: sceneId, beat: beatId, offer: offerId, answer: 'withdrawn' };
      const key = `person:${personId}` as const;
      return { result: null, told: [{ event: 'offer-answered', about: [personId], detail, key }] };
    };
  },
};

/** What was agreed to, what is on the screen, and what the beat is now. */
function isOneVersion(...digests: readonly (string | undefined)[]): boolean {
  return new Set(digests).size === 1;
}

/** R7: which rider stood when the answer was given. */
async function executedRider({ tx, me }: Scope, sceneId: string): Promise<string | null> {
  const riders = await rows.readRiders(tx, me.productionId, sceneId);
  const own = riders.find(({ personId }) => personId === me.id);
  return own?.state === 'executed' ? own.version : null;
}
