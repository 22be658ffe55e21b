import { describe, expect, it } from 'vitest';
import { undo } from '../../../../client/board/board-acts.ts';
import { addCamera } from '../../../../client/state/camera-actions.ts';
import { FrozenBeats } from '../../../../client/state/frozen-beats.ts';
import { bringOntoFloor, countOutside, resizeFloor } from '../../../../client/state/floor-actions.ts';
import { movePersons, setPath } from '../../../../client/state/place-actions.ts';
import { openKit, SOFA, type OpenKit } from '../board/open-kit.ts';
import { ANN, beatId, BEN } from './boards.ts';

function everything({ session: { store } }: OpenKit): unknown {
  return [store.scene(), store.everyPlace(), store.furniture(), store.cameras()];
}

function blocked(): OpenKit {
  const open = openKit();
  const { store } = open.session;
  resizeFloor(store, { floorWidth: 10, floorDepth: 8 }, 'keep');
  movePersons(store, beatId(0), [{ personId: ANN, to: { x: 4, y: -2 } }], 'AO');
  movePersons(store, beatId(2), [{ personId: BEN, to: { x: -5, y: 4 } }], 'BP');
  setPath(store, beatId(0), ANN, [{ x: 2, y: 1 }], 'AO');
  addCamera(store, { x: 0, y: 5 }, null);
  return open;
}

describe('the size of the floor', () => {
  it('[issue 6 floor] changed with places kept, nothing moves, and undo takes it back in one step', () => {
    const open = blocked();
    const before = everything(open);
    resizeFloor(open.session.store, { floorWidth: 6, floorDepth: 4 }, 'keep');
    expect(open.session.store.scene()).toMatchObject({ floorWidth: 6, floorDepth: 4 });
    expect(open.session.store.place(beatId(0), ANN)).toMatchObject({ x: 4, y: -2, path: [{ x: 2, y: 1 }] });
    undo(open.kit, 'undo');
    expect(everything(open)).toEqual(before);
  });

  it('[issue 6 floor] changed with places scaled, everything of every beat keeps its share, in one change and one undo', () => {
    const open = blocked();
    const before = everything(open);
    const updates = open.updates();
    resizeFloor(open.session.store, { floorWidth: 5, floorDepth: 16 }, 'rescale');
    const { store } = open.session;
    expect(open.updates() - updates).toBe(1);
    expect(store.place(beatId(0), ANN)).toMatchObject({ x: 2, y: -4, path: [{ x: 1, y: 2 }] });
    expect(store.place(beatId(2), BEN)).toMatchObject({ x: -2.5, y: 8 });
    expect(store.item(SOFA)).toMatchObject({ x: -1.5, y: 4, w: 2, d: 0.9 });
    expect(store.cameras()).toMatchObject([{ x: 0, y: 10 }]);
    undo(open.kit, 'undo');
    expect(everything(open)).toEqual(before);
  });

  it('[issue 6 bad input] an impossible size becomes the nearest possible one', () => {
    const open = blocked();
    for (const [asked, is] of [
      [0, 1],
      [-4, 1],
      [1e9, 60],
    ] as const) {
      resizeFloor(open.session.store, { floorWidth: asked, floorDepth: asked }, 'keep');
      expect(open.session.store.scene()).toMatchObject({ floorWidth: is, floorDepth: is });
    }
  });

  it('[issue 6 bad input] what lies outside is counted over all beats, kept, and brought in by one act', () => {
    const open = blocked();
    const { store } = open.session;
    resizeFloor(store, { floorWidth: 6, floorDepth: 4 }, 'keep');
    // Ann in the first beat, Ben in the last; the sofa stands on the very edge
    expect(countOutside(store)).toEqual({ all: 2, frozen: 0 });
    const before = everything(open);
    bringOntoFloor(store);
    expect(countOutside(store)).toEqual({ all: 0, frozen: 0 });
    expect(store.place(beatId(2), BEN)).toMatchObject({ x: -3, y: 2 });
    expect(store.cameras()).toMatchObject([{ x: 0, y: 5 }]);
    undo(open.kit, 'undo');
    expect(everything(open)).toEqual(before);
  });
});

describe('the size of the floor with a frozen beat', () => {
  function frozen(): OpenKit & { readonly told: readonly string[]; readonly ids: ReadonlySet<string> } {
    const open = blocked();
    const guard = new FrozenBeats(open.session.store);
    const ids = new Set([beatId(0)]);
    guard.set(ids);
    open.session.store.setGuard(guard);
    const told: string[] = [];
    guard.onHeld((id) => told.push(id));
    return { ...open, told, ids };
  }

  it('[issue 6 floor] scaled, people of the frozen beat stay in metres, ways too; all else scales, and one undo takes it back', () => {
    const open = frozen();
    const { store } = open.session;
    const [before, kept] = [everything(open), store.placesOf(beatId(0))];
    resizeFloor(store, { floorWidth: 5, floorDepth: 16 }, 'rescale', open.ids);
    expect(store.placesOf(beatId(0))).toEqual(kept);
    expect(store.scene()).toMatchObject({ floorWidth: 5, floorDepth: 16 });
    expect(store.place(beatId(2), BEN)).toMatchObject({ x: -2.5, y: 8 });
    expect(store.item(SOFA)).toMatchObject({ x: -1.5, y: 4 });
    expect(open.told).toEqual([]);
    undo(open.kit, 'undo');
    expect(everything(open)).toEqual(before);
  });

  it('[issue 6 floor] what lies outside in it is counted apart, and stays when the rest is brought in', () => {
    const open = frozen();
    const { store } = open.session;
    resizeFloor(store, { floorWidth: 6, floorDepth: 4 }, 'keep', open.ids);
    expect(countOutside(store, open.ids)).toEqual({ all: 2, frozen: 1 });
    bringOntoFloor(store, open.ids);
    expect(store.place(beatId(0), ANN)).toMatchObject({ x: 4, y: -2 });
    expect(countOutside(store, open.ids)).toEqual({ all: 1, frozen: 1 });
    expect(open.told).toEqual([]);
  });

  it('[issue 6 floor] a page that is not told what is frozen in time changes nothing there, and says so', () => {
    const open = frozen();
    const before = everything(open);
    resizeFloor(open.session.store, { floorWidth: 5, floorDepth: 16 }, 'rescale');
    expect(everything(open)).toEqual(before);
    expect(open.told).toEqual([beatId(0)]);
  });
});

describe('a beat that goes while it is open', () => {
  it('[issue 6 bad input] the beat before it is opened and it is said, and what it held comes back with undo', () => {
    const mine = openKit();
    const { view, store } = mine.session;
    view.openBeat(beatId(2));
    view.select([{ kind: 'person', id: ANN }]);
    mine.down({ x: 0, y: 0 });
    mine.move({ x: 1, y: 1 });
    mine.doc.transact(() => {
      const beats = mine.doc.getMap<{ set(key: string, value: unknown): void }>('beats');
      beats.get(beatId(2))?.set('retired', true);
    }, 'another person');
    mine.up({ x: 1, y: 1 });
    expect([view.get().beatId, mine.kit.pointer.path]).toEqual([beatId(1), 'select.idle']);
    expect(mine.kit.told.get().text).toMatch(/removed by somebody else/);
    expect(store.place(beatId(2), ANN)).toMatchObject({ x: 0, y: 0 });
    mine.doc.transact(() => {
      const beats = mine.doc.getMap<{ delete(key: string): void }>('beats');
      beats.get(beatId(2))?.delete('retired');
    }, 'another person');
    expect(store.beats().map(({ id }) => id)).toContain(beatId(2));
  });
});
