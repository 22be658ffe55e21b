import { expect, test } from 'vitest';
import { CLOSE, CLOSE_SENTENCES } from '#shared/protocol/close-codes.ts';
import { LookStore, type LookPlace } from '../../../../client/state/look.ts';
import { closeSentence, endedKind, mayLockItself, takeCode } from '../../../../client/state/session.ts';
import {
  devicePeople,
  forgetDeviceNotes,
  forgetPerson,
  lockAfter,
  privateLockAfter,
  noteUnsent,
  rememberPerson,
  setLockAfter,
  setPrivateLockAfter,
  unsentScenes,
} from '../../../../client/state/session-device.ts';
import { isUnsent } from '../../../../client/state/session-hooks.ts';
import { MapStorage } from './map-storage.ts';

test('[B6 37] the code of a link is taken, and is out of the address at once', () => {
  const page = pageAt('/join', '', '#K7M4-Q2XT');
  expect(takeCode(page.window)).toBe('K7M4-Q2XT');
  expect(page.replaced).toEqual(['/join']);
});

test('an address without a code is left alone; a cut one is taken out and is no code', () => {
  const plain = pageAt('/join', '?x', '');
  expect(takeCode(plain.window)).toBeNull();
  expect(plain.replaced).toEqual([]);
  const cut = pageAt('/join', '?x', '#%E0%A4%A');
  expect(takeCode(cut.window)).toBeNull();
  expect(cut.replaced).toEqual(['/join?x']);
});

test('every close code has its sentence and a screen; an unknown one has both too', () => {
  for (const code of Object.values(CLOSE)) expect(closeSentence(code)).toBe(CLOSE_SENTENCES[code]);
  expect(closeSentence(4999)).toBe(CLOSE_SENTENCES[CLOSE.notFound]);
  expect([4401, 4403, 4426, 4413].map(endedKind)).toEqual(['signed-out', 'ended', 'reload', 'other']);
});

test('a device remembers the people who unlock here, the last one first, each once', () => {
  const storage = new MapStorage();
  const person = (id: string) => ({ id, name: id, production: 'Harbour' });
  for (const id of ['a', 'b', 'a']) rememberPerson(storage, person(id));
  expect(devicePeople(storage).map(({ id }) => id)).toEqual(['a', 'b']);
  forgetPerson(storage, 'a');
  forgetPerson(storage, 'b');
  expect(storage.keys()).toEqual([]);
});

test('[B6 39] boards with unsent work are counted per person until the server has stored it', () => {
  const storage = new MapStorage();
  noteUnsent(storage, 'sam', 'scn_1', true);
  noteUnsent(storage, 'sam', 'scn_2', true);
  noteUnsent(storage, 'sam', 'scn_2', true);
  noteUnsent(storage, 'jo', 'scn_1', true);
  expect(unsentScenes(storage, 'sam')).toEqual(['scn_1', 'scn_2']);
  noteUnsent(storage, 'sam', 'scn_1', false);
  noteUnsent(storage, 'sam', 'scn_2', false);
  expect(unsentScenes(storage, 'sam')).toEqual([]);
  expect(unsentScenes(storage, 'jo')).toEqual(['scn_1']);
});

test('[B6 36] how long until a session locks by itself is kept per person; odd words count as not chosen', () => {
  const storage = new MapStorage();
  expect(lockAfter(storage, 'sam')).toBeUndefined();
  setLockAfter(storage, 'sam', 30);
  setLockAfter(storage, 'jo', null);
  expect([lockAfter(storage, 'sam'), lockAfter(storage, 'jo')]).toEqual([30, null]);
  for (const odd of ['[0]', '[5000]', '["soon"]', '[]', '{}']) {
    storage.setItem('accord:sam:lock-after', odd);
    expect(lockAfter(storage, 'sam')).toBeUndefined();
  }
});

