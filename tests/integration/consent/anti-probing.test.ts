// first: Yjs must find the seeded randomness when it is loaded
import { createLanes, drawFrom } from '../../kit/seeded-random.ts';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import type { AccessRole } from '#shared/model/roles.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import { openPlanes, type Planes } from '../../../server/compose/planes.ts';
import type { RecordsPlane } from '../../../server/records/records.ts';
import { BEAT, makeConsentWorld, OTHER_BEAT, type ConsentWorld } from '../../kit/consent-world.ts';
import { DirectorDay } from '../../kit/director-day.ts';
import type { TestDevice } from '../../kit/command-server.ts';
import { createFakeClock } from '../../kit/fake-clock.ts';
import { guardMaps, type GuardedStore } from '../../kit/guarded-store.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { openTestStore } from '../../kit/store.ts';

const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  drawFrom(null);
});

interface Stage {
  readonly server: TestServer;
  readonly world: ConsentWorld;
  readonly guarded: GuardedStore;
  /** whose turn it is to draw randomness */
  readonly lane: (name: string) => void;
}

type Plant = (planes: Planes) => RecordsPlane;
const NO_LEAK: Plant = ({ records }) => records;

/** Nothing may come of its own accord while two worlds are compared: no renewed presence, no unloading. */
const STILL = { keepAliveMs: 3_600_000, unloadAfterMs: 3_600_000, recheckMs: 3_600_000 };

async function stage(plant: Plant = NO_LEAK): Promise<Stage> {
  const lanes = createLanes('two worlds');
  lanes.use('setup');
  drawFrom(lanes);
  const opened = await openTestStore();
  stops.push(() => opened.remove());
  const guarded = guardMaps(opened.store);
  const clock = createFakeClock();
  const quiet = (): void => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: opened.dataDir,
    masterKey: null,
    origin: null,
    tls: null,
    logLevel: 'info',
    metricsToken: null,
  } as const;
  const random = (length: number): Uint8Array => lanes.random(length);
  const planes = await openPlanes(config, { log, clock, random, store: guarded.store });
  const served = { ...planes, records: plant(planes) };
  const server = await startTestServer({ clock, planes: served, syncLimits: STILL });
  stops.push(() => server.stop());
  const { store, records } = planes;
  const world = await makeConsentWorld({ store, records, deviceOf: (id) => server.deviceOf(id) });
  return { server, world, guarded, lane: (name) => lanes.use(name) };
}

/** Whose day it is: one of each role, the admin, who is crew with the flag, and a second IC. */
type Whose = AccessRole | 'admin' | 'second-ic';

interface DayPerson {
  readonly id: string;
  readonly device: TestDevice;
  readonly role: AccessRole;
}

/** The performer of the company is Sam; a guardian looks after somebody who is in no scene. */
async function personOf({ server, world }: Stage, whose: Whose): Promise<DayPerson> {
  const { company } = world;
  if (whose === 'admin') return { ...company.admin, role: 'crew' };
  if (whose === 'second-ic') {
    const id = await company.add('ic');
    return { id, device: await server.deviceOf(id), role: 'ic' };
  }
  if (whose === 'guardian') {
    const child = await company.add('performer');
    await world.ic.run('change-person', { person: company.by.guardian.id, guards: [child] });
  }
  return { ...company.by[whose], role: whose };
}

function dayOf({ server, world }: Stage, { id, device, role }: DayPerson): DirectorDay {
  const { scene, sam, ari } = world;
  const day = new DirectorDay(server.port, device, { scene, people: [sam, ari], self: id, role });
  stops.push(() => day.close());
  return day;
}

const fence = (zone: MapEntry['zone']): MapEntry => ({
  direction: 'receive',
  zone,
  state: 'fence',
  conditions: [],
});

