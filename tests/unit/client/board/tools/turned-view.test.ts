import { describe, expect, it } from 'vitest';
import { runAct } from '../../../../../client/board/board-acts.ts';
import { handleAt } from '../../../../../client/board/tools/hit-test.ts';
import { toFloor, toScreen } from '../../../../../client/board/tools/camera.ts';
import { ANN, beatId } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

const BEAT = beatId(0);

function turned(): OpenKit {
  const open = openKit();
  open.session.view.set({ isTurned: true });
  open.kit.camera.setTurned(true);
  return open;
}

describe('the performer’s view', () => {
  it('[issue 6 floor] turns the plan by half a circle about what is seen, and back', () => {
    const open = openKit();
    const { camera } = open.kit;
    camera.set({ ...camera.get(), x: 300, y: 250 });
    const before = camera.get();
    const middle = toFloor(before, { x: 400, y: 300 });
    camera.setTurned(true);
    const after = toFloor(camera.get(), { x: 400, y: 300 });
    expect([after.x.toFixed(6), after.y.toFixed(6)]).toEqual([middle.x.toFixed(6), middle.y.toFixed(6)]);
    expect(toScreen(camera.get(), { x: 1, y: 0 }).x).toBeLessThan(toScreen(camera.get(), { x: 0, y: 0 }).x);
    camera.setTurned(false);
    expect(camera.get()).toEqual({ ...before, isTurned: false });
  });

  it('[B6 4] drag and tap reach the place under the finger, stored as in the other view', () => {
    const open = turned();
    open.down({ x: 0, y: 0 });
    open.move({ x: -1, y: 1 });
    open.up({ x: -1, y: 1 });
    expect(open.session.store.place(BEAT, ANN)).toMatchObject({ x: -1, y: 1 });
    open.tap({ x: -2, y: 0.5 });
    expect(open.session.store.place(BEAT, ANN)).toMatchObject({ x: -2, y: 0.5 });
  });

  it('[B6 4] arrows follow the screen: up is downstage', () => {
    const open = turned();
    open.session.view.select([{ kind: 'person', id: ANN }]);
    runAct(open.kit, { kind: 'nudge', by: { x: 0.1, y: -0.1 } }, () => undefined);
    expect(open.session.store.place(BEAT, ANN)).toMatchObject({ x: -0.1, y: 0.1 });
  });

  it('[issue 6 floor] the handle lies where somebody faces, and turns them to the finger', () => {
    const open = turned();
    open.session.view.select([{ kind: 'person', id: ANN }]);
    const target = open.kit.host.picked()!;
    const at = handleAt(target, open.kit.host.camera());
    const centre = open.at({ x: 0, y: 0 });
    // facing downstage, which is up now
    expect(at.y).toBeLessThan(centre.y);
    const input = { id: 1, type: 'touch' as const, button: 0, shift: true, ctrl: false, time: 0 };
    open.kit.pointer.down({ ...input, at });
    open.kit.pointer.move({ ...input, at: { x: centre.x - 90, y: centre.y } });
    open.kit.pointer.up({ ...input, at: { x: centre.x - 90, y: centre.y } });
    expect(open.session.store.place(BEAT, ANN)?.facing).toBe(90);
  });
});
