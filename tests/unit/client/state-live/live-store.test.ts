import { expect, test } from 'vitest';
import type { LiveConnectionEvents } from '../../../../client/sync/live-connection.ts';
import type { DeviceKeeper } from '../../../../client/state/device-keeper.ts';
import { LiveMemory, type KeyStore } from '../../../../client/state/live-memory.ts';
import { LiveStore } from '../../../../client/state/live-store.ts';
import { MapStorage } from './map-storage.ts';

const SAM = 'pers_00000000000001';
const JO = 'pers_00000000000002';

test('what the server says is what the screens see', () => {
  const { live, hear } = open(new MapStorage());
  hear({ status: 'open' }, me(SAM), people(SAM, JO), scenes('12'), here(JO));
  const { status, isFresh, ...seen } = live.get();
  expect({ status, isFresh }).toEqual({ status: 'open', isFresh: true });
  expect(seen.me?.personId).toBe(SAM);
  expect(seen.people.map(({ id }) => id)).toEqual([SAM, JO]);
  expect(seen.scenes.map(({ number }) => number)).toEqual(['12']);
  expect(seen.here).toEqual([{ id: JO, scene: null }]);
});

test('a reload without a network still knows who is here and which scenes there are', () => {
  const storage = new MapStorage();
  open(storage).hear(me(SAM), people(SAM), scenes('12'), here(JO));
  const { live, hear } = open(storage);
  hear({ status: 'offline' });
  const state = live.get();
  expect(state.me?.personId).toBe(SAM);
  expect(state.scenes.map(({ number }) => number)).toEqual(['12']);
  // who is connected is never remembered
  expect(state.here).toEqual([]);
  expect(state.isFresh).toBe(false);
});

test('[B6 35] when somebody else signs in, nothing of the person before is seen or kept', () => {
  const storage = new MapStorage();
  const { live, hear } = open(storage);
  hear(me(SAM), people(SAM, JO), scenes('12'), me(JO));
  expect(live.get().scenes).toEqual([]);
  expect(live.get().people).toEqual([]);
  expect(storage.keys().filter((key) => key.includes(SAM))).toEqual([]);
});

test.each([4401, 4403])(
  'when the session is over (%i) it is gone from the page and from the device',
  (ended) => {
    const storage = new MapStorage();
    const { live, hear } = open(storage);
    hear(me(SAM), people(SAM), scenes('12'), { status: { ended } });
    expect(live.get()).toMatchObject({
      me: null,
      people: [],
      scenes: [],
      wasSignedIn: true,
      status: { ended },
    });
    expect(storage.keys()).toEqual([]);
  },
);

test('the message that the session has ended counts before the socket closes', () => {
  const { live, hear } = open(new MapStorage());
  hear(me(SAM), { kind: 'ended', code: 4403 });
  expect(live.get()).toMatchObject({ me: null, status: { ended: 4403 } });
});

test('[issue 3] access that has ended takes everything of the person off the device; signing out elsewhere does not', () => {
  for (const [ended, gone] of [
    [4403, [SAM]],
    [4401, []],
    [4426, []],
  ] as const) {
    const forgotten: string[] = [];
    const { hear } = open(new MapStorage(), {
      forgetPerson: (personId) => forgotten.push(personId),
      keepOnly: () => undefined,
    });
    hear(me(SAM), { kind: 'ended', code: ended }, { status: { ended } });
    expect(forgotten).toEqual(gone);
  }
});

test('[issue 3] what the server says of scenes decides what stays on the device; what is only remembered does not', () => {
  const kept: (readonly string[])[] = [];
  const storage = new MapStorage();
  const keeper = {
    forgetPerson: () => undefined,
    keepOnly: (personId: string, ids: readonly string[]) => kept.push([personId, ...ids]),
  };
  open(storage, keeper).hear(me(SAM), scenes('12', '13'), scenes('13'));
  expect(kept).toEqual([
    [SAM, 'scn_000000000000012', 'scn_000000000000013'],
    [SAM, 'scn_000000000000013'],
  ]);
  open(storage, keeper).hear({ status: 'offline' }, me(SAM));
  expect(kept).toHaveLength(2);
});