/** Makes these the whole of Ari's map, and shares it. */
async function release({ guarded, world }: Stage, entries: readonly MapEntry[]): Promise<void> {
  const name = `map/${world.ari}`;
  const stored = await guarded.store.documents.load(name);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  const says = doc.getMap('says');
  for (const key of [...says.keys()]) says.delete(key);
  for (const [index, entry] of entries.entries())
    putRecord(doc, 'map', 'says', `says_${String(index).padStart(6, '0')}`, { ...entry });
  await guarded.store.documents.append(name, Y.encodeStateAsUpdate(doc));
  const seen = mapDigest({ entries, extras: [], labels: [] });
  const released = await world.deviceOfAri.run('release-map', { seen });
  if (!released.ok) throw new Error(released.reason);
}

/** What differs between two worlds that a director must not be able to tell apart: all that is somebody's own. */
interface Secret {
  readonly entries: readonly MapEntry[];
  /** false in a calm world */
  happened(on: Stage): Promise<boolean>;
  act(on: Stage, step: 'before' | 'called' | 'after'): Promise<void>;
}

const hasWithdrawn = async ({ server, world }: Stage): Promise<boolean> =>
  (await server.records.consent(world.company.production)).answers.some(({ kind }) => kind === 'withdrawn');

const CALM: Secret = {
  entries: [fence('knee-l')],
  happened: hasWithdrawn,
  act: async () => undefined,
};
const TROUBLED: Secret = {
  entries: [fence('hand-r'), fence('chest-l'), fence('calf-l')],
  happened: hasWithdrawn,
  async act(on, step) {
    const { scene, deviceOfSam, deviceOfAri, ic } = on.world;
    if (step === 'before') await deviceOfAri.run('unrelease-map', {});
    if (step === 'called') {
      await deviceOfSam.run('withdraw', { scene, beat: BEAT });
      await deviceOfAri.run('narrow-today', {
        entries: [{ direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] }],
      });
      await release(on, [...TROUBLED.entries, fence('neck-front')]);
    }
    if (step === 'after') {
      for (const device of [deviceOfSam, deviceOfAri])
        await device.run('withdraw', { scene, beat: OTHER_BEAT });
      await deviceOfAri.run('unrelease-map', {});
      await ic.run('offer-beat', { scene, beat: OTHER_BEAT, seen: await on.world.seen(OTHER_BEAT) });
    }
  },
};

/** The same, and nothing of it Sam's own. Ari, who withdrew, is asked again and agrees, withdraws again, is asked again. */
const TROUBLED_PARTNER: Secret = {
  entries: TROUBLED.entries,
  happened: hasWithdrawn,
  async act(on, step) {
    const { scene, deviceOfAri } = on.world;
    if (step === 'before') await deviceOfAri.run('unrelease-map', {});
    if (step === 'called') {
      for (const _time of ['first', 'second']) {
        await deviceOfAri.run('withdraw', { scene, beat: BEAT });
        const said = await on.world.answer('ari', await on.world.offer(), 'agree');
        expect(said).toMatchObject({ ok: true });
      }
      await deviceOfAri.run('withdraw', { scene, beat: BEAT });
      await on.world.offer();
      await deviceOfAri.run('narrow-today', {
        entries: [{ direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] }],
      });
      await release(on, [...TROUBLED.entries, fence('neck-front')]);
    }
    if (step === 'after') {
      await deviceOfAri.run('withdraw', { scene, beat: OTHER_BEAT });
      await deviceOfAri.run('unrelease-map', {});
    }
  },
};

/** Ari goes on writing the map after it was shared, and keeps things to themselves: what an IC must not learn of. */
const UNSHARED: Secret = {
  entries: CALM.entries,
  happened: async ({ guarded, world }) =>
    ((await guarded.store.documents.load(`map/${world.ari}`))?.updates.length ?? 0) > 1,
  async act({ server, world, lane }, step) {
    const { ari, deviceOfAri } = world;
    // what others do is to draw the same in both worlds
    lane('map');
    const map = await RawClient.sync({
      port: server.port,
      session: '',
      ref: { kind: 'map', id: ari },
      headers: { cookie: deviceOfAri.cookie ?? '' },
    });
    const key = { before: 'aaaaaa', called: 'bbbbbb', after: 'cccccc' }[step];
    map.change((doc) => {
      const says = { direction: 'receive', state: 'fence', conditions: [] };
      // would close the beat's only contact
      putRecord(doc, 'map', 'says', `says_${key}0`, { ...says, zone: 'hand-l' });
      putRecord(doc, 'map', 'says', `says_${key}1`, { ...says, zone: 'hand-r', mineOnly: true });
      putRecord(doc, 'map', 'words', 'hand-l', { label: `my sore hand, ${step}`, note: 'not today' });
      putRecord(doc, 'map', 'note', '', { text: `To myself, ${step}.` });
    });
    await map.stored();
    map.close();
    lane('private');
  },
};

