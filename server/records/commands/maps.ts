/** One's own map, and that of a minor one looks after: what of it the ICs get, and what today narrows. Beside it riders and doubles, which are decided with it. */
import type { Narrowing, ReleasedMap } from '#shared/model/comfort-map.ts';
import type { Person } from '#shared/model/production.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import { withoutFigure } from '#shared/rules/release.ts';
import { mayWriteMap } from '#shared/access/decide.ts';
import { hasEnded, whoOf } from '../../auth/auth.ts';
import type { RecordReader } from '../../store/store.ts';
import * as rows from '../consent-rows.ts';
import { endOfDay } from '../end-of-day.ts';
import { readPerson } from '../tables.ts';
import { findScene } from './find-beat.ts';
import { done, refuse, UNCHANGED, type Acting, type Handlers, type Scope, type Told } from './handler.ts';
import { readReleasable } from './releasable.ts';

type MapCommand = 'release-map' | 'unrelease-map' | 'narrow-today' | 'set-rider' | 'set-double';

/** Entries that one day may have: every zone in both directions, and some said twice. */
const MOST_ENTRIES = 600;

export const maps: Handlers<MapCommand> = {
  'release-map': async ({ seen, person }, acting, { documents, store, clock }) => {
    // Security: a session that somebody else opened has no map (design 5)
    if (!isOwnSession(acting)) return refuse('assisted');
    const [me, id] = [await readPerson(store.records, acting.personId), person ?? acting.personId];
    // Security: whose it is not reads none; asked again below, as it stands then
    const isReader = me !== null && (await readOwner(store.records, me, id, clock.now())) !== null;
    const whole = isReader ? await readReleasable(documents, id) : null;
    return async (scope) => {
      const { tx, now } = scope;
      const owner = await readOwner(tx, scope.me, id, now);
      if (whole === null || owner === null) return refuse('not-found');
      const isOwn = id === scope.me.id;
      const map = owner.adult === null ? withoutFigure(whole) : whole;
      // what is shared is what the screen said would be, or nothing
      if (mapDigest(map) !== seen) return refuse('stale');
      const before = await rows.readReleasedMap(tx, id);
      if (before !== null && mapDigest(before) === seen) return UNCHANGED;
      if (!isOwn && (await rows.isKeptByOwner(tx, id))) return refuse('kept-by-owner');
      const released: ReleasedMap = { personId: id, at: now, expiresAt: null, ...map };
      await rows.putReleasedMap(tx, owner.productionId, released);
      if (isOwn) await rows.setKeptByOwner(tx, owner, false);
      const event = isOwn ? 'map-released' : 'map-released-for';
      return { result: null, told: [own(id, event, { entries: map.entries.length })] };
    };
  },

  'unrelease-map':
    ({ person }, acting) =>
    async ({ tx, me, now }) => {
      if (!isOwnSession(acting)) return refuse('assisted');
      const owner = await readOwner(tx, me, person ?? me.id, now);
      if (owner === null) return refuse('not-found');
      const { id } = owner;
      // M5: the child's no beats the guardian's yes, in whatever order they come: also of a map just taken back for them
      const isNo = id === me.id && owner.adult === null;
      const isShared = (await rows.readReleasedMap(tx, id)) !== null;
      if (!isShared && (!isNo || (await rows.isKeptByOwner(tx, id)))) return UNCHANGED;
      if (isShared) await rows.removeReleasedMap(tx, id);
      if (isNo) await rows.setKeptByOwner(tx, owner, true);
      return { result: null, told: [own(id, id === me.id ? 'map-unreleased' : 'map-unreleased-for', {})] };
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

/** The performer whose map it is, where `me` writes it; null where it is not there or not theirs: one answer. */
async function readOwner(reader: RecordReader, me: Person, id: string, now: number): Promise<Person | null> {
  if (!mayWriteMap(whoOf(me), id)) return null;
  const owner = id === me.id ? me : await readPerson(reader, id);
  return owner !== null && isPerformer(owner, now) ? owner : null;
}

function isOwnSession({ assisted, sessionId }: Acting): boolean {
  return !assisted && sessionId !== null;
}

function isPerformerOf({ now }: Scope, everybody: readonly Person[], id: string): boolean {
  return everybody.some((person) => person.id === id && isPerformer(person, now));
}

function isPerformer(person: Person, now: number): boolean {
  return accessRoleOf(person.job) === 'performer' && !hasEnded(person, now);
}

/** A line about one person whose detail is their own. */
function own(personId: string, event: string, detail: NonNullable<Told['detail']>): Told {
  return { event, about: [personId], detail, key: `person:${personId}` };
}
