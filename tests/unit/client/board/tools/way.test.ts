import { describe, expect, it } from 'vitest';
import { runAct } from '../../../../../client/board/board-acts.ts';
import { zoomAround } from '../../../../../client/board/tools/camera.ts';
import { wayHandles } from '../../../../../client/board/tools/way-handles.ts';
import { setCorners } from '../../../../../client/state/way-corners.ts';
import { poseAt, walkOf } from '../../../../../shared/model/motion.ts';
import { setPath } from '../../../../../client/state/place-actions.ts';
import { changeRecord } from '../../../../../shared/doc/write-records.ts';
import type { KeyAct } from '../../../../../client/board/tools/keys.ts';
import type { Point } from '../../../../../shared/model/geometry.ts';
import { ANN, beatId, BEN } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

/** Ann goes three metres to stage left and is picked; Ben is out of the way. */
async function open(role?: Parameters<typeof openKit>[0]): Promise<OpenKit> {
  const opened = openKit(role);
  changeRecord(opened.doc, 'board', 'places', `${beatId(1)}:${ANN}`, { x: 3 });
  for (const beat of [0, 1])
    changeRecord(opened.doc, 'board', 'places', `${beatId(beat)}:${BEN}`, { x: -4, y: 2 });
  opened.session.view.select([{ kind: 'person', id: ANN }]);
  await opened.kit.isWayReady;
  return opened;
}

const pathOf = ({ session }: OpenKit): readonly Point[] => session.store.place(beatId(0), ANN)!.path;