/** The same day for the director, or whoever it is, in both: the same is published, and the same is on the board. */
async function runWorld(
  secret: Secret,
  plant: Plant = NO_LEAK,
  whose: Whose = 'director',
): Promise<DirectorDay> {
  const on = await stage(plant);
  const { world, server, lane } = on;
  const { scene, ic } = world;
  let names = 0;
  const person = await personOf(on, whose);
  lane('director');
  const day = dayOf(on, person);
  const settle = (): Promise<void> =>
    day.settle(async () => {
      names += 1;
      const name = `Somebody ${names}`;
      await ic.run('change-person', { person: person.id, name });
      return name;
    });
  const privately = async (work: () => Promise<unknown>): Promise<void> => {
    lane('private');
    await work();
    lane('director');
    await settle();
  };
  await day.connect();
  await settle();
  await privately(() => release(on, secret.entries));
  await privately(() => secret.act(on, 'before'));
  await privately(async () => {
    const offer = await world.offer();
    await day.untilMark(BEAT, 1);
    await world.answer('sam', offer, 'agree');
    await day.untilMark(BEAT, 2);
    await world.answer('ari', offer, 'agree');
  });
  await day.tryDocuments();
  await day.tryCommands();
  await world.callReady();
  await day.untilBeat(BEAT, { ready: true, changed: false });
  await privately(() => secret.act(on, 'called'));
  await day.edit();
  await day.untilBeat(BEAT, { ready: true, changed: true });
  await day.wish('wish_aaaaaa');
  if (whose === 'director') await answerWish(server, world);
  await settle();
  await privately(() => secret.act(on, 'after'));
  await day.tryCommands();
  await day.tryDocuments();
  await ic.run('call-not-ready', { scene, beat: BEAT });
  await day.untilBeat(BEAT, { ready: false, changed: false });
  await settle();
  // the two worlds are really different
  expect(await secret.happened(on)).toBe(secret !== CALM);
  return day;
}

/** An IC answers the wish, in the same word in both worlds. */
async function answerWish({ port }: TestServer, { scene, ic }: ConsentWorld): Promise<void> {
  const client = await RawClient.sync({
    port,
    session: '',
    ref: { kind: 'wishes', id: scene },
    headers: { cookie: ic.cookie ?? '' },
  });
  client.change((doc) => {
    doc.getMap<Y.Map<unknown>>('wishes').get('wish_aaaaaa')?.set('state', 'taken');
  });
  await client.stored();
  client.close();
}

/** milliseconds; each day is some thousand requests, and a busy machine takes its time */
const LONG = { timeout: 600_000 };

