import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LiveScene } from '#shared/protocol/live-messages.ts';
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';
import { systemClock, type Clock } from '../../../server/clock.ts';
import { LIVE_LIMITS } from '../../../server/live/live.ts';
import type { LiveLimits } from '../../../server/live/port.ts';
import { foundCompany, type Company, type Member } from '../../kit/company.ts';
import { createFakeClock } from '../../kit/fake-clock.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
let company: Company;
const peers: LivePeer[] = [];

async function begin(limits: Partial<LiveLimits> = {}, clock: Clock = systemClock): Promise<void> {
  server = await startTestServer({ clock, liveLimits: { ...LIVE_LIMITS, ...limits } });
  company = await foundCompany(server);
}

beforeEach(() => begin());
afterEach(async () => {
  for (const peer of peers.splice(0)) peer.socket.terminate();
  await server.remove();
});

function open(member: Member): LivePeer {
  const peer = new LivePeer(server.url, member.device.cookie);
  peers.push(peer);
  return peer;
}

async function addScene(number: string, people: readonly string[]): Promise<string> {
  const added = await company.by.ic.device.run('add-scene', { number, title: `Title ${number}` });
  if (!added.ok) throw new Error(added.reason);
  const scene = added.result.scene;
  await company.by.ic.device.run('set-scene-people', { scene, people: [...people] });
  return scene;
}

const numbers = (scenes: readonly LiveScene[]): string[] => scenes.map(({ number }) => number);

describe('what each role is told', () => {
  test('[access 4] over a real socket each role gets its own people, scenes and fields', async () => {
    const { by } = company;
    await addScene('1', [by.performer.id]);
    await addScene('2', []);
    const seen: Record<AccessRole, readonly string[]> = {
      ic: ['1', '2'],
      director: ['1', '2'],
      performer: ['1'],
      'stage-manager': ['1', '2'],
      costume: [],
      producer: [],
      crew: [],
      guardian: [],
    };
    for (const role of ACCESS_ROLES) {
      const peer = open(by[role]);
      const me = await peer.until('me');
      await peer.until('here');
      expect(me).toMatchObject({ personId: by[role].id, role, admin: role === 'ic', locked: false });
      expect(me.ic?.id).toBe(by.ic.id);
      const scenes = peer.last('scenes')!.scenes;
      expect([role, numbers(scenes)]).toEqual([role, seen[role]]);
      expect(scenes.some((scene) => 'admitted' in scene)).toBe(role === 'ic' || role === 'stage-manager');
      const people = peer.last('people')!.people;
      expect([role, people.some((person) => 'devices' in person)]).toEqual([role, role === 'ic']);
      if (role === 'crew')
        expect(people.map(({ id }) => id).toSorted()).toEqual([by.ic.id, by.crew.id].toSorted());
    }
  });

  test('[access 4] an admin gets people and devices, and no scene', async () => {
    await addScene('1', []);
    const peer = open(company.admin);
    await peer.until('here');
    const { people } = peer.last('people')!;
    expect(people).toHaveLength(ACCESS_ROLES.length + 1);
    expect(people.find(({ id }) => id === company.admin.id)?.devices).toMatchObject([{ online: true }]);
    expect(peer.last('scenes')!.scenes).toEqual([]);
  });
});

describe('changes', () => {
  test('[live] a command is seen by those whom it concerns, and by nobody else', async () => {
    const { by } = company;
    const [director, performer] = [open(by.director), open(by.performer)];
    await Promise.all([director.until('here'), performer.until('here', ({ people }) => people.length > 0)]);
    const scene = await addScene('7', []);
    await director.until('scenes', ({ scenes }) => scenes.length === 1);
    expect(performer.last('scenes')!.scenes).toEqual([]);
    await by.ic.device.run('set-scene-people', { scene, people: [by.performer.id] });
    const told = await performer.until('scenes', ({ scenes }) => scenes.length === 1);
    expect(told.scenes[0]).toMatchObject({ id: scene, right: 'rw', people: [by.performer.id], beats: 0 });
  });

  test('[access 4] closing a scene takes it from everyone who is not on the list, whatever the role', async () => {
    const { by } = company;
    const scene = await addScene('7', [by.performer.id]);
    const [director, performer] = [open(by.director), open(by.performer)];
    await director.until('scenes', ({ scenes }) => scenes.length === 1);
    await performer.until('scenes', ({ scenes }) => scenes.length === 1);
    const closed = await by.ic.device.run('close-scene', { scene, admitted: [by.ic.id, by.performer.id] });
    expect(closed.ok).toBe(true);
    await director.until('scenes', ({ scenes }) => scenes.length === 0);
    const told = await performer.until('scenes', ({ scenes }) => scenes[0]?.closed === true);
    expect('admitted' in told.scenes[0]!).toBe(false);
  });

  test('[live] what says the same is not sent again', async () => {
    const { by } = company;
    const director = open(by.director);
    await director.until('here');
    const before = director.received.length;
    // changes what an IC sees of devices, and nothing of what a director sees
    await by.ic.device.run('set-lock', { lock: { kind: 'passphrase', passphrase: 'a long enough one' } });
    const scene = await addScene('7', []);
    await director.until('scenes', ({ scenes }) => scenes[0]?.id === scene);
    expect(director.received.slice(before).map(({ kind }) => kind)).not.toContain('people');
    expect(director.received.filter(({ kind }) => kind === 'me')).toHaveLength(1);
  });

  test('[live] who comes and goes is told to those who may meet them', async () => {
    const { by } = company;
    const director = open(by.director);
    await director.until('here', ({ people }) => people.length === 1);
    const sm = open(by['stage-manager']);
    await addScene('7', []);
    await director.until('here', ({ people }) => people.some(({ id }) => id === by['stage-manager'].id));
    await sm.close();
    await director.until('here', ({ people }) => people.length === 1);
  });
});

