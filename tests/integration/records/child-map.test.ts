/** A minor's map: its guardian reads and writes it, shares it and takes it back; every other way to it is shut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putRecord } from '#shared/doc/write-records.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import type { TestDevice } from '../../kit/command-server.ts';
import { foundCompany, type Company } from '../../kit/company.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

const notFound = { ok: false, reason: 'not-found' };
const ENTRY: MapEntry = { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] };
const EMPTY = mapDigest({ entries: [], extras: [], labels: [] });
const CLOSED_HAND = mapDigest({ entries: [ENTRY], extras: [], labels: [] });

let server: TestServer;
let company: Company;
let ic: TestDevice;
let guardian: TestDevice;
/** a minor, whom the guardian of the company looks after */
let kid = '';
/** another minor, whom somebody else looks after */
let other = '';
beforeAll(async () => {
  server = await startTestServer();
  company = await foundCompany(server);
  ic = company.by.ic.device;
  guardian = company.by.guardian.device;
  [kid, other] = [await company.add('performer'), await company.add('performer')];
  const elsewhere = await company.add('chaperone-studio-teacher');
  for (const [person, child] of [
    [company.by.guardian.id, kid],
    [elsewhere, other],
  ] as const)
    expect(await ic.run('change-person', { person, guards: [child] })).toMatchObject({ ok: true });
});
afterAll(() => server.remove());

/** Somebody who looks after a minor of their own. */
async function addPair(): Promise<{
  readonly child: string;
  readonly by: string;
  readonly device: TestDevice;
}> {
  const [child, by] = [await company.add('performer'), await company.add('guardian')];
  expect(await ic.run('change-person', { person: by, guards: [child] })).toMatchObject({ ok: true });
  return { child, by, device: await server.deviceOf(by) };
}

async function released(person: string): Promise<unknown> {
  const { released: maps } = await server.records.consent(company.production);
  return maps.find(({ personId }) => personId === person) ?? null;
}

async function linesAbout(person: string): Promise<readonly string[]> {
  return (await server.running.planes.store.ledger.read(company.production, person)).map(
    ({ event }) => event,
  );
}

/** Closed by the guardian in a tab of their own; resolves when the server has it. */
async function closeHand(device: TestDevice, child: string): Promise<void> {
  const tab = await BoardPeer.open(server.url, device.cookie, child, 'map');
  const reader = await BoardPeer.open(server.url, device.cookie, child, 'map');
  const stored = new Promise<void>((resolve) => reader.doc.once('update', () => resolve()));
  putRecord(tab.doc, 'map', 'says', 'says_aaaaaa', { ...ENTRY });
  await stored;
  tab.close();
  reader.close();
}

