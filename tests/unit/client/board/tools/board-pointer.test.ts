import { describe, expect, it } from 'vitest';
import { movePersons } from '../../../../../client/state/place-actions.ts';
import { lockFurniture } from '../../../../../client/state/furniture-actions.ts';
import { nudge } from '../../../../../client/board/board-acts.ts';
import { handleAt } from '../../../../../client/board/tools/hit-test.ts';
import { ANN, beatId, BEN, CAT } from '../../state/boards.ts';
import { LAMP, openKit, SOFA, type OpenKit } from '../open-kit.ts';

const BEAT = beatId(0);
const MIDDLE = { x: 0, y: 0 };

function placeOf({ session }: OpenKit, personId: string): { x: number; y: number } | null {
  const place = session.store.place(BEAT, personId);
  return place === null ? null : { x: place.x, y: place.y };
}

function ownDrag({ awareness }: OpenKit): unknown {
  return awareness.getLocalState()?.['drag'];
}

describe('people', () => {
  it('goes from idle to pointing to dragging and back, and writes once, at the end', () => {
    const open = openKit();
    expect(open.kit.pointer.path).toBe('select.idle');
    open.down(MIDDLE);
    expect(open.kit.pointer.path).toBe('select.pointing');
    open.move({ x: 0.02, y: 0 });
    expect(open.kit.pointer.path).toBe('select.pointing');
    for (const x of [0.3, 0.8, 1.2, 1.52]) open.move({ x, y: -1 });
    expect(open.kit.pointer.path).toBe('select.dragging');
    expect(open.updates()).toBe(0);
    open.up({ x: 1.52, y: -1 });
    expect(open.kit.pointer.path).toBe('select.idle');
    expect([placeOf(open, ANN), open.updates()]).toEqual([{ x: 1.5, y: -1 }, 1]);
  });

  it('[B6 4] drag, tap-tap and nudge reach the same stored position', () => {
    const to = { x: -0.7, y: 1.3 };
    const dragged = openKit();
    dragged.down(MIDDLE);
    dragged.move({ x: -0.5, y: 0.5 });
    dragged.move(to);
    dragged.up(to);

    const tapped = openKit();
    tapped.tap(MIDDLE, { type: 'touch' });
    tapped.tap(to, { type: 'touch' });

    const nudged = openKit();
    nudged.tap(MIDDLE);
    for (let step = 0; step < 7; step += 1) nudge(nudged.kit, { x: -0.1, y: 0 });
    for (let step = 0; step < 13; step += 1) nudge(nudged.kit, { x: 0, y: 0.1 });

    expect([dragged, tapped, nudged].map((open) => placeOf(open, ANN))).toEqual([to, to, to]);
  });

  it('[B6 5] a second finger takes the token back to its start, writes nothing and zooms', () => {
    const open = openKit();
    const { scale } = open.kit.camera.get();
    open.down(MIDDLE, { type: 'touch' });
    open.move({ x: 1, y: 1 }, { type: 'touch' });
    expect(open.kit.pointer.path).toBe('select.dragging');
    open.down({ x: 2, y: 1 }, { id: 2, type: 'touch' });
    expect(open.kit.pointer.path).toBe('hand.pinching');
    expect(open.kit.overlay.held()).toEqual([]);
    open.move({ x: 3, y: 1 }, { id: 2, type: 'touch' });
    open.up({ x: 3, y: 1 }, { id: 2, type: 'touch' });
    expect(open.kit.pointer.path).toBe('hand.panning');
    open.up({ x: 1, y: 1 }, { type: 'touch' });
    expect(open.kit.camera.get().scale).toBeGreaterThan(scale);
    expect([placeOf(open, ANN), open.updates()]).toEqual([MIDDLE, 0]);
  });

  it('a cancelled pointer (a call, a palm) leaves everything as it was', async () => {
    const open = openKit();
    open.down(MIDDLE);
    open.move({ x: 2, y: 2 });
    open.kit.pointer.cancel(1);
    expect([open.kit.pointer.path, placeOf(open, ANN), open.updates()]).toEqual(['select.idle', MIDDLE, 0]);
    // presence is sent at most once a frame: on a slow machine the drag itself may have gone out before
    await expect.poll(() => ownDrag(open)).toBeUndefined();
  });

  it('shows others the drag while it runs, and nothing afterwards', async () => {
    const open = openKit();
    open.down(MIDDLE);
    open.move({ x: 1, y: 0 });
    await expect.poll(() => ownDrag(open)).toEqual({ kind: 'person', id: ANN, x: 1, y: 0, facing: 0 });
    open.up({ x: 1, y: 0 });
    await expect.poll(() => ownDrag(open)).toBeUndefined();
  });

  it('a finger is less steady than a mouse: 5 pixels drag with the mouse, not with a finger', () => {
    const open = openKit();
    const { scale } = open.kit.camera.get();
    const near = { x: 5 / scale, y: 0 };
    open.down(MIDDLE, { type: 'touch' });
    open.move(near, { type: 'touch' });
    expect(open.kit.pointer.path).toBe('select.pointing');
    open.up(near, { type: 'touch' });
    open.down(MIDDLE);
    open.move(near);
    expect(open.kit.pointer.path).toBe('select.dragging');
  });

  it('moves everyone who is picked, in one change, and undo takes it back whole', () => {
    const open = openKit();
    open.tap(MIDDLE);
    open.tap({ x: 1, y: 0 }, { shift: true });
    open.down(MIDDLE);
    open.move({ x: 0, y: 1 });
    open.move({ x: 0, y: 2 });
    open.up({ x: 0, y: 2 });
    expect([placeOf(open, ANN), placeOf(open, BEN)]).toEqual([
      { x: 0, y: 2 },
      { x: 1, y: 2 },
    ]);
    expect(open.updates()).toBe(1);
    open.session.undo();
    expect([placeOf(open, ANN), placeOf(open, BEN)]).toEqual([MIDDLE, { x: 1, y: 0 }]);
  });

  it('Shift keeps to one axis, Ctrl leaves out the steps', () => {
    const open = openKit();
    open.down(MIDDLE);
    open.move({ x: 1.23, y: 0.4 }, { shift: true });
    open.move({ x: 1.23, y: 0.4 }, { shift: true, ctrl: true });
    open.up({ x: 1.23, y: 0.4 });
    expect(placeOf(open, ANN)).toEqual({ x: 1.23, y: 0 });
  });

  it('a second tap lets go', () => {
    const open = openKit();
    open.tap(MIDDLE);
    expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: ANN }]);
    open.tap(MIDDLE);
    expect(open.session.view.get().selection).toEqual([]);
  });

  it('the handle turns who is picked, in 15-degree steps with Shift', () => {
    const open = openKit();
    open.tap(MIDDLE);
    const handle = handleAt(open.kit.host.picked()!, open.kit.camera.get());
    open.down(MIDDLE, { at: handle });
    expect(open.kit.pointer.path).toBe('select.turning');
    open.move({ x: 3, y: 0.25 }, { shift: true });
    expect(open.updates()).toBe(0);
    open.up({ x: 3, y: 0.25 }, { shift: true });
    expect(open.session.store.place(BEAT, ANN)?.facing).toBe(90);
    expect(open.updates()).toBe(1);
  });

  it('somebody from the tray comes to where the floor is tapped, and is picked', () => {
    const open = openKit();
    open.session.view.set({ placing: CAT });
    open.tap({ x: -2, y: -1 });
    expect(placeOf(open, CAT)).toEqual({ x: -2, y: -1 });
    expect(open.session.store.beat(BEAT)?.people).toContain(CAT);
    expect(open.session.view.get()).toMatchObject({
      placing: null,
      selection: [{ kind: 'person', id: CAT }],
    });
  });

  it('opening another beat ends a gesture of this one', () => {
    const open = openKit();
    open.down(MIDDLE);
    open.move({ x: 1, y: 1 });
    open.session.view.openBeat(beatId(1));
    open.up({ x: 1, y: 1 });
    expect([placeOf(open, ANN), open.updates()]).toEqual([MIDDLE, 0]);
  });

  it('who may only read can pick, and moves the floor instead of people', () => {
    const open = openKit('crew');
    open.tap(MIDDLE);
    expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: ANN }]);
    const { x } = open.kit.camera.get();
    open.down(MIDDLE);
    open.move({ x: -1, y: 0 });
    expect(open.kit.pointer.path).toBe('hand.panning');
    open.up({ x: -1, y: 0 });
    open.tap({ x: 3, y: 3 });
    expect(open.kit.camera.get().x).toBeLessThan(x);
    expect([placeOf(open, ANN), open.updates()]).toEqual([MIDDLE, 0]);
  });

  it('a drag goes on from what stands, when another person moves the same token meanwhile', () => {
    const open = openKit();
    open.down(MIDDLE);
    open.move({ x: 1, y: 0 });
    movePersons(open.session.store, BEAT, [{ personId: ANN, to: { x: -4, y: -3 } }], 'AO');
    open.move({ x: 1, y: 1 });
    open.up({ x: 1, y: 1 });
    expect(placeOf(open, ANN)).toEqual({ x: 1, y: 1 });
  });
});

