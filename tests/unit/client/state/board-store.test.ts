import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardChanges } from '../../../../client/state/board-store.ts';
import {
  addBeat,
  changeBeat,
  renameBeat,
  setCounts,
  setPeople,
} from '../../../../client/state/beat-actions.ts';
import {
  addContact,
  changeContact,
  restoreContact,
  retireContact,
  writeIntent,
} from '../../../../client/state/contact-actions.ts';
import {
  addFurniture,
  labelFurniture,
  lockFurniture,
  moveFurniture,
  resizeFurniture,
  restoreFurniture,
  retireFurniture,
  setFloor,
  turnFurniture,
} from '../../../../client/state/furniture-actions.ts';
import {
  movePerson,
  placePerson,
  removeFromBeat,
  returnToBeat,
  setHeight,
  takeOffStage,
  turnPerson,
} from '../../../../client/state/place-actions.ts';
import { LIMITS } from '../../../../shared/model/board.ts';
import { BOARD_ACCESS } from '../../../../shared/access/table.ts';
import { DOCUMENT_ROOTS } from '../../../../shared/model/documents.ts';
import { RecordMirror } from '../../../../shared/doc/record-mirror.ts';
import { hasShape } from '../../../../shared/doc/record-spec.ts';
import { isEncoded } from '../../../../shared/doc/record-encoding.ts';
import { specOf } from '../../../../shared/doc/schema.ts';
import { ANN, BEN, beatId, CAT, CONTACT, desks, exchange, seededDoc, type Desk } from './boards.ts';

const [B0, B1] = [beatId(0), beatId(1)];

function desk(beats = 2): Desk {
  return desks(1, seededDoc(beats))[0]!;
}

describe('the board as views read it', () => {
  it('gives the same object until the record changes, and a new one then', () => {
    const { store } = desk();
    const reads = [
      () => store.scene(),
      () => store.beats(),
      () => store.beat(B0),
      () => store.place(B0, ANN),
      () => store.placesOf(B0),
      () => store.furniture(),
      () => store.contactsOf(B0),
      () => store.intent(B0),
      () => store.undoStack.view(),
    ];
    const before = reads.map((read) => read());
    expect(reads.map((read) => read()).every((value, at) => value === before[at])).toBe(true);
    const [scene, beats, , ann, places, furniture] = before;
    movePerson(store, B0, BEN, { x: 4, y: 0 }, 'BE');
    expect(store.place(B0, ANN)).toBe(ann);
    expect(store.placesOf(B1)).toBe(store.placesOf(B1));
    expect(store.placesOf(B0)).not.toBe(places);
    expect(store.placesOf(B0)[0]).toBe(ann);
    expect([store.scene(), store.beats(), store.furniture()]).toEqual([scene, beats, furniture]);
    expect(store.beats()).toBe(beats);
  });

  it('tells each listener once per act, and only those whose record or list changed', () => {
    const { store } = desk();
    const heard: string[] = [];
    const topics = ['scene', 'beats', `beats/${B0}`, `beats/${B1}`, `places/${B0}`, `places/${B1}`];
    const stops = topics.map((topic) => store.subscribe(topic, () => heard.push(topic)));
    store.subscribe(`places/${B0}:${ANN}`, () => heard.push('Ann'));
    renameBeat(store, B0, ' Enter ');
    expect(heard.splice(0)).toEqual(['beats', `beats/${B0}`]);
    movePerson(store, B0, ANN, { x: 2, y: 2 }, 'AN');
    expect(heard.splice(0)).toEqual(['Ann', `places/${B0}`]);
    setFloor(store, { tempo: 72 });
    expect(heard.splice(0)).toEqual(['scene']);
    for (const stop of stops) stop();
    renameBeat(store, B0, 'Leave');
    expect(heard).toEqual([]);
    expect(store.beat(B0)?.name).toBe('Leave');
  });

  it('a contact that goes to another beat leaves the first one’s list', () => {
    const { store } = desk();
    const id = addContact(store, { ...CONTACT, beatId: B0 });
    const heard: string[] = [];
    for (const beat of [B0, B1]) store.subscribe(`contacts/${beat}`, () => heard.push(beat));
    expect(store.contactsOf(B0).map((contact) => contact.id)).toEqual([id]);
    changeContact(store, id, { beatId: B1 });
    expect(heard).toEqual([B0, B1]);
    expect([store.contactsOf(B0), store.contactsOf(B1).length]).toEqual([[], 1]);
    const early = addContact(store, { ...CONTACT, beatId: B1, start: 3 });
    changeContact(store, id, { start: 4 });
    expect(store.contactsOf(B1).map((contact) => contact.id)).toEqual([early, id]);
    retireContact(store, early);
    expect(store.contactsOf(B1)).toHaveLength(1);
    restoreContact(store, early);
    expect(store.contactsOf(B1)).toHaveLength(2);
  });

  it('reads inside an act show what stood before it; the writers know what stands now', () => {
    const { store } = desk();
    store.act('twice', (writer) => {
      writer.change('beats', B0, { counts: 4 });
      expect(store.beat(B0)?.counts).toBe(8);
      expect(writer.change('beats', B0, { counts: 5 })).toBe(true);
    });
    expect(store.beat(B0)?.counts).toBe(5);
    expect(store.undo().kind).toBe('done');
    expect(store.beat(B0)?.counts).toBe(8);
  });

  it('says of each change whether it was one’s own', () => {
    const [one, two] = desks(2, seededDoc(2));
    const changes: BoardChanges[] = [];
    const stop = one!.store.onChanges((change) => changes.push(change));
    setCounts(one!.store, B0, 4);
    setCounts(two!.store, B1, 5);
    exchange([one!, two!]);
    expect(changes.map(({ isOwn, records }) => [isOwn, records.map(({ key }) => key)])).toEqual([
      [true, [B0]],
      [false, [B1]],
    ]);
    stop();
    setCounts(one!.store, B0, 6);
    expect(changes).toHaveLength(2);
  });

  it('goes on with another document: what differs is told, undo begins anew, the old one is let go', () => {
    const { store, doc } = desk();
    const other = seededDoc(3);
    other.getMap<Y.Map<unknown>>('beats').get(B0)!.set('name', 'Other');
    setCounts(store, B1, 4);
    const heard: string[] = [];
    const changes: BoardChanges[] = [];
    store.subscribe(`beats/${B0}`, () => heard.push('B0'));
    store.subscribe('beats', () => heard.push('beats'));
    store.onChanges((change) => changes.push(change));
    store.attach(other);
    expect(heard.toSorted()).toEqual(['B0', 'beats']);
    expect(changes[0]?.isOwn).toBe(false);
    expect(store.beats().map((beat) => [beat.name, beat.counts])).toEqual([
      ['Other', 8],
      ['', 8],
      ['', 8],
    ]);
    expect(store.undoStack.view()).toEqual({ undo: null, redo: null });
    doc.getMap('beats').delete(B0);
    expect(store.beat(B0)?.name).toBe('Other');
    store.attach(new Y.Doc());
    expect([store.beats(), store.placesOf(B0), store.furniture()]).toEqual([[], [], []]);
    store.close();
    store.close();
  });

  it('refuses loudly what this person may not write', () => {
    const [director] = desks(1, seededDoc(1), (root) => BOARD_ACCESS[root].director.right === 'rw');
    const { store } = director!;
    expect(() => addContact(store, { ...CONTACT, beatId: B0 })).toThrow('no right');
    expect(() => store.act('x', (writer) => writer.remove('exposure', `${B0}:${ANN}`))).toThrow('no right');
    expect(store.undoStack.view().undo).toBeNull();
    setCounts(store, B0, 3);
    expect(store.beat(B0)?.counts).toBe(3);
  });
});

