import { describe, expect, it } from 'vitest';
import { runAct, undo } from '../../../../../client/board/board-acts.ts';
import { pullSide, sideHandles, type Side } from '../../../../../client/board/tools/resizing.ts';
import { toScreen } from '../../../../../client/board/tools/camera.ts';
import { lockFurniture, moveFurniture } from '../../../../../client/state/furniture-actions.ts';
import { openKit, LAMP, SOFA, type OpenKit } from '../open-kit.ts';

const BOX = {
  ref: { kind: 'item', id: SOFA },
  at: { x: 0, y: 0 },
  angle: 0,
  box: { w: 2, d: 1 },
  isFixed: false,
} as const;

/** The handle of a side of the picked thing, in pixels. */
function handleOf({ kit }: OpenKit, side: Side): { x: number; y: number } {
  const target = kit.host.picked();
  if (target?.box === undefined) throw new Error('nothing with sides is picked');
  const { at } = sideHandles({ ...target, box: target.box }, kit.host.camera().scale).find(
    (one) => one.side === side,
  )!;
  return toScreen(kit.host.camera(), at);
}

function pick(open: OpenKit, id: string): void {
  open.session.view.setLayer('furniture');
  open.session.view.select([{ kind: 'item', id }]);
}

describe('sides', () => {
  it('[issue 6 furniture] the side that is pulled moves, the opposite one stays, at any turn', () => {
    expect(pullSide(BOX, 'right', { x: 1.5, y: 0.7 }, false)).toEqual({ x: 0.25, y: 0, w: 2.5, d: 1 });
    expect(pullSide(BOX, 'left', { x: -0.46, y: 0 }, false)).toEqual({ x: 0.25, y: 0, w: 1.5, d: 1 });
    expect(pullSide(BOX, 'back', { x: 3, y: -1.5 }, false)).toEqual({ x: 0, y: -0.5, w: 2, d: 2 });
    // turned to stage left its right side looks upstage
    expect(pullSide({ ...BOX, angle: 90 }, 'right', { x: 0, y: -2 }, false)).toEqual({
      x: 0,
      y: -0.5,
      w: 3,
      d: 1,
    });
  });

  it('[issue 6 bad input] never smaller or larger than a thing can be', () => {
    expect(pullSide(BOX, 'right', { x: -50, y: 0 }, false).w).toBe(0.05);
    expect(pullSide(BOX, 'right', { x: 500, y: 0 }, false).w).toBe(60);
    expect(pullSide(BOX, 'right', { x: 1.234, y: 0 }, true).w).toBe(2.23);
  });
});

describe('resizing', () => {
  it('[issue 6 furniture] goes through its state, writes once, and undo brings the size back', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    pick(open, SOFA);
    const before = open.session.store.item(SOFA);
    const at = handleOf(open, 'right');
    const input = { id: 1, type: 'touch' as const, button: 0, shift: false, ctrl: false, time: 0 };
    const { scale } = open.kit.host.camera();
    open.kit.pointer.down({ ...input, at });
    expect(open.kit.pointer.path).toBe('select.resizing');
    open.kit.pointer.move({ ...input, at: { x: at.x + scale, y: at.y } });
    expect(open.updates()).toBe(0);
    open.kit.pointer.up({ ...input, at: { x: at.x + scale, y: at.y } });
    expect([open.session.store.item(SOFA), open.updates()]).toEqual([{ ...before, x: -2.5, w: 3 }, 1]);
    undo(open.kit, 'undo');
    expect(open.session.store.item(SOFA)).toEqual(before);
  });

  it('[B6 5] a second finger leaves the size as it was', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    pick(open, SOFA);
    const before = open.session.store.item(SOFA);
    const at = handleOf(open, 'left');
    const input = { id: 1, type: 'touch' as const, button: 0, shift: false, ctrl: false, time: 0 };
    open.kit.pointer.down({ ...input, at });
    open.kit.pointer.move({ ...input, at: { x: at.x - 90, y: at.y } });
    open.kit.pointer.down({ ...input, id: 2, at: { x: 400, y: 20 } });
    open.kit.pointer.up({ ...input, id: 2, at: { x: 400, y: 20 } });
    open.kit.pointer.up({ ...input, at });
    expect([open.session.store.item(SOFA), open.updates(), open.kit.overlay.held()]).toEqual([before, 0, []]);
  });

  it('[issue 6 furniture] by keys, by the same steps; what is locked keeps its size', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    pick(open, SOFA);
    runAct(open.kit, { kind: 'resize', by: { w: 0.1, d: 0 } }, () => undefined);
    runAct(open.kit, { kind: 'resize', by: { w: 0, d: -0.1 } }, () => undefined);
    expect(open.session.store.item(SOFA)).toMatchObject({ w: 2.1, d: 0.8 });
    runAct(open.kit, { kind: 'lock' }, () => undefined);
    runAct(open.kit, { kind: 'resize', by: { w: 0.1, d: 0 } }, () => undefined);
    expect(open.session.store.item(SOFA)).toMatchObject({ w: 2.1, d: 0.8, locked: true });
    runAct(open.kit, { kind: 'lock' }, () => undefined);
    expect(open.session.store.item(SOFA)?.locked).toBe(false);
  });

  it('[issue 6 furniture] a locked thing has no sides to pull', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    pick(open, SOFA);
    const at = handleOf(open, 'right');
    lockFurniture(open.session.store, SOFA, true);
    open.kit.pointer.down({ id: 1, type: 'mouse', at, button: 0, shift: false, ctrl: false, time: 0 });
    expect(open.kit.pointer.path).not.toBe('select.resizing');
  });

  it('[issue 6 furniture] several things moved at once are one change', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    moveFurniture(open.session.store, [
      { id: SOFA, to: { x: 0, y: 1 } },
      { id: LAMP, to: { x: 1, y: 1 } },
    ]);
    expect(open.updates()).toBe(1);
    undo(open.kit, 'undo');
    expect([open.session.store.item(SOFA), open.session.store.item(LAMP)]).toMatchObject([
      { x: -3 },
      { x: 3 },
    ]);
  });
});
