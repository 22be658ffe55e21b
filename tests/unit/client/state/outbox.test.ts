import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseNames, openDatabase, readUpdates } from '../../../../client/sync/updates-database.ts';
import type { CommandFailure } from '../../../../client/state/api.ts';
import { openOutboxBox, outboxName, type OutboxBox } from '../../../../client/state/outbox-box.ts';
import { Outbox, type OutboxItem } from '../../../../client/state/outbox.ts';

const SAM = 'pers_aaaaaaaa';
const OFFLINE: CommandFailure = { ok: false, reason: 'offline', sentence: 'No answer came.' };

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

/** A server under the test's hand: it answers with what stands in `answer`. */
class Desk {
  readonly seen: OutboxItem[] = [];
  readonly timers: { readonly run: () => void; readonly ms: number }[] = [];
  answer: { readonly ok: true } | CommandFailure = { ok: true };
  #keys = 0;

  open(box: Promise<OutboxBox | null> = openOutboxBox(SAM)): Outbox {
    return new Outbox({
      box,
      send: async (item) => {
        this.seen.push(item);
        return this.answer;
      },
      mayWait: (name) => name !== 'agree',
      newKey: () => `key-${(this.#keys += 1)}`,
      now: () => 1_000,
      later: (run, ms) => {
        const timer = { run, ms };
        this.timers.push(timer);
        return () => this.timers.splice(this.timers.indexOf(timer), 1);
      },
    });
  }

  names(): readonly string[] {
    return this.seen.map(({ name }) => name);
  }
}

const settled = async (outbox: Outbox, is: (waiting: number) => boolean): Promise<void> => {
  if (is(outbox.get().waiting.length)) return;
  await new Promise<void>((resolve) => {
    const stop = outbox.subscribe(() => {
      if (!is(outbox.get().waiting.length)) return;
      stop();
      resolve();
    });
  });
};

test('[B6 30] a withdrawal pressed without a network is in sight as not sent, and goes in its order with its key', async () => {
  const desk = new Desk();
  desk.answer = OFFLINE;
  const outbox = desk.open();
  await outbox.push('not-this', { beat: 1 });
  await outbox.push('withdraw', { beat: 2 });
  expect(outbox.get()).toEqual({
    waiting: [
      { key: 'key-1', name: 'not-this', input: { beat: 1 }, at: 1_000 },
      { key: 'key-2', name: 'withdraw', input: { beat: 2 }, at: 1_000 },
    ],
    undelivered: [],
    isKept: true,
  });
  await vi.waitFor(() => expect(desk.timers.length).toBeGreaterThan(0));
  desk.answer = { ok: true };
  desk.seen.length = 0;
  outbox.hurry();
  await settled(outbox, (waiting) => waiting === 0);
  expect(desk.seen.map(({ name, key }) => [name, key])).toEqual([
    ['not-this', 'key-1'],
    ['withdraw', 'key-2'],
  ]);
  outbox.close();
});

test('[B6 30] a yes is never kept, whoever asks for it', async () => {
  const desk = new Desk();
  const outbox = desk.open();
  await expect(outbox.push('agree', {})).rejects.toThrow('never waits');
  expect(outbox.get().waiting).toEqual([]);
  expect(desk.seen).toEqual([]);
  outbox.close();
});

test('[R12] what waited when the page was closed is sent when it is opened again, before what is pressed then', async () => {
  const desk = new Desk();
  desk.answer = OFFLINE;
  const before = desk.open();
  await before.push('withdraw', { beat: 1 });
  before.close();
  await new Promise((resolve) => setImmediate(resolve));

  desk.seen.length = 0;
  desk.answer = { ok: true };
  const after = desk.open();
  await after.push('talk', { beat: 2 });
  await settled(after, (waiting) => waiting === 0);
  expect(desk.names()).toEqual(['withdraw', 'talk']);
  after.close();
  await new Promise((resolve) => setImmediate(resolve));

  desk.seen.length = 0;
  const once = desk.open();
  await once.push('talk', { beat: 3 });
  await settled(once, (waiting) => waiting === 0);
  expect(desk.names()).toEqual(['talk']);
  once.close();
});

test('what the server refused is never lost silently: it stays in sight until it was read, and the rest goes on', async () => {
  const desk = new Desk();
  desk.answer = { ok: false, reason: 'not-found', sentence: 'We could not find that.' };
  const outbox = desk.open();
  await outbox.push('withdraw', { beat: 1 });
  await settled(outbox, (waiting) => waiting === 0);
  desk.answer = { ok: true };
  await outbox.push('withdraw', { beat: 2 });
  await settled(outbox, (waiting) => waiting === 0);
  expect(outbox.get().undelivered).toEqual([
    { key: 'key-1', name: 'withdraw', input: { beat: 1 }, at: 1_000, sentence: 'We could not find that.' },
  ]);
  await outbox.dismiss('key-1');
  expect(outbox.get().undelivered).toEqual([]);
  outbox.close();
});

test('without an answer it waits longer each time, and at once when a network is back', async () => {
  const desk = new Desk();
  desk.answer = OFFLINE;
  const outbox = desk.open();
  await outbox.push('withdraw', {});
  const waits: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await vi.waitFor(() => expect(desk.timers.length).toBe(1));
    const timer = desk.timers.pop()!;
    waits.push(timer.ms);
    timer.run();
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  outbox.close();
});

test.each(['too-fast', 'not-stored', 'broken', 'locked', 'no-session'] as const)(
  'a server that has not judged it (%s) will be asked again',
  async (reason) => {
    const desk = new Desk();
    desk.answer = { ok: false, reason, sentence: '' };
    const outbox = desk.open();
    await outbox.push('withdraw', {});
    await vi.waitFor(() => expect(desk.timers.length).toBe(1));
    expect(outbox.get()).toMatchObject({ waiting: [{ name: 'withdraw' }], undelivered: [] });
    outbox.close();
  },
);

test('[B6 35] what lies on the device says nothing to the next person: sealed, and under the name of whose it is', async () => {
  const desk = new Desk();
  desk.answer = OFFLINE;
  const outbox = desk.open();
  await outbox.push('withdraw', { beat: 'beat_secretsecret' });
  outbox.close();
  await new Promise((resolve) => setImmediate(resolve));
  const db = (await openDatabase(outboxName(SAM)))!;
  const { updates } = (await readUpdates(db))!;
  expect(updates).toHaveLength(1);
  expect(new TextDecoder().decode(updates[0] as Uint8Array)).not.toMatch(/withdraw|secret/);
  db.close();
  const other = (await openOutboxBox('pers_bbbbbbbb'))!;
  expect(await other.load()).toEqual([]);
  other.close();
});

test('of somebody for whom nothing ever waited, nothing lies on the device', async () => {
  const outbox = new Desk().open();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await databaseNames(`accord:${SAM}:`)).toEqual([]);
  await outbox.push('withdraw', {});
  expect(await databaseNames(`accord:${SAM}:`)).toEqual([outboxName(SAM)]);
  outbox.close();
});

test('a device that keeps nothing says so, and sends all the same', async () => {
  const desk = new Desk();
  const outbox = desk.open(Promise.resolve(null));
  await outbox.push('withdraw', {});
  await settled(outbox, (waiting) => waiting === 0);
  expect(outbox.get().isKept).toBe(false);
  expect(desk.names()).toEqual(['withdraw']);
  outbox.close();
});