test('a page that is too old keeps what it remembers', () => {
  const storage = new MapStorage();
  const { live, hear } = open(storage);
  hear(me(SAM), scenes('12'), { status: { ended: 4426 } });
  expect(live.get().me?.personId).toBe(SAM);
  expect(storage.keys()).not.toEqual([]);
});

test('a message of the wrong shape is left out and what stood before stays', () => {
  const { live, hear } = open(new MapStorage());
  hear(me(SAM), scenes('12'), { kind: 'scenes', scenes: 'none' }, { kind: 'weather' }, null, [1]);
  expect(live.get().scenes.map(({ number }) => number)).toEqual(['12']);
});

test('a category that this page does not know is left out, not the scene with it', () => {
  const { live, hear } = open(new MapStorage());
  const [scene] = scenes('12').scenes;
  hear(me(SAM), { kind: 'scenes', scenes: [{ ...scene, categories: ['kiss', 'of-next-year'] }] });
  expect(live.get().scenes[0]?.categories).toEqual(['kiss']);
});

test('a device that keeps nothing, or kept something odd, still works', () => {
  const full: KeyStore = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => undefined,
  };
  const { live, hear } = open(full);
  hear(me(SAM), scenes('12'));
  expect(live.get().scenes).toHaveLength(1);

  const odd = new MapStorage();
  odd.setItem('accord:last', SAM);
  odd.setItem(`accord:${SAM}:live:me`, '{"kind":');
  expect(open(odd).live.get().me).toBeNull();
});

test('signing out here forgets without saying that a session ended by itself', () => {
  const storage = new MapStorage();
  const { live, hear } = open(storage);
  hear(me(SAM), scenes('12'));
  live.forget();
  expect(live.get()).toMatchObject({ me: null, scenes: [], wasSignedIn: false, status: { ended: 4401 } });
  expect(storage.keys()).toEqual([]);
});

/** A message, or `{status}` of the line. */
type Heard = unknown;

function open(
  storage: KeyStore,
  keeper?: DeviceKeeper,
): { live: LiveStore; hear: (...heard: readonly Heard[]) => void } {
  const lines: LiveConnectionEvents[] = [];
  const line = (events: LiveConnectionEvents) => {
    lines.push(events);
    return { reconnect: () => undefined, close: () => undefined };
  };
  const live = new LiveStore(new LiveMemory(storage), line, keeper);
  const hear = (...heard: readonly Heard[]): void => {
    for (const one of heard) {
      if (isStatus(one)) lines[0]?.status(one.status);
      else lines[0]?.message(one);
    }
  };
  return { live, hear };
}

function isStatus(value: unknown): value is { status: Parameters<LiveConnectionEvents['status']>[0] } {
  return typeof value === 'object' && value !== null && 'status' in value;
}

function me(personId: string) {
  return {
    kind: 'me',
    personId,
    name: 'Sam',
    job: 'performer',
    role: 'performer',
    admin: false,
    adult: true,
    production: { id: 'prod_00000000000001', name: 'Harbour' },
    locked: false,
    lock: 'none',
    ic: null,
    at: 1,
  };
}

function people(...ids: readonly string[]) {
  return { kind: 'people', people: ids.map((id) => ({ id, name: id, job: 'performer', role: 'performer' })) };
}

function scenes(...numbers: readonly string[]) {
  return {
    kind: 'scenes',
    scenes: numbers.map((number) => ({
      id: `scn_0000000000000${number}`,
      number,
      title: 'Stairs',
      intent: '',
      categories: [],
      people: [],
      closed: false,
      right: 'rw',
      beats: 0,
    })),
  };
}

function here(...ids: readonly string[]) {
  return { kind: 'here', people: ids.map((id) => ({ id, scene: null })) };
}
