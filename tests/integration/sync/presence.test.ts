import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawClient, type SeenState, type ServerFrame } from '../../kit/raw-client.ts';
import { BEAT } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';
import { createHandTimers, type HandTimers } from '../../kit/sync-timers.ts';

describe('presence', () => {
  let server: TestSyncServer;
  let timers: HandTimers;
  const clients: RawClient[] = [];
  const open = async (session: PersonName): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref: BOARD });
    clients.push(client);
    return client;
  };
  /** Waits until the server has handled all that this client has sent. */
  const handled = async (client: RawClient): Promise<void> => client.stored();
  const seen = (client: RawClient): SeenState[] =>
    client.frames
      .filter((frame): frame is Extract<ServerFrame, { kind: 'presence' }> => frame.kind === 'presence')
      .flatMap(({ states }) => states);
  const cursor = (x: number): object => ({ cursor: { x, y: 0 } });
  const stampOf = (name: PersonName): object => ({ personId: PEOPLE[name][0], role: PEOPLE[name][1] });

  beforeEach(async () => {
    timers = createHandTimers();
    server = await startSyncServer({ timers, now: timers.now });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  it('[sync 5] the first state goes out at once, later ones once per 16 ms, and only the newest of each', async () => {
    const [director, ic] = [await open('director'), await open('ic')];
    for (let x = 1; x <= 5; x += 1) director.present(11, x, cursor(x));
    await handled(director);
    await handled(ic);
    expect(seen(ic).map(({ state }) => state)).toEqual([{ ...stampOf('director'), ...cursor(1) }]);
    timers.advance(16);
    await handled(ic);
    expect(seen(ic).map(({ state }) => state)).toEqual([
      { ...stampOf('director'), ...cursor(1) },
      { ...stampOf('director'), ...cursor(5) },
    ]);
    const clocks = seen(ic).map(({ clock }) => clock);
    expect(clocks[1]).toBeGreaterThan(clocks[0]!);
    // nobody is told of themselves
    expect(seen(director)).toEqual([]);
  });

  it('[sync 5] a claimed name and role are dropped, and unknown fields with them', async () => {
    const [performer, ic] = [await open('performer'), await open('ic')];
    performer.present(11, 1, { personId: PEOPLE.ic[0], role: 'ic', beatId: BEAT, photo: 'x' });
    await handled(performer);
    await handled(ic);
    expect(seen(ic).map(({ state }) => state)).toEqual([{ ...stampOf('performer'), beatId: BEAT }]);
  });

  it('[sync 5] nobody can speak, or leave, under the id of another, also not after they have gone', async () => {
    const [director, performer, ic] = [await open('director'), await open('performer'), await open('ic')];
    director.present(11, 1, cursor(1));
    await handled(director);
    timers.advance(16);
    performer.present(11, 999, cursor(9));
    performer.present(11, 999, null);
    await handled(performer);
    timers.advance(16);
    await handled(ic);
    expect(seen(ic)).toHaveLength(1);

    director.socket.close();
    await director.closed;
    await ic.next('presence', ({ states }) =>
      states.some(({ client, state }) => client === 11 && state === null),
    );
    performer.present(11, 1000, cursor(9));
    await handled(performer);
    timers.advance(16);
    await handled(ic);
    expect(seen(ic)).toHaveLength(2);

    // the same person, in the same tab, comes back under it with the clock it had
    const back = await open('director');
    back.present(11, 1, cursor(2));
    await handled(back);
    timers.advance(16);
    await ic.next('presence', ({ states }) =>
      states.some(({ client, state }) => client === 11 && state !== null),
    );
  });

  it('[sync 5] one connection has one id; a second one, and what is too large or no presence, changes nothing', async () => {
    const [director, ic] = [await open('director'), await open('ic')];
    director.present(11, 1, cursor(1));
    director.present(12, 1, cursor(2));
    director.present(11, 2, { beatId: 'x'.repeat(5000) });
    director.present(11, 3, { cursor: { x: 'left', y: 0 } });
    await handled(director);
    timers.advance(16);
    await handled(ic);
    expect(seen(ic)).toHaveLength(1);
  });

  it('[sync 5] a state that cannot be read closes its sender with 4409', async () => {
    const director = await open('director');
    director.send(new Uint8Array([1, 3, 5, 1, 1]));
    expect(await director.closed).toBe(4409);
  });

  it('[sync 5] a newcomer, and whoever asks, gets everyone; keeping alive repeats it without the people themselves', async () => {
    const [director, ic] = [await open('director'), await open('ic')];
    director.present(11, 1, cursor(1));
    await handled(director);
    const late = await open('performer');
    await handled(late);
    expect(seen(late).map(({ client }) => client)).toEqual([11]);
    late.send(new Uint8Array([3]));
    await handled(late);
    expect(seen(late).map(({ client }) => client)).toEqual([11, 11]);

    const before = seen(ic).at(-1)!;
    timers.advance(20_000);
    for (const client of [ic, late]) {
      const { states } = await client.next('presence', (frame) =>
        frame.states.some(({ clock }) => clock > before.clock),
      );
      expect(states.map(({ state }) => state)).toEqual([{ ...stampOf('director'), ...cursor(1) }]);
    }
    // a stock provider leaves a server that is silent for 30 s, so that even who is alone gets something
    expect((await director.next('presence')).states).toEqual([]);
  });

  it('[3.1] a peer that answers no ping is closed', async () => {
    const director = await open('director');
    timers.advance(20_000);
    timers.advance(20_000);
    expect(await director.closed).toBe(4508);
  });
});