describe('the map of a minor', () => {
  it('[M6] is written, shared and taken back by their guardian; the ICs have exactly that', async () => {
    const { child, by, device } = await addPair();
    await closeHand(device, child);
    const live = new LivePeer(server.url, ic.cookie);
    const before = await live.until('consent');
    expect(before.maps.filter(({ person }) => person === child)).toEqual([]);
    expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({
      reason: 'stale',
    });
    expect(await device.run('release-map', { person: child, seen: CLOSED_HAND })).toMatchObject({ ok: true });
    const shared = await live.until('consent', ({ maps }) => maps.some(({ person }) => person === child));
    expect(shared.maps.filter(({ person }) => person === child)).toEqual([
      { person: child, at: expect.any(Number), entries: [ENTRY], extras: [], labels: [] },
    ]);
    expect(await device.run('unrelease-map', { person: child })).toMatchObject({ ok: true });
    await live.until('consent', ({ maps }) => !maps.some(({ person }) => person === child));
    // the guardian who took it back may think again
    expect(await device.run('release-map', { person: child, seen: CLOSED_HAND })).toMatchObject({ ok: true });
    await live.close();
    expect(await linesAbout(child)).toEqual(
      expect.arrayContaining(['map-released-for', 'map-unreleased-for', 'map-released-for']),
    );
    // told of under the child's own key, and about nobody else
    const lines = await server.running.planes.store.ledger.read(company.production, by);
    expect(lines.filter(({ event }) => event.startsWith('map-'))).toEqual([]);
  });

  it('[M5] taken back by the child is shared again by the child alone: their no beats the guardian’s yes', async () => {
    const { child, device } = await addPair();
    const own = await server.deviceOf(child);
    expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({ ok: true });
    expect(await own.run('unrelease-map', {})).toMatchObject({ ok: true });
    expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({
      ok: false,
      reason: 'kept-by-owner',
    });
    expect(await released(child)).toBe(null);
    expect(await own.run('release-map', { seen: EMPTY })).toMatchObject({ ok: true });
    expect(await device.run('unrelease-map', { person: child })).toMatchObject({ ok: true });
    expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({ ok: true });
  });

  it('[M5] a no of the child that comes when the guardian has just taken it back counts all the same', async () => {
    const { child, device } = await addPair();
    const own = await server.deviceOf(child);
    expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({ ok: true });
    expect(await device.run('unrelease-map', { person: child })).toMatchObject({ ok: true });
    expect(await own.run('unrelease-map', {})).toMatchObject({ ok: true });
    expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({
      ok: false,
      reason: 'kept-by-owner',
    });
    expect(await released(child)).toBe(null);
  });

  it('[R11] what is theirs alone stays so: a guardian answers nothing and narrows no day for them', async () => {
    expect(
      await guardian.run('narrow-today', { entries: [{ ...ENTRY, state: 'fence', conditions: [] }] }),
    ).toMatchObject(notFound);
    const answer = { offer: 'ofr_aaaaaa', answer: 'agree' as const, digest: EMPTY, after: 0 };
    expect(await guardian.run('answer-offer', answer)).toMatchObject(notFound);
  });

  it('[M2] [R21] is nobody else’s: no role and no other guardian opens, shares or takes it back, and the answer is as if it were not there', async () => {
    expect(await guardian.run('release-map', { person: kid, seen: EMPTY })).toMatchObject({ ok: true });
    const before = await released(kid);
    const others = Object.entries(company.by).filter(([role]) => role !== 'guardian');
    const devices = [...others.map(([, { device }]) => device), company.admin.device];
    const { device: stranger } = await addPair();
    for (const device of [...devices, stranger]) {
      for (const person of [kid, 'pers_zzzzzz']) {
        expect(await device.run('release-map', { person, seen: EMPTY })).toMatchObject(notFound);
        expect(await device.run('unrelease-map', { person })).toMatchObject(notFound);
      }
      const [tab, nowhere] = [kid, 'pers_zzzzzz'].map(
        (id) => new BoardPeer(server.url, device.cookie, id, 'map'),
      );
      expect(await tab!.closed).toBe(CLOSE.notFound);
      expect(await nowhere!.closed).toBe(CLOSE.notFound);
      expect(tab!.doc.share.size).toBe(0);
      for (const one of [tab, nowhere]) one!.close();
    }
    // nor does this guardian reach the other's child
    expect(await guardian.run('release-map', { person: other, seen: EMPTY })).toMatchObject(notFound);
    expect(await guardian.run('unrelease-map', { person: other })).toMatchObject(notFound);
    // nor a map of their own, which they have none of
    expect(await guardian.run('release-map', { seen: EMPTY })).toMatchObject(notFound);
    expect(await guardian.run('unrelease-map', {})).toMatchObject(notFound);
    expect(await released(kid)).toEqual(before);
    const live = new LivePeer(server.url, company.by.director.device.cookie);
    expect((await live.until('consent')).maps).toEqual([]);
    await live.close();
  });

  it('[6.2] a guardian who looks after them no more loses an open map at once, and every command on it', async () => {
    for (const how of ['taken off', 'ended', 'of age'] as const) {
      const { child, by, device } = await addPair();
      const tab = await BoardPeer.open(server.url, device.cookie, child, 'map');
      const live = new LivePeer(server.url, device.cookie);
      expect((await live.until('me')).guards).toEqual([child]);
      if (how === 'taken off') await ic.run('change-person', { person: by, guards: [] });
      if (how === 'ended') await ic.run('end-access', { person: by });
      if (how === 'of age') await ic.run('attest-adult', { person: child });
      expect([how, await tab.closed]).toEqual([how, CLOSE.rightEnded]);
      tab.close();
      if (how !== 'ended') {
        expect((await live.until('me', ({ guards }) => guards === undefined)).guards).toBe(undefined);
        expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject(notFound);
        const again = new BoardPeer(server.url, device.cookie, child, 'map');
        expect(await again.closed).toBe(CLOSE.notFound);
        again.close();
      } else
        expect(await device.run('release-map', { person: child, seen: EMPTY })).toMatchObject({ ok: false });
      expect(await released(child)).toBe(null);
      await live.close();
    }
  });

  it('[R36] the child is told who reads it, the guardian whose it is; others are told neither', async () => {
    const { child, by, device } = await addPair();
    const seen = async (who: TestDevice): Promise<unknown> => {
      const live = new LivePeer(server.url, who.cookie);
      const { guards, guardedBy } = await live.until('me');
      await live.close();
      return { guards, guardedBy };
    };
    const name = (await server.records.person(by))!.name;
    expect(await seen(await server.deviceOf(child))).toEqual({
      guards: undefined,
      guardedBy: [{ id: by, name }],
    });
    expect(await seen(device)).toEqual({ guards: [child], guardedBy: undefined });
    for (const { device: who } of [company.by.director, company.by.performer, company.by.costume])
      expect(await seen(who)).toEqual({ guards: undefined, guardedBy: undefined });
  });
});