describe('furniture and floor', () => {
  it('[B6 8] furniture cannot be dragged while people are what moves', () => {
    const open = openKit();
    open.down({ x: 3, y: -2 });
    open.move({ x: 1, y: -2 });
    expect(open.kit.pointer.path).toBe('hand.panning');
    open.up({ x: 1, y: -2 });
    expect([open.session.store.item(LAMP)?.x, open.updates()]).toEqual([3, 0]);
  });

  it('furniture moves on its own layer, and people do not', () => {
    const open = openKit();
    open.session.view.setLayer('furniture');
    open.down({ x: 3, y: -2 });
    open.move({ x: 2, y: -2 });
    open.up({ x: 2, y: -2 });
    expect(open.session.store.item(LAMP)).toMatchObject({ x: 2, y: -2 });
    open.down(MIDDLE);
    expect(open.kit.pointer.path).toBe('floor.pointing');
  });

  it('locked furniture can be picked and stays', () => {
    const open = openKit();
    lockFurniture(open.session.store, SOFA, true);
    open.session.view.setLayer('furniture');
    open.tap({ x: -3, y: 2 });
    open.tap({ x: 0, y: 0 });
    expect(open.session.store.item(SOFA)).toMatchObject({ x: -3, y: 2 });
  });

  it('one finger on the floor moves the floor; the hand and the middle button do so anywhere', () => {
    const open = openKit();
    const drag = (more: Parameters<OpenKit['down']>[1]): string => {
      open.down(MIDDLE, more);
      open.move({ x: 1, y: 0 }, more);
      const { path } = open.kit.pointer;
      open.up({ x: 1, y: 0 }, more);
      return path;
    };
    expect(drag({ button: 1 })).toBe('hand.panning');
    open.session.view.set({ tool: 'hand' });
    expect(drag({})).toBe('hand.panning');
    expect(open.updates()).toBe(0);
  });

  it('a right click is nobody’s', () => {
    const open = openKit();
    open.tap(MIDDLE, { button: 2 });
    expect(open.session.view.get().selection).toEqual([]);
  });

  it('a tap on the floor with nothing picked does nothing', () => {
    const open = openKit();
    open.tap({ x: 4, y: 3 });
    expect([open.updates(), open.session.view.get().selection]).toEqual([0, []]);
  });
});
