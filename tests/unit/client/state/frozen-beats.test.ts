import { describe, expect, it } from 'vitest';
import { captureBeat, moveBeat, renameBeat, retireBeat } from '../../../../client/state/beat-actions.ts';
import { addContact, changeContact } from '../../../../client/state/contact-actions.ts';
import { setExposure } from '../../../../client/state/exposure-actions.ts';
import { FrozenBeats } from '../../../../client/state/frozen-beats.ts';
import { movePerson, removeFromBeat } from '../../../../client/state/place-actions.ts';
import { ANN, beatId, BEN, CONTACT, desks, seededDoc } from './boards.ts';

const [B0, B1] = [beatId(0), beatId(1)];

const CAMERA = { x: 0, y: 3, facing: 0, lens: 35, sensor: 36, label: 'A' };

function open() {
  const [{ doc, store }] = desks(1, seededDoc(3)) as [ReturnType<typeof desks>[number]];
  const contact = addContact(store, { ...CONTACT, beatId: B1 });
  const told: string[] = [];
  const frozen = new FrozenBeats(store);
  store.setGuard(frozen);
  frozen.onHeld((id) => void told.push(id));
  return { doc, store, frozen, contact, told };
}

describe('a frozen beat', () => {
  it('[design 5] is not changed by any tool, and each try is told with the beat', () => {
    const { doc, store, frozen, contact, told } = open();
    const [camera, other] = ['cam_aaaaaa', 'cam_bbbbbb'];
    store.act('add', (writer) => {
      writer.put('cameras', camera, { ...CAMERA, beatIds: [B1] });
      writer.put('cameras', other, { ...CAMERA, beatIds: [B0] });
    });
    frozen.set(new Set([B1]));
    // where it stands is part of no agreement
    store.act('move', (writer) => writer.change('cameras', camera, { x: 3 }));
    const before = JSON.stringify(doc.toJSON());
    const tries = [
      () => movePerson(store, B1, ANN, { x: 3, y: 3 }, 'AN'),
      () => renameBeat(store, B1, 'Other'),
      () => retireBeat(store, B1),
      () => changeContact(store, contact, { counts: 2 }),
      () => addContact(store, { ...CONTACT, beatId: B1 }),
      () => changeContact(store, contact, { beatId: B0 }),
      () => setExposure(store, { beatId: B1, personId: ANN, who: 'AN' }, { onSet: ['hip-l'] }),
      () => removeFromBeat(store, B1, BEN, 'BE'),
      () => store.act('lens', (writer) => writer.change('cameras', camera, { lens: 50 })),
      () => store.act('tie', (writer) => writer.change('cameras', other, { beatIds: [B0, B1] })),
    ];
    for (const work of tries) work();
    expect(JSON.stringify(doc.toJSON())).toBe(before);
    expect(told).toEqual(tries.map(() => B1));
  });

  it('lets everything around it go on: other beats, new ones, and the playing order', () => {
    const { store, frozen, told } = open();
    frozen.set(new Set([B1]));
    movePerson(store, B0, ANN, { x: 3, y: 3 }, 'AN');
    const added = captureBeat(store, B1);
    moveBeat(store, B1, 0);
    expect(store.beats().map(({ id }) => id)).toEqual([B1, B0, added, beatId(2)]);
    expect(store.place(B0, ANN)).toMatchObject({ x: 3, y: 3 });
    expect(store.undo()).toMatchObject({ kind: 'done' });
    expect(told).toEqual([]);
  });

  it('is not undone or done again into, until it is reopened', () => {
    const { store, frozen, told } = open();
    movePerson(store, B1, ANN, { x: 3, y: 3 }, 'AN');
    frozen.set(new Set([B1]));
    expect(store.undo()).toEqual({ kind: 'held' });
    expect(store.place(B1, ANN)).toMatchObject({ x: 3, y: 3 });
    frozen.set(new Set());
    expect(store.undo()).toMatchObject({ kind: 'done' });
    frozen.set(new Set([B1]));
    expect(store.redo()).toEqual({ kind: 'held' });
    expect(store.place(B1, ANN)).toMatchObject({ x: 0, y: 0 });
    expect(told).toEqual([B1, B1]);
  });
});