describe('nothing a director is sent depends on a performer’s map', LONG, () => {
  it('[R19] a whole director session runs with a map store that throws on any read', async () => {
    const on = await stage();
    const { world, guarded } = on;
    await release(on, [fence('hand-r')]);
    await world.agreeAll();
    await world.callReady();
    await world.deviceOfSam.run('withdraw', { scene: world.scene, beat: BEAT });
    guarded.guard();
    const day = dayOf(on, await personOf(on, 'director'));
    await day.connect();
    await day.untilBeat(BEAT, { ready: true, changed: false });
    await day.tryDocuments();
    await day.tryCommands();
    await day.edit();
    await day.wish('wish_aaaaaa');
    await day.tryCommands();
    const answers = Object.entries(day.frames).filter(([from]) => from.startsWith('/api/'));
    const broken = answers.filter(([, said]) => said.some((one) => /^5\d\d /.test(one)));
    expect(broken.map(([from]) => from)).toEqual([]);
    expect(day.closed).toEqual([]);
    expect(guarded.tries).toEqual([]);
    // the guard can be hit: a performer's own command reads a map
    const asked = await world.deviceOfAri.run('release-map', { seen: '0'.repeat(64) });
    expect(asked).toMatchObject({ ok: false, reason: 'broken' });
    expect(guarded.tries).toEqual([`map/${world.ari}`]);
    guarded.unguard();
  });

  it('[R19] two worlds that differ in maps, answers and withdrawals send a director the same bytes', async () => {
    const [calm, troubled] = [await runWorld(CALM), await runWorld(TROUBLED)];
    expect(calm.closed).toEqual([]);
    expect(troubled.frames).toEqual(calm.frames);
    // and the day was a full one
    const names = Object.keys(calm.frames);
    expect(names.filter((from) => from.startsWith('/api/')).length).toBeGreaterThan(35);
    expect(calm.frames['/live']?.length).toBeGreaterThan(10);
  });

  it.each<[Whose, Secret]>([
    ['stage-manager', TROUBLED],
    ['performer', TROUBLED_PARTNER],
    ['costume', TROUBLED],
    ['producer', TROUBLED],
    ['crew', TROUBLED],
    ['guardian', TROUBLED],
    ['admin', TROUBLED],
    ['second-ic', UNSHARED],
  ])('[R19] they send the same bytes to a %s, a partner’s own things apart', async (whose, secret) => {
    const [calm, troubled] = [await runWorld(CALM, NO_LEAK, whose), await runWorld(secret, NO_LEAK, whose)];
    expect(calm.closed).toEqual([]);
    expect(troubled.frames).toEqual(calm.frames);
    const names = Object.keys(calm.frames);
    expect(names.filter((from) => from.startsWith('/api/')).length).toBeGreaterThan(35);
    expect(calm.frames['/live']?.length).toBeGreaterThan(7);
  });

  const differs = async (plant: Plant, role: Whose = 'director'): Promise<boolean> => {
    const secret = role === 'performer' ? TROUBLED_PARTNER : TROUBLED;
    const [calm, troubled] = [await runWorld(CALM, plant, role), await runWorld(secret, plant, role)];
    return JSON.stringify(calm.frames) !== JSON.stringify(troubled.frames);
  };

  it('[R19] the comparison finds a refusal that says more where a map is shared', async () => {
    const leaks: Plant = ({ records }) => ({
      ...records,
      async run(caller, name, body) {
        const reply = await records.run(caller, name, body);
        const who = caller.session?.who;
        if (reply.outcome.ok || reply.outcome.reason !== 'not-found' || who?.role !== 'director')
          return reply;
        const { released } = await records.consent(who.productionId);
        const outcome = { ok: false, reason: 'not-ready' } as const;
        return released.length > 0 ? { ...reply, outcome } : reply;
      },
    });
    expect(await differs(leaks)).toBe(true);
  });

  it('[R19] the comparison finds that somebody was asked again, where it moves their partner’s own offer', async () => {
    const leaks: Plant = ({ records }) => ({
      ...records,
      async consent(productionId) {
        const read = await records.consent(productionId);
        const [first] = read.offers;
        const offers = read.offers.map((one) => ({ ...one, digests: { ...first!.digests, ...one.digests } }));
        return { ...read, offers };
      },
    });
    expect(await differs(leaks, 'performer')).toBe(true);
  });

  it('[R19] the comparison finds a blank more or less, sent when somebody has answered', async () => {
    const leaks: Plant = ({ records }) => ({
      ...records,
      async scenes(productionId) {
        const { answers } = await records.consent(productionId);
        const scenes = await records.scenes(productionId);
        return scenes.map((scene) => ({ ...scene, intent: ' '.repeat(answers.length % 2) }));
      },
    });
    expect(await differs(leaks)).toBe(true);
  });
});
