import { expect, test } from 'vitest';
import * as Y from 'yjs';
import * as act from '../../../../client/state/map-actions.ts';
import { RecordStore } from '../../../../client/state/record-store.ts';
import type { SaysEdit } from '../../../../shared/doc/map-says.ts';
import { SPECS } from '../../../../shared/doc/schema.ts';

interface Device {
  readonly doc: Y.Doc;
  readonly store: act.MapStore;
}

function device(): Device {
  const doc = new Y.Doc();
  return { doc, store: new RecordStore(doc, 'map', SPECS.map, () => true) };
}

/** Carries what each has to the other. */
function meet(a: Device, b: Device): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)];
  Y.applyUpdate(a.doc, fromB);
  Y.applyUpdate(b.doc, fromA);
}

function edit(state: SaysEdit['state'], change: Partial<SaysEdit> = {}): SaysEdit {
  return { direction: 'receive', zone: 'hand-l', state, conditions: [], isMineOnly: false, ...change };
}

test('[B6 22] a new map says nothing in either direction, about nothing, in no words', () => {
  const { store } = device();
  expect({
    said: act.readSaid(store),
    words: act.readOwnWords(store),
    extras: act.readBeyond(store).extras,
    own: act.readOwn(store),
  }).toEqual({
    said: { state: { receive: new Map(), give: new Map() }, atOnce: new Set() },
    words: { labels: new Map(), notes: new Map() },
    extras: new Map(),
    own: { note: '', lastDay: [] },
  });
});

test('[R39] two devices at once: the stricter stands on both, both are told, and choosing again settles it', () => {
  const [tablet, phone] = [device(), device()];
  act.sayZones(tablet.store, [edit('fence')]);
  act.sayZones(phone.store, [edit('open')]);
  meet(tablet, phone);
  for (const { store } of [tablet, phone]) {
    const { state, atOnce } = act.readSaid(store);
    expect([state.receive.get('hand-l')?.reading, [...atOnce]]).toEqual(['fence', ['receive hand-l']]);
  }
  act.sayZones(phone.store, [edit('gate')]);
  meet(tablet, phone);
  const { state, atOnce } = act.readSaid(tablet.store);
  expect([state.receive.get('hand-l')?.reading, [...atOnce]]).toEqual(['gate', []]);
});

test('[4] taking all back in one direction leaves the other and the own words', () => {
  const { store } = device();
  act.sayZones(store, [edit('open'), edit('fence', { direction: 'give' }), edit('gate', { zone: 'knee-l' })]);
  act.setOwnWords(store, 'hand-l', { label: ' paw ', note: 'cold' });
  act.clearMap(store, ['receive']);
  const { state } = act.readSaid(store);
  expect({
    receive: [...state.receive].map(([zone, { reading }]) => [zone, reading]),
    give: [...state.give].map(([zone, { reading }]) => [zone, reading]),
    words: act.readOwnWords(store),
  }).toEqual({
    receive: [
      ['hand-l', 'unset'],
      ['knee-l', 'unset'],
    ],
    give: [['hand-l', 'fence']],
    words: { labels: new Map([['hand-l', 'paw']]), notes: new Map([['hand-l', 'cold']]) },
  });
});

test('[4] empty words are gone from the document, not kept as empty', () => {
  const { store } = device();
  act.setOwnWords(store, 'hand-l', { label: 'paw', note: '' });
  act.setOwnWords(store, 'hand-l', { label: '', note: '' });
  act.setOwnNote(store, 'to myself');
  act.setOwnNote(store, '');
  expect([store.all('words').size, act.readOwn(store).note]).toEqual([0, '']);
});

test('[R6] what was said for a day can be said again: closed or ask first, never open', () => {
  const { store } = device();
  const day = [
    { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] },
    { direction: 'give', zone: 'knee-l', state: 'gate', conditions: [] },
  ] as const;
  act.setOwnNote(store, 'stays');
  act.keepLastDay(store, [...day, { ...day[0], zone: 'mouth', state: 'open' }]);
  expect(act.readOwn(store)).toEqual({ note: 'stays', lastDay: day });
});