function pull(opened: OpenKit, from: Point, to: Point): void {
  opened.down(from);
  opened.move({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  opened.move(to);
  opened.up(to);
}

const press = (opened: OpenKit, act: KeyAct): void => runAct(opened.kit, act, () => undefined);

describe('the way to the next beat', () => {
  it('[issue 6 Movement] pulling its middle makes a curve through where it is let go, in one change', async () => {
    const opened = await open();
    const before = opened.updates();
    pull(opened, { x: 1.5, y: 0 }, { x: 1.5, y: -1.2 });
    expect(pathOf(opened)).toEqual([{ x: 1.5, y: -1.2 }]);
    expect(opened.updates()).toBe(before + 1);
    expect(opened.session.store.place(beatId(0), ANN)).toMatchObject({ x: 0, y: 0 });
  });

  it('[issue 6 Movement] a tap on its middle adds a point and picks it; a tap on a point picks it, another lets go', async () => {
    const opened = await open();
    opened.tap({ x: 1.5, y: 0 });
    expect(pathOf(opened)).toEqual([{ x: 1.5, y: 0 }]);
    expect(opened.session.view.get().wayPoint).toBe(0);
    opened.tap({ x: 1.5, y: 0 });
    expect(opened.session.view.get().wayPoint).toBeNull();
    expect(pathOf(opened)).toHaveLength(1);
    // the new point has a middle on the far side; the near one would lie beside the token
    opened.tap({ x: 2.25, y: 0 });
    expect(pathOf(opened)).toEqual([
      { x: 1.5, y: 0 },
      { x: 2.25, y: 0 },
    ]);
  });

  it('a point is drawn elsewhere, and a second finger puts it back', async () => {
    const opened = await open();
    opened.tap({ x: 1.5, y: 0 });
    pull(opened, { x: 1.5, y: 0 }, { x: 2, y: 1 });
    expect(pathOf(opened)).toEqual([{ x: 2, y: 1 }]);
    opened.down({ x: 2, y: 1 }, { type: 'touch' });
    opened.move({ x: 2, y: 2 }, { type: 'touch' });
    opened.down({ x: 0, y: -2 }, { type: 'touch', id: 2 });
    opened.up({ x: 2, y: 2 }, { type: 'touch' });
    opened.up({ x: 0, y: -2 }, { type: 'touch', id: 2 });
    expect(pathOf(opened)).toEqual([{ x: 2, y: 1 }]);
  });

  it('[issue 6 Movement] a way goes in one curve through its points or straight from each to the next; its middles lie on it', async () => {
    const opened = await open();
    const { store } = opened.session;
    opened.kit.host.setWay([{ x: 1.5, y: -2 }]);
    const middles = () =>
      wayHandles(opened.kit.host.way()!, opened.kit.camera.get()).filter(({ kind }) => kind === 'middle');
    const curved = middles().map(({ at }) => at);
    setCorners(store, beatId(0), ANN, true, 'AO');
    expect(middles().map(({ at }) => at)).toEqual([
      { x: 0.75, y: -1 },
      { x: 2.25, y: -1 },
    ]);
    const place = store.place(beatId(0), ANN)!;
    const walk = walkOf(place, store.place(beatId(1), ANN), 4);
    expect(walk.way.length).toBe(5);
    expect([1, 2, 3].map((gone) => poseAt(walk, gone))).toMatchObject([
      { x: 0.75, y: -1 },
      { x: 1.5, y: -2 },
      { x: 2.25, y: -1 },
    ]);
    // bending keeps it, and the other way round nothing of it is left
    pull(opened, { x: 1.5, y: -2 }, { x: 1.5, y: -1 });
    expect(store.place(beatId(0), ANN)).toMatchObject({ corners: true, path: [{ x: 1.5, y: -1 }] });
    opened.session.undo();
    setCorners(store, beatId(0), ANN, false, 'AO');
    expect(store.place(beatId(0), ANN)?.corners).toBeUndefined();
    expect(middles().map(({ at }) => at)).toEqual(curved);
  });

  it('[issue 6 Movement] a point pulled onto its neighbour, or onto an end of the way, is taken away; pulled back before, it stays', async () => {
    const opened = await open();
    const points = [
      { x: 1, y: -1 },
      { x: 2, y: -1 },
    ];
    opened.kit.host.setWay(points);
    opened.down({ x: 1, y: -1 });
    opened.move({ x: 1.5, y: -1 });
    opened.move({ x: 2, y: -1 });
    opened.move({ x: 1, y: -1.5 });
    opened.up({ x: 1, y: -1.5 });
    expect(pathOf(opened)).toEqual([{ x: 1, y: -1.5 }, points[1]]);
    const before = opened.updates();
    pull(opened, { x: 1, y: -1.5 }, { x: 2.05, y: -1 });
    expect([pathOf(opened), opened.session.view.get().wayPoint]).toEqual([[points[1]], null]);
    pull(opened, points[1]!, { x: 3, y: 0 });
    expect([pathOf(opened), opened.updates()]).toEqual([[], before + 2]);
  });

  it('[B6 9] the same by keys: M makes and picks points, arrows move them, Delete takes them away, Escape lets go', async () => {
    const opened = await open();
    press(opened, { kind: 'way-point' });
    expect(pathOf(opened)).toEqual([{ x: 1.5, y: 0 }]);
    press(opened, { kind: 'nudge', by: { x: 0, y: -0.5 } });
    expect(pathOf(opened)).toEqual([{ x: 1.5, y: -0.5 }]);
    expect(opened.kit.spoken.get().text).toBe('Point: 1.5 m stage left, 0.5 m upstage.');
    press(opened, { kind: 'let-go' });
    expect(opened.session.view.get()).toMatchObject({ wayPoint: null, selection: [{ id: ANN }] });
    press(opened, { kind: 'way-point' });
    press(opened, { kind: 'remove' });
    expect(pathOf(opened)).toEqual([]);
    expect(opened.session.store.place(beatId(0), ANN)?.onStage).toBe(true);
  });

  it('undo takes one step back', async () => {
    const opened = await open();
    pull(opened, { x: 1.5, y: 0 }, { x: 1.5, y: -1.2 });
    pull(opened, { x: 1.5, y: -1.2 }, { x: 1, y: 1 });
    opened.session.undo();
    expect(pathOf(opened)).toEqual([{ x: 1.5, y: -1.2 }]);
    opened.session.undo();
    expect(pathOf(opened)).toEqual([]);
  });

  it('a token that stands on the way is picked, not the way', async () => {
    const opened = await open();
    changeRecord(opened.doc, 'board', 'places', `${beatId(0)}:${BEN}`, { x: 1.5, y: 0 });
    opened.tap({ x: 1.45, y: 0 });
    expect(opened.session.view.get().selection).toEqual([{ kind: 'person', id: BEN }]);
    expect(pathOf(opened)).toEqual([]);
  });

  it('nobody whose way may not be changed, who stays, or who is not alone picked has handles', async () => {
    expect((await open('crew')).kit.host.way()).toBeNull();
    const opened = await open();
    expect(opened.kit.host.way()).toMatchObject({ path: [] });
    opened.session.view.select([
      { kind: 'person', id: ANN },
      { kind: 'person', id: BEN },
    ]);
    expect(opened.kit.host.way()).toBeNull();
    opened.session.view.select([{ kind: 'person', id: BEN }]);
    expect(opened.kit.host.way()).toBeNull();
  });

  it('[issue 6 Bad input] ten thousand points are refused with a sentence, and the way stays as it was', async () => {
    const opened = await open();
    opened.tap({ x: 1.5, y: 0 });
    const before = opened.updates();
    const many = Array.from({ length: 10_000 }, (_, at) => ({ x: at / 10_000, y: 0 }));
    expect(opened.kit.host.setWay(many)).toBe(false);
    expect(setPath(opened.session.store, beatId(0), ANN, many, 'AO')).toBe(false);
    expect(opened.updates()).toBe(before);
    expect(pathOf(opened)).toEqual([{ x: 1.5, y: 0 }]);
    expect(opened.kit.told.get().text).toBe('A way keeps at most 200 points, so this one stays as it was.');
    expect(opened.kit.host.setWay(many.slice(0, 200))).toBe(true);
  });

  it('ten thousand points that somebody else wrote are read as none, and nothing breaks', async () => {
    const opened = await open();
    const many = Array.from({ length: 10_000 }, (_, at) => ({ x: at / 10_000, y: 0 }));
    changeRecord(opened.doc, 'board', 'places', `${beatId(0)}:${ANN}`, { path: many });
    expect(pathOf(opened)).toEqual([]);
    expect(opened.kit.host.way()).not.toBeNull();
  });

  it('[B6 3] points and middles answer within 24 pixels at 25%, 100% and 400%', async () => {
    for (const scale of [20, 80, 320]) {
      const opened = await open();
      const { kit } = opened;
      kit.camera.set(zoomAround(kit.camera.get(), { x: 400, y: 300 }, scale / kit.camera.get().scale));
      // as far apart on the screen at every zoom
      const end = 480 / scale;
      changeRecord(opened.doc, 'board', 'places', `${beatId(1)}:${ANN}`, { x: end });
      for (const beat of [0, 1])
        changeRecord(opened.doc, 'board', 'places', `${beatId(beat)}:${BEN}`, { x: 0, y: 400 / scale });
      const near = 23 / scale;
      opened.tap({ x: end / 2, y: near });
      expect([scale, pathOf(opened).length]).toEqual([scale, 1]);
      opened.session.view.set({ wayPoint: null });
      opened.tap({ x: end / 2, y: -near });
      expect([scale, pathOf(opened).length, opened.session.view.get().wayPoint]).toEqual([scale, 1, 0]);
      const before = pathOf(opened);
      opened.session.view.select([]);
      opened.tap({ x: end / 2, y: 26 / scale });
      expect(pathOf(opened)).toEqual(before);
    }
  });

  it('middles lie on the curve that is drawn, and only where there is room for them', () => {
    const way = { from: { x: 0, y: 0 }, to: { x: 4, y: 0 }, path: [{ x: 2, y: 0 }], picked: null };
    const camera = { scale: 80, x: 0, y: 0 };
    const round = ({ x, y }: Point): Point => ({ x: Math.round(x * 1e6) / 1e6, y });
    expect(wayHandles(way, camera).map(({ at, ...rest }) => ({ ...rest, at: round(at) }))).toEqual([
      { kind: 'point', index: 0, at: { x: 2, y: 0 } },
      { kind: 'middle', index: 0, at: { x: 1, y: 0 } },
      { kind: 'middle', index: 1, at: { x: 3, y: 0 } },
    ]);
    expect(wayHandles(way, { ...camera, scale: 20 }).map(({ kind }) => kind)).toEqual(['point']);
  });
});
