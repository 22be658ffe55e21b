import { describe, expect, it } from 'vitest';
import {
  captureBeat,
  duplicateBeat,
  moveBeat,
  renameBeat,
  retireBeat,
  setCounts,
} from '../../../../client/state/beat-actions.ts';
import { addContact, changeContact, writeIntent } from '../../../../client/state/contact-actions.ts';
import { addFurniture, moveFurniture, retireFurniture } from '../../../../client/state/furniture-actions.ts';
import {
  movePerson,
  movePersons,
  placePerson,
  removeFromBeat,
  setHeight,
  turnPerson,
} from '../../../../client/state/place-actions.ts';
import type { BoardRoot } from '../../../../shared/model/documents.ts';
import { ANN, BEN, beatId, CAT, CONTACT, desks, exchange, order, seededDoc, type Desk } from './boards.ts';

const B0 = beatId(0);

function pair(beats = 3): [Desk, Desk] {
  const [one, two] = desks(2, seededDoc(beats));
  return [one!, two!];
}

describe('undo of one’s own acts', () => {
  it('[design 4 Undo] is by name, newest first, and redo brings back', () => {
    const [{ store }] = pair();
    movePerson(store, B0, ANN, { x: 2, y: 3 }, 'AN');
    setCounts(store, B0, 4);
    expect(store.undoStack.view()).toEqual({ undo: 'counts of Beat 1', redo: null });
    expect(store.undo()).toEqual({ kind: 'done', name: 'counts of Beat 1' });
    expect(store.beat(B0)?.counts).toBe(8);
    expect(store.undoStack.view()).toEqual({ undo: 'move AN', redo: 'counts of Beat 1' });
    expect(store.undo().kind).toBe('done');
    expect(store.place(B0, ANN)).toMatchObject({ x: 0, y: 0 });
    expect(store.undo()).toEqual({ kind: 'nothing' });
    expect([store.redo().kind, store.redo().kind]).toEqual(['done', 'done']);
    expect(store.place(B0, ANN)).toMatchObject({ x: 2, y: 3 });
    expect(store.beat(B0)?.counts).toBe(4);
    expect(store.redo()).toEqual({ kind: 'nothing' });
    expect(store.undo().kind).toBe('done');
    movePerson(store, B0, BEN, { x: 2, y: 3 }, 'BE');
    expect(store.undoStack.view()).toEqual({ undo: 'move BE', redo: null });
  });

  it('[design 4 Undo] leaves others’ acts alone', () => {
    const [one, two] = pair();
    movePerson(one.store, B0, ANN, { x: 2, y: 3 }, 'AN');
    exchange([one, two]);
    movePerson(two.store, B0, BEN, { x: -2, y: -3 }, 'BE');
    setCounts(two.store, B0, 3);
    exchange([one, two]);
    expect(one.store.undo().kind).toBe('done');
    exchange([one, two]);
    expect(two.store.placesOf(B0)).toMatchObject([
      { personId: ANN, x: 0 },
      { personId: BEN, x: -2 },
    ]);
    expect(two.store.beat(B0)?.counts).toBe(3);
    expect(two.store.undoStack.view().undo).toBe('counts of Beat 1');
  });

  it('[design 4 Undo] of a move keeps the height and facing that someone else set in between', () => {
    const [one, two] = pair();
    movePerson(one.store, B0, ANN, { x: 2, y: 3 }, 'AN');
    exchange([one, two]);
    setHeight(two.store, B0, ANN, 'seated', 'AN');
    turnPerson(two.store, B0, ANN, 90, 'AN');
    exchange([one, two]);
    expect(one.store.undo().kind).toBe('done');
    exchange([one, two]);
    for (const { store } of [one, two])
      expect(store.place(B0, ANN)).toMatchObject({ x: 0, y: 0, height: 'seated', facing: 90 });
  });

  it('[design 4 Undo] of a move says so when someone else has moved the same person since, and tears no position', () => {
    const [one, two] = pair();
    movePerson(one.store, B0, ANN, { x: 2, y: 3 }, 'AN');
    exchange([one, two]);
    movePerson(two.store, B0, ANN, { x: 2, y: -4 }, 'AN');
    exchange([one, two]);
    expect(one.store.undo()).toEqual({ kind: 'changed-since', name: 'move AN' });
    expect(one.store.place(B0, ANN)).toMatchObject({ x: 2, y: -4 });
    expect(one.store.undoStack.view()).toEqual({ undo: null, redo: null });
  });

  it('[design 4 Undo] of an add retires the record with whatever others did to it; redo brings both back', () => {
    const [one, two] = pair();
    const id = addFurniture(one.store, 'bed', { x: 1, y: 1 });
    exchange([one, two]);
    moveFurniture(two.store, [{ id: id, to: { x: 3, y: 3 } }]);
    exchange([one, two]);
    expect(one.store.undo().kind).toBe('done');
    exchange([one, two]);
    expect(two.store.furniture()).toEqual([]);
    expect(two.store.item(id)).toMatchObject({ x: 3, y: 3, retired: true });
    expect(one.store.redo().kind).toBe('done');
    expect(one.store.furniture()).toMatchObject([{ id, x: 3, y: 3 }]);
    retireFurniture(one.store, id);
    one.store.undo();
    expect(one.store.furniture()).toHaveLength(1);
  });

  it('[design 4 Undo] of a captured beat takes the beat and the places it copied, but no place somebody has moved since', () => {
    const [one, two] = pair();
    const id = captureBeat(one.store, B0);
    expect(order(one)).toEqual([B0, id, beatId(1), beatId(2)]);
    expect(one.store.placesOf(id)).toMatchObject([{ personId: ANN }, { personId: BEN, x: 1 }]);
    exchange([one, two]);
    movePerson(two.store, id, BEN, { x: 4, y: 4 }, 'BE');
    renameBeat(two.store, id, 'Cross');
    exchange([one, two]);
    one.store.undo();
    exchange([one, two]);
    expect(order(two)).toEqual([B0, beatId(1), beatId(2)]);
    expect(two.store.placesOf(id)).toMatchObject([{ personId: BEN, x: 4 }]);
    one.store.redo();
    exchange([one, two]);
    expect(two.store.beat(id)).toMatchObject({ name: 'Cross' });
    expect(two.store.placesOf(id)).toMatchObject([
      { personId: ANN, x: 0 },
      { personId: BEN, x: 4 },
    ]);
  });

  it('[design 4 Undo] of one gesture with many people is one step', () => {
    const [{ store }] = pair();
    movePersons(
      store,
      B0,
      [
        { personId: ANN, to: { x: 5, y: 5 } },
        { personId: BEN, to: { x: 6, y: 5 } },
      ],
      'AN, BE',
    );
    store.undo();
    expect(store.placesOf(B0)).toMatchObject([{ x: 0 }, { x: 1 }]);
    expect(store.undoStack.view().undo).toBeNull();
  });

  it('[design 4 Undo] of bringing someone in, or taking someone out, leaves whom others brought in', () => {
    const [one, two] = pair();
    removeFromBeat(one.store, B0, BEN, 'BE');
    exchange([one, two]);
    placePerson(two.store, B0, CAT, { x: 3, y: 0 }, 'CA');
    exchange([one, two]);
    expect(one.store.undo().kind).toBe('done');
    exchange([one, two]);
    expect(two.store.beat(B0)?.people).toEqual([ANN, CAT, BEN]);
    expect(two.store.placesOf(B0).map((place) => place.personId)).toEqual([ANN, BEN, CAT]);
    expect(two.store.undo().kind).toBe('done');
    expect(two.store.beat(B0)?.people).toEqual([ANN, BEN]);
  });

  it('[design 4 Undo] of typed words gives them back unless someone has typed since', () => {
    const [one, two] = pair();
    const id = captureBeat(one.store, B0);
    expect(writeIntent(one.store, id, { text: 'She asks him to stay.' })).toBe(true);
    exchange([one, two]);
    one.store.undo();
    expect(one.store.intent(id)?.text).toBe('');
    one.store.redo();
    exchange([one, two]);
    writeIntent(two.store, id, { text: 'She asks him to stay. He does.' });
    exchange([one, two]);
    expect(one.store.undo().kind).toBe('changed-since');
    expect(one.store.intent(id)?.text).toBe('She asks him to stay. He does.');
    expect(writeIntent(one.store, 'beat_unknown', { text: 'x' })).toBe(false);
  });

  it('keeps a bounded number of acts', () => {
    const [{ store }] = pair();
    for (let at = 1; at <= 230; at += 1) setCounts(store, B0, at + 8);
    let steps = 0;
    while (store.undo().kind === 'done') steps += 1;
    expect(steps).toBe(200);
    expect(store.beat(B0)?.counts).toBe(38);
  });

  it('an act that changes nothing is no step', () => {
    const [{ store }] = pair();
    movePerson(store, B0, ANN, { x: 0, y: 0 }, 'AN');
    moveBeat(store, B0, 0);
    setCounts(store, B0, 8);
    expect(store.undoStack.view().undo).toBeNull();
  });

  it('what the server put back is forgotten, and only that', () => {
    const [{ store }] = pair();
    setCounts(store, B0, 4);
    const id = addContact(store, { ...CONTACT, beatId: B0 });
    changeContact(store, id, { start: 2 });
    store.undoStack.forget([{ root: 'contacts', key: id }]);
    expect(store.undoStack.view()).toEqual({ undo: 'counts of Beat 1', redo: null });
    expect(store.undo().kind).toBe('done');
    expect(store.contact(id)?.start).toBe(2);
  });

  it('a right that has ended since is not a crash: that part stays', () => {
    const rights = new Set<BoardRoot>(['beats', 'places', 'contacts', 'intents']);
    const [one] = desks(1, seededDoc(1), (root) => rights.has(root));
    const { store } = one!;
    addContact(store, { ...CONTACT, beatId: B0 });
    const copy = duplicateBeat(store, B0);
    expect(store.contactsOf(copy)).toHaveLength(1);
    rights.delete('contacts');
    expect(() => addContact(store, { ...CONTACT, beatId: B0 })).toThrow('no right to write contacts');
    expect(store.undo().kind).toBe('done');
    expect(order(one!)).toEqual([B0]);
    expect(store.contactsOf(copy)).toHaveLength(1);
    expect(store.undo()).toEqual({ kind: 'changed-since', name: 'add contact' });
  });

  it('[design 4 Undo] a duplicate by somebody who may not write contacts is blocking only', () => {
    const [ic, director] = [
      ...desks(1, seededDoc(2)),
      ...desks(1, seededDoc(0), (root) => root !== 'contacts' && root !== 'intents'),
    ] as [Desk, Desk];
    addContact(ic.store, { ...CONTACT, beatId: B0 });
    exchange([ic, director]);
    const copy = duplicateBeat(director.store, B0);
    expect(director.store.contactsOf(B0)).toHaveLength(1);
    expect(director.store.contactsOf(copy)).toEqual([]);
    expect(director.store.intent(copy)).toBeNull();
    expect(director.store.placesOf(copy)).toHaveLength(2);
    retireBeat(director.store, copy);
    director.store.undo();
    expect(director.store.beats()).toHaveLength(3);
  });
});
