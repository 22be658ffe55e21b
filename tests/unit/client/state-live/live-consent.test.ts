import { expect, test } from 'vitest';
import { parseConsent } from '../../../../client/state/consent-parse.ts';
import { parseLiveMessage } from '../../../../client/state/live-parse.ts';
import { LiveMemory } from '../../../../client/state/live-memory.ts';
import { LiveStore } from '../../../../client/state/live-store.ts';
import type { LiveConnectionEvents } from '../../../../client/sync/live-connection.ts';
import { MapStorage } from './map-storage.ts';

const DIGEST = 'a'.repeat(64);
const standing = {
  person: 'sam',
  standing: 'offered',
  answeredAt: null,
  offer: { id: 'offr_1', number: 2, at: 5, by: 'mara', digest: DIGEST },
  mark: 1,
};
const beat = { id: 'b1', ready: true, changed: false, frozen: true, people: [standing] };
const scene = {
  id: 's1',
  beats: [beat],
  riders: [{ person: 'sam', state: 'executed', version: 'A' }],
  doubles: [{ original: 'sam', double: 'kim' }],
};
const map = {
  person: 'sam',
  at: 1,
  entries: [{ direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] }],
  extras: [{ about: 'hair', label: '', state: 'gate', conditions: ['masked-only'], text: 'a wig' }],
  labels: [{ zone: 'hand-l', label: 'my hand' }],
  figure: { pose: 'seated', hidden: ['hand-l'], added: [] },
};
const consent = {
  scenes: [scene],
  maps: [map],
  today: [{ person: 'sam', at: 1, expiresAt: 2, entries: map.entries }],
  readyBeats: null,
};
const ME = {
  kind: 'me',
  personId: 'sam',
  name: 'Sam',
  job: 'performer',
  role: 'performer',
  admin: false,
  adult: true,
  production: { id: 'prod_1', name: 'Quay' },
  locked: false,
  lock: 'none',
  ic: null,
  at: 1,
};

test('consent is read as the server sends it, to every role', () => {
  expect(parseConsent({ kind: 'consent', ...consent })).toEqual(consent);
  const forProducers = { scenes: [], maps: [], today: [], readyBeats: 3 };
  expect(parseConsent({ kind: 'consent', ...forProducers })).toEqual(forProducers);
});

test('what this page cannot read is left out and reads as a draft; the rest stays', () => {
  const odd = [
    { ...beat, id: 'b2', people: [{ ...standing, standing: 'enthusiastic' }] },
    { ...beat, id: 'b3', ready: 'yes' },
    null,
  ];
  const oddMap = {
    ...map,
    figure: { pose: 'seated', build: 7, hidden: ['hand-l', 'wing'], added: [{ id: 'tail' }] },
    entries: [{ direction: 'receive', zone: 'wing', state: 'open', conditions: [] }, ...map.entries],
  };
  expect(
    parseConsent({
      ...consent,
      scenes: [
        { ...scene, beats: [...odd, beat], riders: [{ person: 'sam', state: 'signed', version: null }] },
        7,
      ],
      maps: [oddMap],
    }),
  ).toEqual({
    ...consent,
    scenes: [{ ...scene, beats: [{ ...beat, id: 'b2', people: [] }, beat], riders: [] }],
  });
  expect(parseConsent({ kind: 'consent' })).toBe(null);
  expect(parseLiveMessage({ kind: 'consent' })?.kind).toBe('consent');
});

test('[B6 35] consent stays in the memory of the page: not on the device, not behind a lock, not for the next person', () => {
  const storage = new MapStorage();
  const lines: LiveConnectionEvents[] = [];
  const store = new LiveStore(new LiveMemory(storage), (events) => {
    lines.push(events);
    return { reconnect: () => undefined, close: () => undefined };
  });
  const send = (message: unknown): void => lines[0]!.message(message);
  send(ME);
  send({ kind: 'consent', ...consent });
  const read = () => store.get().consent?.read(parseConsent) ?? null;
  expect(read()).toEqual(consent);
  expect(read()).toBe(read());
  lines[0]!.status('offline');
  expect(read()).toEqual(consent);
  expect(
    storage
      .keys()
      .map((key) => storage.getItem(key))
      .join(),
  ).not.toContain(DIGEST);

  send({ ...ME, locked: true });
  expect(read()).toBe(null);
  send(ME);
  send({ kind: 'consent', ...consent });
  send({ ...ME, personId: 'ari', name: 'Ari' });
  expect(read()).toBe(null);
});
