/** Everything that the rules find in a beat: the board's own, riders, and what is released and narrowed. For ICs alone. */
import type { MapState } from '#shared/model/comfort-map.ts';
import type { ReleasedFigure } from '#shared/model/figure.ts';
import type { Person } from '#shared/model/production.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { withNarrowing } from '#shared/rules/map-state.ts';
import type { Maps } from '#shared/rules/matching.ts';
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
  const [maps, figures] = await readShared(tx, [...parts.keys()], now);
  const adults = idsOf(everybody, ({ adult }) => adult !== null);
  return findOfferFindings(contents, {
    sceneId: scene.id,
    categories: scene.categories,
    // what was given back is not there on the day
    kit: kit.filter(({ returnedAt }) => returnedAt === null),
    doubles,
    isClosed: scene.closed,
    phase: null,
    maps,
    // M1, M2: who counts as a minor has no figure
    figureOf: (id) => (adults.has(id) ? (figures.get(id) ?? null) : null),
    riders: new Map(riders.map(({ personId, state }) => [personId, state])),
    adults,
    performers: idsOf(everybody, (one) => accessRoleOf(one.job) === 'performer' && !hasEnded(one, now)),
  });
}

/**
 * R5, R6: the stricter of what is released and what is narrowed today, and the figure that was released with it; never the
 * document, which nobody released.
 */
async function readShared(
  tx: Scope['tx'],
  people: readonly string[],
  now: number,
): Promise<readonly [Maps, ReadonlyMap<string, ReleasedFigure>]> {
  const figures = new Map<string, ReleasedFigure>();
  const maps = new Map<string, MapState | null>();
  for (const person of people) {
    const released = await rows.readReleasedMap(tx, person);
    const narrowing = await rows.readNarrowing(tx, person, now);
    maps.set(person, withNarrowing(released, narrowing, now));
    if (released?.figure !== undefined) figures.set(person, released.figure);
  }
  return [maps, figures];
}

function idsOf(everybody: readonly Person[], is: (person: Person) => boolean): ReadonlySet<string> {
  return new Set(everybody.filter(is).map(({ id }) => id));
}
