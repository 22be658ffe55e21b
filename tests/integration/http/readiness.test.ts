import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReadiness } from '../../../server/compose/readiness.ts';
import { StoreFailure, type Store } from '../../../server/store/store.ts';
import { createFakeClock } from '../../kit/fake-clock.ts';
import { openTestStore } from '../../kit/store.ts';

let opened: Awaited<ReturnType<typeof openTestStore>>;
let isFull = false;

beforeEach(async () => {
  isFull = false;
  opened = await openTestStore();
});
afterEach(() => opened.remove());

/** The real store, whose disk can be full. */
function withDisk(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'transact' && isFull) return () => Promise.reject(new StoreFailure('the disk is full'));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

it('[6.1] the server is ready while it can write, asked every few seconds, whichever way the clock is set', async () => {
  const clock = createFakeClock();
  const isReady = createReadiness(withDisk(opened.store), clock);
  expect(await isReady()).toBe(true);
  isFull = true;
  expect(await isReady()).toBe(true);
  clock.advance(5_000);
  expect(await isReady()).toBe(false);
  isFull = false;
  clock.advance(-3_600_000);
  expect(await isReady()).toBe(true);
});