describe('every act', () => {
  it('writes records that the gate takes, however large what was typed', () => {
    const { store, doc } = desk();
    const long = 'x'.repeat(9000);
    const far = { x: 1e9, y: -1e9 };
    const first = addBeat(store, { before: B0 });
    renameBeat(store, first, long);
    changeBeat(store, first, {
      phrase: long,
      cueIn: long,
      cueOut: long,
      tempo: 1e6,
      kind: 'kiss',
      planBOf: B0,
    });
    changeBeat(store, first, { tempo: undefined });
    setCounts(store, first, 1e6);
    setCounts(store, B1, -3);
    setPeople(store, first, [ANN, CAT]);
    writeIntent(store, first, { text: long, eyeLine: long, placeholder: long });
    placePerson(store, first, BEN, far, 'BE');
    movePerson(store, first, BEN, { x: -far.x, y: 0.123456 }, 'BE');
    turnPerson(store, first, BEN, -725.4, 'BE');
    setHeight(store, first, BEN, 'kneeling', 'BE');
    takeOffStage(store, first, BEN, 'BE');
    placePerson(store, first, BEN, { x: 1, y: 1 }, 'BE');
    const was = store.place(first, BEN);
    removeFromBeat(store, first, BEN, 'BE');
    expect(store.place(first, BEN)).toBeNull();
    returnToBeat(store, first, BEN, was, 'BE');
    expect(store.place(first, BEN)).toEqual(was);
    const bed = addFurniture(store, 'bed', far);
    moveFurniture(store, [{ id: bed, to: { x: 0.005, y: 0 } }]);
    turnFurniture(store, bed, 361);
    resizeFurniture(store, bed, { w: 0, d: 1e6 });
    labelFurniture(store, bed, `  ${long}`);
    lockFurniture(store, bed, true);
    retireFurniture(store, bed);
    restoreFurniture(store, bed);
    setFloor(store, { floorWidth: 12, staging: 'round' });
    const contact = addContact(store, { ...CONTACT, beatId: first, looksLike: long });
    changeContact(store, contact, { looksLike: long, to: 'upper-arm-l' });
    changeContact(store, contact, { to: undefined });
    const mirror = new RecordMirror(doc, 'board');
    for (const root of DOCUMENT_ROOTS.board) {
      for (const [key, record] of mirror.all(root)) {
        expect([root, key, hasShape(specOf('board', root), record)]).toEqual([root, key, true]);
        expect([root, key, isEncoded(doc, 'board', root, key)]).toEqual([root, key, true]);
        expect(specOf('board', root).key.test(key)).toBe(true);
      }
    }
    expect(store.beat(first)).toMatchObject({ counts: LIMITS.counts, kind: 'kiss', planBOf: B0 });
    expect(store.item(bed)).toMatchObject({
      rotation: 1,
      w: LIMITS.size.least,
      d: LIMITS.size.most,
      locked: true,
    });
    expect(store.place(first, BEN)).toMatchObject({ facing: 355, height: 'kneeling', onStage: true });
  });

  it('on a record that is not there says which', () => {
    const { store } = desk();
    expect(() => renameBeat(store, 'beat_unknown', 'x')).toThrow('beat_unknown');
    expect(() => placePerson(store, 'beat_unknown', ANN, { x: 0, y: 0 }, 'AN')).toThrow('beat_unknown');
    expect(() => moveFurniture(store, [{ id: 'item_unknown', to: { x: 0, y: 0 } }])).toThrow('item_unknown');
  });
});