test('[B6 36] a screen of one pair of eyes is left sooner: one minute to ten, and never "never"', () => {
  const storage = new MapStorage();
  setPrivateLockAfter(storage, 'sam', 10);
  expect([privateLockAfter(storage, 'sam'), privateLockAfter(storage, 'jo')]).toEqual([10, undefined]);
  for (const odd of ['[0]', '[11]', '["never"]', '[]', '{}']) {
    storage.setItem('accord:sam:lock-after-private', odd);
    expect(privateLockAfter(storage, 'sam')).toBeUndefined();
  }
});

test('[B6 36] a session locks by itself only where its person has a way back in', () => {
  const [mara, sam] = [{ id: 'mara', name: 'Mara' }, 'sam'] as const;
  expect(mayLockItself({ personId: sam, lock: 'none', ic: mara })).toBe(true);
  expect(mayLockItself({ personId: mara.id, lock: 'none', ic: mara })).toBe(false);
  expect(mayLockItself({ personId: sam, lock: 'none', ic: null })).toBe(false);
  expect(mayLockItself({ personId: mara.id, lock: 'passphrase', ic: mara })).toBe(true);
});

test('[issue 3] when access has ended no note about the person is left', () => {
  const storage = new MapStorage();
  noteUnsent(storage, 'sam', 'scn_1', true);
  setLockAfter(storage, 'sam', 10);
  setPrivateLockAfter(storage, 'sam', 2);
  rememberPerson(storage, { id: 'sam', name: 'Sam', production: 'Harbour' });
  rememberPerson(storage, { id: 'jo', name: 'Jo', production: 'Harbour' });
  forgetDeviceNotes(storage, 'sam');
  expect(storage.keys()).toEqual(['accord:device-people']);
  expect(devicePeople(storage).map(({ id }) => id)).toEqual(['jo']);
});

test('only "saved" says that nothing is unsent', () => {
  expect(isUnsent({ kind: 'saved', at: 1 })).toBe(false);
  expect(isUnsent({ kind: 'sending' })).toBe(true);
  expect(isUnsent({ kind: 'on-device' })).toBe(true);
  expect(isUnsent({ kind: 'loading' })).toBeNull();
  expect(isUnsent({ kind: 'ended', code: 4401 })).toBeNull();
});

test('the look follows the device until something is chosen, and keeps what was chosen', () => {
  const storage = new MapStorage();
  const device = { isDark: true, listeners: new Set<() => void>() };
  const place: LookPlace = {
    store: storage,
    data: {},
    media: (query) => ({
      get matches() {
        return query.includes('dark') && device.isDark;
      },
      addEventListener: (_name: string, listener: unknown) => {
        if (typeof listener === 'function') device.listeners.add(() => void listener());
      },
    }),
  };
  const look = new LookStore(place);
  expect(place.data).toEqual({
    theme: 'dark',
    contrast: 'usual',
    text: '100',
    labels: 'off',
    motion: 'usual',
  });
  device.isDark = false;
  for (const tell of device.listeners) tell();
  expect(place.data['theme']).toBe('light');
  look.set({ theme: 'dark', text: '130' });
  expect(new LookStore(place).get()).toMatchObject({ theme: 'dark', text: '130', contrast: 'system' });
});

test('an odd look on the device is read as the usual one', () => {
  for (const kept of ['{"theme":"pink","labels":3}', 'null', '[]', '{']) {
    const storage = new MapStorage();
    storage.setItem('accord:look', kept);
    const place: LookPlace = {
      store: storage,
      data: {},
      media: () => ({ matches: false, addEventListener: () => undefined }),
    };
    expect(new LookStore(place).get().theme).toBe('system');
    expect(place.data['theme']).toBe('light');
  }
});

function pageAt(pathname: string, search: string, hash: string) {
  const replaced: string[] = [];
  const history = { replaceState: (_data: unknown, _title: string, url: string) => replaced.push(url) };
  const window = { location: { pathname, search, hash }, history };
  // the two parts of a window that are used
  return { replaced, window: window as unknown as Window };
}
