/** Everything that the rules find in a beat: the board's own, riders, and what is released and narrowed. For ICs alone. */
import type { Person } from '#shared/model/production.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { withNarrowing } from '#shared/rules/map-state.ts';
import { findOfferFindings, type OfferFinding } from '#shared/rules/offer-rules.ts';
import { hasEnded } from '../../auth/auth.ts';
import * as rows from '../consent-rows.ts';
import type { FoundBeat } from './find-beat.ts';
import type { Scope } from './handler.ts';

export async function findFindings(
  { tx, me, now }: Scope,
  { contents, scene, everybody, kit, doubles, parts }: FoundBeat,
): Promise<readonly OfferFinding[]> {
  const riders = await rows.readRiders(tx, me.productionId, scene.id);
  // R5, R6: the stricter of what is released and what is narrowed today; never the document, which nobody released
  const maps = new Map(
    await Promise.all(
      [...parts.keys()].map(async (person) => {
        const released = await rows.readReleasedMap(tx, person);
        const narrowing = await rows.readNarrowing(tx, person, now);
        return [person, withNarrowing(released, narrowing, now)] as const;
      }),
    ),
  );
  return findOfferFindings(contents, {
    sceneId: scene.id,
    categories: scene.categories,
    // what was given back is not there on the day
    kit: kit.filter(({ returnedAt }) => returnedAt === null),
    doubles,
    isClosed: scene.closed,
    phase: null,
    maps,
    riders: new Map(riders.map(({ personId, state }) => [personId, state])),
    adults: idsOf(everybody, ({ adult }) => adult !== null),
    performers: idsOf(everybody, (one) => accessRoleOf(one.job) === 'performer' && !hasEnded(one, now)),
  });
}

function idsOf(everybody: readonly Person[], is: (person: Person) => boolean): ReadonlySet<string> {
  return new Set(everybody.filter(is).map(({ id }) => id));
}
