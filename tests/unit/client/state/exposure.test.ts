import { describe, expect, it } from 'vitest';
import { exposureBefore, setExposure } from '../../../../client/state/exposure-actions.ts';
import { retireBeat } from '../../../../client/state/beat-actions.ts';
import { exposureLevel } from '../../../../shared/model/exposure.ts';
import { ANN, BEN, beatId, desks, exchange, seededDoc } from './boards.ts';

const [B0, B1] = [beatId(0), beatId(1)];
const ann = { beatId: B0, personId: ANN, who: 'AN' };

describe('exposure of a person in a beat', () => {
  it('is one value, head to toe, each zone once, whoever chose it', () => {
    const [{ store }] = desks(1, seededDoc(2)) as [ReturnType<typeof desks>[number]];
    expect(store.exposure(B0, ANN)).toBe(null);
    setExposure(store, ann, { onSet: ['hip-l', 'back-upper', 'hip-l', 'back-mid'] });
    expect(store.exposure(B0, ANN)).toEqual({
      personId: ANN,
      onSet: ['back-upper', 'back-mid', 'hip-l'],
      inView: [],
      mode: 'garment',
    });
    setExposure(store, ann, { inView: ['back-upper'], mode: 'bare' });
    const exposed = store.exposure(B0, ANN)!;
    expect(exposed).toMatchObject({ onSet: ['back-upper', 'back-mid', 'hip-l'], inView: ['back-upper'] });
    expect(exposureLevel(exposed.onSet, exposed.mode)).toBe('x3-partial-back');
    expect(store.exposureOf(B0)).toEqual([exposed]);
    expect(store.exposureOf(B1)).toEqual([]);
  });

  it('is undone and done again by name, and leaves what somebody else wrote', () => {
    const [mine, theirs] = desks(2, seededDoc(2)) as [
      ReturnType<typeof desks>[number],
      ReturnType<typeof desks>[number],
    ];
    setExposure(mine.store, ann, { onSet: ['hip-l'] });
    exchange([mine, theirs]);
    setExposure(theirs.store, { beatId: B0, personId: BEN, who: 'BE' }, { inView: ['hip-r'] });
    exchange([mine, theirs]);
    expect(mine.store.undoStack.view().undo).toBe('exposure of AN');
    expect(mine.store.undo()).toMatchObject({ kind: 'done' });
    expect(mine.store.exposureOf(B0).map(({ personId }) => personId)).toEqual([BEN]);
    mine.store.redo();
    expect(mine.store.exposure(B0, ANN)).toMatchObject({ onSet: ['hip-l'] });
    setExposure(mine.store, ann, { mode: 'prosthetic' });
    exchange([mine, theirs]);
    setExposure(theirs.store, ann, { mode: 'digital' });
    exchange([mine, theirs]);
    expect(mine.store.undo()).toMatchObject({ kind: 'changed-since' });
    expect(mine.store.exposure(B0, ANN)).toMatchObject({ mode: 'digital' });
  });

  it('goes away when nothing is bare any more, and writing nothing writes nothing', () => {
    const [{ store, doc }] = desks(1, seededDoc(2)) as [ReturnType<typeof desks>[number]];
    setExposure(store, ann, { mode: 'bare' });
    expect(doc.getMap('exposure').size).toBe(0);
    expect(store.undoStack.view().undo).toBe(null);
    setExposure(store, ann, { onSet: ['hip-l'] });
    setExposure(store, ann, { onSet: [] });
    expect(doc.getMap('exposure').size).toBe(0);
    store.undo();
    expect(store.exposure(B0, ANN)).toMatchObject({ onSet: ['hip-l'] });
  });

  it('tells who looks at that beat, and nobody else', () => {
    const [{ store }] = desks(1, seededDoc(2)) as [ReturnType<typeof desks>[number]];
    const told: string[] = [];
    for (const topic of [
      `exposure/${B0}`,
      `exposure/${B1}`,
      `exposure/${B0}:${ANN}`,
      `exposure/${B0}:${BEN}`,
    ])
      store.subscribe(topic, () => told.push(topic));
    const before = store.exposureOf(B1);
    setExposure(store, ann, { onSet: ['hip-l'] });
    expect(told.toSorted()).toEqual([`exposure/${B0}`, `exposure/${B0}:${ANN}`]);
    expect(store.exposureOf(B1)).toBe(before);
    retireBeat(store, B1);
    expect(store.exposureOf(B0)).toBe(store.exposureOf(B0));
  });

  it('may be taken from the beat before, as it stands there', () => {
    const [{ store }] = desks(1, seededDoc(2)) as [ReturnType<typeof desks>[number]];
    expect(exposureBefore(store, B1, ANN)).toBe(null);
    expect(exposureBefore(store, B0, ANN)).toBe(null);
    setExposure(store, ann, { onSet: ['hip-l'], inView: ['hip-l', 'hip-r'], mode: 'bare' });
    expect(exposureBefore(store, B1, ANN)).toEqual({
      onSet: ['hip-l'],
      inView: ['hip-l', 'hip-r'],
      mode: 'bare',
    });
    expect(exposureBefore(store, B1, BEN)).toBe(null);
    expect(exposureBefore(store, B0, ANN)).toBe(null);
  });
});
