/** Each layer moves alone: what is not of it cannot be dragged, whatever lies under the finger. */
import { describe, expect, it } from 'vitest';
import { BOARD_LAYERS, type BoardLayer } from '../../../../../client/state/board-view.ts';
import { addCamera, retireCamera, tieCamera } from '../../../../../client/state/camera-actions.ts';
import { addFurniture } from '../../../../../client/state/furniture-actions.ts';
import { nudge, remove, turn, undo } from '../../../../../client/board/board-acts.ts';
import { linkMarkAt } from '../../../../../client/board/stage/draw-paths.ts';
import { handleAt } from '../../../../../client/board/tools/hit-test.ts';
import { putRecord } from '../../../../../shared/doc/write-records.ts';
import { beatId, CONTACT } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

const BEAT = beatId(0);

/** A wall and a camera beside what is there. */
function furnished(): OpenKit & { readonly wall: string; readonly camera: string } {
  const open = openKit();
  const { store } = open.session;
  const wall = addFurniture(store, 'wall', { x: 0, y: -3 });
  const camera = addCamera(store, { x: 0, y: 3.4 }, BEAT);
  return { ...open, wall, camera };
}

function everything({ session: { store } }: OpenKit): string {
  return JSON.stringify([store.placesOf(BEAT), store.furniture(), store.cameras()]);
}

describe('layers', () => {
  it.each(BOARD_LAYERS)(
    '[B6 8] while %s is what moves nothing of the others can be dragged',
    (layer: BoardLayer) => {
      const open = furnished();
      const things: Readonly<Record<BoardLayer, readonly { x: number; y: number }[]>> = {
        people: [{ x: 0, y: 0 }],
        contacts: [],
        furniture: [{ x: -3, y: 2 }],
        set: [{ x: 0, y: -3 }],
        cameras: [{ x: 0, y: 3.4 }],
      };
      open.session.view.setLayer(layer);
      for (const other of BOARD_LAYERS.filter((one) => one !== layer)) {
        for (const at of things[other]) {
          const before = everything(open);
          open.down(at);
          open.move({ x: at.x + 0.5, y: at.y + 0.5 });
          open.move({ x: at.x + 1, y: at.y + 0.5 });
          expect(open.kit.pointer.path).toBe('hand.panning');
          open.up({ x: at.x + 1, y: at.y + 0.5 });
          expect(everything(open)).toBe(before);
          open.kit.camera.fit();
        }
      }
      for (const at of things[layer]) {
        const before = everything(open);
        open.down(at);
        open.move({ x: at.x + 0.6, y: at.y - 0.6 });
        expect(open.kit.pointer.path).toBe('select.dragging');
        open.up({ x: at.x + 0.6, y: at.y - 0.6 });
        expect(everything(open)).not.toBe(before);
      }
    },
  );

  it('[B6 8] on the layer of contacts a mark opens its contacts and a token cannot be moved', () => {
    const open = openKit();
    const contact = 'cont_000001';
    putRecord(open.doc, 'board', 'contacts', contact, { ...CONTACT, beatId: BEAT });
    open.session.view.setLayer('contacts');
    const before = everything(open);
    open.down({ x: 0, y: 0 });
    open.move({ x: 1, y: 1 });
    open.up({ x: 1, y: 1 });
    expect(everything(open)).toBe(before);
    open.kit.camera.fit();
    const { scale } = open.kit.camera.get();
    const mark = linkMarkAt({ x: 0, y: 0 }, { x: 1, y: 0 }, scale);
    open.tap({ x: mark.x / scale, y: mark.y / scale });
    expect(open.session.view.get().contactId).toBe(contact);
  });
});

describe('cameras', () => {
  it('[issue 6 cameras] is moved by drag, tap-tap and nudge to the same place, each written once', () => {
    const open = furnished();
    const { store, view } = open.session;
    const { kit, camera } = open;
    const start = { x: 0, y: 3.4 };
    view.setLayer('cameras');
    const at = () => ({ x: store.camera(camera)?.x, y: store.camera(camera)?.y });
    const reached: unknown[] = [];
    const steps = [
      () => {
        open.down(start);
        open.move({ x: 0.2, y: 3.3 });
        open.move({ x: 0.4, y: 3.1 });
        expect(open.kit.overlay.held()).toEqual([{ kind: 'camera', id: camera }]);
        open.up({ x: 0.4, y: 3.1 });
      },
      () => {
        view.select([]);
        open.tap(start);
        open.tap({ x: 0.4, y: 3.1 });
      },
    ];
    for (const step of steps) {
      const before = open.updates();
      step();
      reached.push(at());
      expect(open.updates() - before).toBe(1);
      undo(kit, 'undo');
      expect(at()).toEqual(start);
    }
    view.select([{ kind: 'camera', id: camera }]);
    for (let press = 0; press < 4; press += 1) nudge(kit, { x: 0.1, y: 0 });
    for (let press = 0; press < 3; press += 1) nudge(kit, { x: 0, y: -0.1 });
    reached.push(at());
    expect(reached).toEqual([
      { x: 0.4, y: 3.1 },
      { x: 0.4, y: 3.1 },
      { x: 0.4, y: 3.1 },
    ]);
  });

  it('[issue 6 cameras] turns by its handle and by steps', () => {
    const open = furnished();
    const { view, store } = open.session;
    view.setLayer('cameras');
    view.select([{ kind: 'camera', id: open.camera }]);
    const target = open.kit.host.picked()!;
    const handle = handleAt(target, open.kit.host.camera());
    const centre = open.at({ x: 0, y: 3.4 });
    const input = { id: 1, type: 'touch' as const, button: 0, shift: true, ctrl: false, time: 0 };
    open.kit.pointer.down({ ...input, at: handle });
    expect(open.kit.pointer.path).toBe('select.turning');
    open.kit.pointer.move({ ...input, at: { x: centre.x + 80, y: centre.y } });
    open.kit.pointer.up({ ...input, at: { x: centre.x + 80, y: centre.y } });
    expect(store.camera(open.camera)?.facing).toBe(90);
    turn(open.kit, 1, 15);
    expect(store.camera(open.camera)?.facing).toBe(105);
  });

  it('[issue 6 cameras] a removed one is let go, is no target and comes back with undo, its beats with it', () => {
    const open = furnished();
    const { view, store } = open.session;
    tieCamera(store, open.camera, [BEAT, beatId(2)]);
    view.setLayer('cameras');
    view.select([{ kind: 'camera', id: open.camera }]);
    remove(open.kit);
    expect([view.get().selection, open.kit.host.targets(), store.cameras()]).toEqual([[], [], []]);
    undo(open.kit, 'undo');
    expect(store.cameras().map(({ beatIds }) => beatIds)).toEqual([[BEAT, beatId(2)]]);
  });

  it('[issue 6 cameras] one that somebody else removes while it is picked is let go', () => {
    const open = furnished();
    const { view, store } = open.session;
    view.setLayer('cameras');
    view.select([{ kind: 'camera', id: open.camera }]);
    retireCamera(store, open.camera);
    expect(view.get().selection).toEqual([]);
  });

  it('[design 4] a performer picks cameras and cannot move them', () => {
    const open = openKit('performer');
    putRecord(open.doc, 'board', 'cameras', 'cam_000001', {
      beatIds: [BEAT],
      x: 0,
      y: 3,
      facing: 180,
      lens: 35,
      sensor: 36,
      label: 'A',
    });
    open.session.view.setLayer('cameras');
    expect(open.kit.host.targets().map(({ isFixed }) => isFixed)).toEqual([true]);
  });
});