describe('how it ends', () => {
  test('[live] ended access is said, then the socket closes with 4403', async () => {
    const { by } = company;
    const peer = open(by.director);
    await peer.until('here');
    await by.ic.device.run('end-access', { person: by.director.id });
    expect(await peer.closed).toBe(4403);
    expect(peer.received.at(-1)).toEqual({ kind: 'ended', code: 4403 });
  });

  test('[live] signing out is said, then the socket closes with 4401', async () => {
    const { by } = company;
    const peer = open(by.director);
    await peer.until('here');
    await by.director.device.run('sign-out', {});
    expect(await peer.closed).toBe(4401);
    expect(peer.received.at(-1)).toEqual({ kind: 'ended', code: 4401 });
  });

  test('[live] a locked session is told that it is locked and nothing else; unlocked, everything again', async () => {
    const { by } = company;
    const passphrase = 'a long enough one';
    await by.director.device.run('set-lock', { lock: { kind: 'passphrase', passphrase } });
    const open1 = open(by.director);
    await open1.until('here');
    await by.director.device.run('lock', {});
    await open1.until('me', ({ locked, lock }) => locked && lock === 'passphrase');
    const fresh = open(by.director);
    await fresh.until('me', ({ locked }) => locked);
    const scene = await addScene('7', []);
    await by.director.device.run('unlock', { passphrase });
    for (const peer of [open1, fresh]) {
      await peer.until('scenes', ({ scenes }) => scenes[0]?.id === scene);
      const lockedAt = peer.received.findLastIndex((message) => message.kind === 'me' && message.locked);
      const unlockedAt = peer.received.findLastIndex((message) => message.kind === 'me' && !message.locked);
      expect(peer.received.slice(lockedAt + 1, unlockedAt)).toEqual([]);
      expect(peer.received.slice(unlockedAt).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['people', 'scenes', 'here']),
      );
    }
  });

  test('[6.6] on shutdown every socket closes with 4503', async () => {
    const peer = open(company.by.director);
    await peer.until('here');
    await server.stop();
    expect(await peer.closed).toBe(4503);
  });
});

describe('who is not let in, and what is not taken', () => {
  test('[live] without a session the socket opens and closes with 4401', async () => {
    const peer = new LivePeer(server.url, null);
    expect(await peer.closed).toBe(4401);
    expect(peer.received).toEqual([]);
  });

  test('[live] a foreign Origin gets 403 and no socket', async () => {
    const peer = new LivePeer(server.url, company.by.ic.device.cookie, {
      origin: 'https://elsewhere.example',
    });
    await expect(peer.closed).rejects.toThrow('HTTP 403');
  });

  test('[live] an upgrade of any other path gets 404', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/other`);
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(404);
  });

  test.each([
    ['words that are no JSON', 'hello', 4409],
    ['a kind that is not known', '{"kind":"me"}', 4409],
    ['more than the message says', '{"kind":"here","scene":"x"}', 4409],
    ['bytes', Buffer.from([1, 2, 3]), 4409],
    ['a large message', JSON.stringify({ kind: 'here', x: 'x'.repeat(1000) }), 4413],
    ['a giant message', 'x'.repeat(5_000_000), 1009],
  ])('[6.3] %s closes that socket, and nobody else’s', async (_name, data, code) => {
    const { by } = company;
    const [other, bad] = [open(by.director), open(by.director)];
    await Promise.all([other.until('here'), bad.until('here')]);
    bad.socket.send(data);
    expect(await bad.closed).toBe(code);
    other.socket.send('{"kind":"here"}');
    const scene = await addScene('7', []);
    await other.until('scenes', ({ scenes }) => scenes[0]?.id === scene);
  });

  test('[6.3] a flood of good messages closes with 4529', async () => {
    const peer = open(company.by.director);
    await peer.until('here');
    for (let sent = 0; sent <= LIVE_LIMITS.messages; sent += 1) peer.socket.send('{"kind":"here"}');
    expect(await peer.closed).toBe(4529);
  });

  test('[6.3] one person may not hold any number of sockets', async () => {
    await server.remove();
    await begin({ socketsPerPerson: 2 });
    const [one, two] = [open(company.by.director), open(company.by.director)];
    await Promise.all([one.until('here'), two.until('here')]);
    expect(await open(company.by.director).closed).toBe(4529);
  });

  test('[live] a socket that answers nothing is closed', async () => {
    await server.remove();
    await begin({ pingEveryMs: 20, idleMs: 60 });
    const cookie = company.by.director.device.cookie!;
    const silent = new WebSocket(`${server.url.replace('http', 'ws')}/live`, {
      headers: { cookie },
      autoPong: false,
    });
    const code = await new Promise((resolve) => {
      silent.on('close', resolve);
    });
    expect(code).toBe(4508);
  });

  test('[live] a clock that is set forward or back closes nobody who answers', async () => {
    await server.remove();
    const clock = createFakeClock();
    await begin({ pingEveryMs: 20, idleMs: 60 }, clock);
    const peer = open(company.by.director);
    await peer.until('here');
    for (const leap of [3_600_000, -7_200_000]) {
      clock.advance(leap);
      for (let ping = 0; ping < 3; ping += 1) await once(peer.socket, 'ping');
      for (let sent = 0; sent < LIVE_LIMITS.messages; sent += 1) peer.socket.send('{"kind":"here"}');
      peer.socket.ping();
      await once(peer.socket, 'pong');
    }
    const scene = await addScene('7', []);
    await peer.until('scenes', ({ scenes }) => scenes[0]?.id === scene);
  });
});
