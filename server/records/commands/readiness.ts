/** Calling a beat ready, which is an IC's act and refused unless every answer stands; taking that back; locking a beat. */
import { documentRight } from '#shared/access/decide.ts';
import type { Readiness } from '#shared/model/consent.ts';
import { mayBeReady } from '#shared/rules/offer-rules.ts';
import { readBeatConsent } from '#shared/rules/standing.ts';
import * as rows from '../consent-rows.ts';
import { calledVersion, isSameCall, putCalledVersion, readCalledVersion } from '../version-rows.ts';
import { readBeatRecords } from './beat-records.ts';
import { digestsOf, findScene, isSeen, readBoardFor, withBeat, type FoundBeat } from './find-beat.ts';
import { findFindings } from './find-findings.ts';
import { done, refuse, UNCHANGED, type Handlers, type Refused, type Scope } from './handler.ts';

export const readiness: Handlers<
  'call-ready' | 'call-not-ready' | 'freeze-beat' | 'reopen-beat' | 'called-version'
> = {
  'call-ready': async ({ scene, beat: beatId, seen }, acting, deps) => {
    // Security: the refusal tells of answers and maps, and a session that somebody else opened has none (design 5)
    if (acting.assisted) return refuse('assisted');
    const board = await readBoardFor(deps, acting, scene, beatId);
    return (scope) =>
      withBeat(scope, scene, board, async (beat) => {
        const { tx, me, now } = scope;
        if (!isSeen(beat.parts, seen)) return refuse('stale');
        const refused = await judgeReady(scope, beat);
        if (refused !== null) return refused;
        const before = await rows.readReadinessOf(tx, { sceneId: scene, beatId });
        const next: Readiness = {
          sceneId: scene,
          beatId,
          called: 'ready',
          at: now,
          by: me.id,
          digests: digestsOf(beat.parts),
          board: beat.board,
          isFrozen: before?.isFrozen ?? false,
        };
        const isSame =
          before?.called === 'ready' && before.board === next.board && isSeen(beat.parts, before.digests);
        if (isSame) return UNCHANGED;
        await rows.putReadiness(tx, me.productionId, next);
        await keepCalled(scope, beat, next);
        return done('beat-called-ready', [], { scene, beat: beatId });
      });
  },

  'called-version':
    ({ scene: sceneId, beat: beatId }) =>
    async (scope) => {
      const { tx, me, who } = scope;
      const found = await findScene(scope, sceneId);
      // Security: it is board content, so the right to the board decides; absent and forbidden look the same
      const facts = found === null ? null : { ...found.scene, minors: [] };
      if (facts === null || documentRight(who, { kind: 'board', id: sceneId }, facts) === '-')
        return refuse('not-found');
      const version = await readCalledVersion(tx, me.productionId, sceneId, beatId);
      return { result: { version }, told: [], isKept: false };
    },

  'call-not-ready':
    ({ scene, beat }) =>
    (scope) =>
      changeReadiness(scope, scene, beat, 'beat-called-not-ready', (before) => ({
        ...before,
        called: 'not-ready',
      })),

  'freeze-beat': async ({ scene, beat: beatId }, acting, deps) => {
    const board = await readBoardFor(deps, acting, scene, beatId);
    return (scope) =>
      withBeat(scope, scene, board, (beat) =>
        changeReadiness(
          scope,
          scene,
          beatId,
          'beat-frozen',
          (before) => ({
            ...before,
            // what "will be asked again" is told from; of a beat that was called ready it stays what was called
            board: before.called === 'ready' ? before.board : beat.board,
            isFrozen: true,
          }),
          async (next) => {
            if (next.board === beat.board) await keepCalled(scope, beat, next);
          },
        ),
      );
  },

  'reopen-beat':
    ({ scene, beat }) =>
    (scope) =>
      changeReadiness(scope, scene, beat, 'beat-reopened', (before) => ({
        ...before,
        called: 'not-ready',
        isFrozen: false,
      })),
};

/** Refused to the IC alone, so it may say whose answer is missing. */
async function judgeReady(scope: Scope, beat: FoundBeat): Promise<Refused | null> {
  const records = await readBeatRecords(scope, { sceneId: beat.scene.id, beatId: beat.contents.beat.id }, [
    ...beat.parts.keys(),
  ]);
  const digests = new Map([...beat.parts].map(([person, { digest }]) => [person, digest]));
  const { people, isComplete } = readBeatConsent(records, digests, scope.now);
  const missing = [...people].filter(([, { standing }]) => standing !== 'agreed').map(([person]) => person);
  const findings = await findFindings(scope, beat);
  if (isComplete && mayBeReady(findings)) return null;
  const blocking = findings.filter(({ blocks }) => blocks !== 'nothing');
  return refuse('not-ready', { more: { people: missing, findings: blocking } });
}

/** What everybody can compare the board with from now on. */
/**
 * Security: the time is that of the contents. Called again with the same on the board, it stays: somebody was asked again
 * for what is not on it (kit, a double), which is nobody else's to know.
 */
async function keepCalled(
  { tx, me, now }: Scope,
  { scene, contents, tempo }: FoundBeat,
  { isFrozen }: Readiness,
): Promise<void> {
  const beat = { sceneId: scene.id, beatId: contents.beat.id };
  const kept = await readCalledVersion(tx, me.productionId, beat.sceneId, beat.beatId);
  const next = calledVersion({ at: now, isFrozen, tempo, contents });
  if (kept !== null && isSameCall(kept, next)) return;
  await putCalledVersion(tx, me.productionId, beat, next);
}

/** Marks of a beat that need nobody's answer: taking readiness back, locking against accidents. */
async function changeReadiness(
  scope: Scope,
  sceneId: string,
  beatId: string,
  event: string,
  change: (before: Readiness) => Readiness,
  then: (next: Readiness) => Promise<void> = async () => undefined,
): Promise<Refused | typeof UNCHANGED | ReturnType<typeof done>> {
  const { tx, me, now } = scope;
  if ((await findScene(scope, sceneId)) === null) return refuse('not-found');
  const standing = await rows.readReadinessOf(tx, { sceneId, beatId });
  const before: Readiness = standing ?? {
    sceneId,
    beatId,
    called: 'not-ready',
    at: now,
    by: me.id,
    digests: {},
    board: '',
    isFrozen: false,
  };
  const next = change(before);
  if (next.called === before.called && next.isFrozen === before.isFrozen) return UNCHANGED;
  await rows.putReadiness(tx, me.productionId, { ...next, at: now, by: me.id });
  await then(next);
  return done(event, [], { scene: sceneId, beat: beatId });
}
