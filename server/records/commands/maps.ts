/** One's own map: what of it the ICs get, and what today narrows. Beside it riders and doubles, which are decided with it. */
import type { Narrowing, ReleasedMap } from '#shared/model/comfort-map.ts';
import type { Person } from '#shared/model/production.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { withoutFigure } from '#shared/rules/release.ts';
import { hasEnded } from '../../auth/auth.ts';
import * as rows from '../consent-rows.ts';
import { endOfDay } from '../end-of-day.ts';
import { findScene } from './find-beat.ts';
import { done, refuse, UNCHANGED, type Acting, type Handlers, type Scope, type Told } from './handler.ts';
import { readReleasable } from './releasable.ts';

type MapCommand = 'release-map' | 'unrelease-map' | 'narrow-today' | 'set-rider' | 'set-double';

/** Entries that one day may have: every zone in both directions, and some said twice. */
const MOST_ENTRIES = 600;

export const maps: Handlers<MapCommand> = {
  'release-map': async ({ seen }, acting, { documents }) => {
    // Security: a session that somebody else opened has no map (design 5)
    if (!isOwnSession(acting)) return refuse('assisted');
    const whole = await readReleasable(documents, acting.personId);
    return async ({ tx, me, now }) => {
      if (whole === null) return refuse('not-found');
      const map = me.adult === null ? withoutFigure(whole) : whole;
      // what is shared is what its owner's screen said would be, or nothing
      if (mapDigest(map) !== seen) return refuse('stale');
      const before = await rows.readReleasedMap(tx, me.id);
      if (before !== null && mapDigest(before) === seen) return UNCHANGED;
      const released: ReleasedMap = { personId: me.id, at: now, expiresAt: null, ...map };
      await rows.putReleasedMap(tx, me.productionId, released);
      return { result: null, told: [own(me.id, 'map-released', { entries: map.entries.length })] };
    };
  },

  'unrelease-map':
    (_input, acting) =>
    async ({ tx, me }) => {
      if (!isOwnSession(acting)) return refuse('assisted');
      if ((await rows.readReleasedMap(tx, me.id)) === null) return UNCHANGED;
      await rows.removeReleasedMap(tx, me.id);
      return { result: null, told: [own(me.id, 'map-unreleased', {})] };
    },

  'narrow-today':
    ({ entries }, acting) =>
    async ({ tx, me, now }) => {
      if (!isOwnSession(acting)) return refuse('assisted');
      const before = await rows.readNarrowing(tx, me.id, now);
      const known = new Set(before?.entries.map((entry) => JSON.stringify(entry)));
      const added = entries.filter((entry) => !known.has(JSON.stringify(entry)));
      if (added.length === 0) return UNCHANGED;
      // R6: of what one day says about a zone all holds, so that nothing said later that day opens it
      const all = [...(before?.entries ?? []), ...added];
      if (all.length > MOST_ENTRIES) return refuse('too-large');
      const next: Narrowing = { personId: me.id, at: now, expiresAt: endOfDay(now), entries: all };
      await rows.putNarrowing(tx, me.productionId, next);
      return { result: null, told: [own(me.id, 'day-narrowed', { entries: added.length })] };
    },

  'set-rider':
    ({ scene, person, state, version }) =>
    async (scope) => {
      const { tx, me, now } = scope;
      if ((state === 'executed') !== (version !== undefined)) return refuse('bad-input');
      const found = await findScene(scope, scene);
      if (found === null || !found.scene.people.includes(person)) return refuse('not-found');
      const before = (await rows.readRiders(tx, me.productionId, scene)).find(
        (rider) => rider.personId === person,
      );
      const next = { sceneId: scene, personId: person, state, version: version ?? null };
      if (before?.state === next.state && before.version === next.version) return UNCHANGED;
      await rows.putRider(tx, me.productionId, { ...next, by: me.id, at: now });
      return done('rider-set', [person], { scene, state });
    },

  'set-double':
    ({ scene, original, double }) =>
    async (scope) => {
      const { tx, me } = scope;
      const found = await findScene(scope, scene);
      if (found === null || !isPerformerOf(scope, found.everybody, original)) return refuse('not-found');
      if (double !== null && !isPerformerOf(scope, found.everybody, double)) return refuse('not-found');
      if (double === original) return refuse('bad-input');
      const before = (await rows.readDoublings(tx, me.productionId, scene)).find(
        (one) => one.original === original,
      );
      if ((before?.double ?? null) === double) return UNCHANGED;
      await rows.putDoubling(tx, me.productionId, { sceneId: scene, original, double });
      const about = [original, before?.double, double].filter((id) => typeof id === 'string');
      return done('double-set', [...new Set(about)], { scene });
    },
};

function isOwnSession({ assisted, sessionId }: Acting): boolean {
  return !assisted && sessionId !== null;
}

function isPerformerOf({ now }: Scope, everybody: readonly Person[], id: string): boolean {
  return everybody.some(
    (person) => person.id === id && accessRoleOf(person.job) === 'performer' && !hasEnded(person, now),
  );
}

/** A line about one person whose detail is their own. */
function own(personId: string, event: string, detail: NonNullable<Told['detail']>): Told {
  return { event, about: [personId], detail, key: `person:${personId}` };
}
