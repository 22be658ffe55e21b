import { describe, expect, it } from 'vitest';
import { remove, runAct, undo } from '../../../../../client/board/board-acts.ts';
import { addFurniture, lockFurniture } from '../../../../../client/state/furniture-actions.ts';
import { cornersOf } from '../../../../../shared/model/outline.ts';
import type { Point } from '../../../../../shared/model/geometry.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

interface Shaped extends OpenKit {
  readonly id: string;
  readonly corners: () => readonly Point[];
}

/** A free shape of two by two metres about the middle, picked. */
async function shaped(): Promise<Shaped> {
  const open = openKit();
  await open.kit.isWayReady;
  const { store, view } = open.session;
  const id = addFurniture(store, 'shape', { x: 0, y: 0 });
  open.kit.host.reshape({ kind: 'item', id }, { x: 0, y: 0, w: 2, d: 2 });
  view.setLayer('furniture');
  view.select([{ kind: 'item', id }]);
  return { ...open, id, corners: () => cornersOf(store.item(id)!) };
}

describe('the outline of a free shape', () => {
  it('[issue 6 furniture] a point is pulled where the finger goes, the others stay, in one change and one undo', async () => {
    const open = await shaped();
    const before = open.corners();
    const updates = open.updates();
    open.down({ x: 1, y: 1 });
    open.move({ x: 1.4, y: 1.6 });
    expect(open.kit.pointer.path).toBe('way.bending');
    open.up({ x: 1.4, y: 1.6 });
    expect(open.updates() - updates).toBe(1);
    expect(open.corners()).toEqual([before[0], before[1], { x: 1.4, y: 1.6 }, before[3]]);
    undo(open.kit, 'undo');
    expect(open.corners()).toEqual(before);
  });

  it('[issue 6 furniture] a tap between two points makes one; keys step, move and remove; three stay', async () => {
    const open = await shaped();
    open.tap({ x: 1, y: 0 });
    expect(open.corners()).toHaveLength(5);
    expect(open.session.view.get().wayPoint).toBe(2);
    runAct(open.kit, { kind: 'nudge', by: { x: 0.5, y: 0 } }, () => undefined);
    expect(open.corners()[2]).toEqual({ x: 1.5, y: 0 });
    runAct(open.kit, { kind: 'way-point' }, () => undefined);
    expect(open.session.view.get().wayPoint).toBe(3);
    for (const left of [4, 3, 3]) {
      open.session.view.set({ wayPoint: 0 });
      remove(open.kit);
      expect(open.corners()).toHaveLength(left);
    }
    expect(open.session.store.item(open.id)?.retired).not.toBe(true);
  });

  it('[issue 6 furniture] [B6 5] locked it has no points to pull, and a second finger leaves it as it was', async () => {
    const open = await shaped();
    const before = open.corners();
    open.down({ x: 1, y: 1 });
    open.move({ x: 2, y: 2 });
    open.down({ x: -1, y: 0 }, { id: 2 });
    open.up({ x: -1, y: 0 }, { id: 2 });
    open.up({ x: 2, y: 2 });
    expect(open.corners()).toEqual(before);
    lockFurniture(open.session.store, open.id, true);
    expect(open.kit.host.way()).toBeNull();
  });
});
