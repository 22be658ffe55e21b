import { describe, expect, it } from 'vitest';
import { runMore } from '../../../../client/board/more-acts.ts';
import { toFloor } from '../../../../client/board/tools/camera.ts';
import { ANN, beatId, BEN } from '../state/boards.ts';
import { LAMP, openKit, SOFA, type OpenKit } from './open-kit.ts';

const beats = ({ session }: OpenKit): readonly string[] => session.store.beats().map(({ id }) => id);

describe('rarer acts of the board', () => {
  it('[ux C Beats] puts the open beat earlier and later, and says where it ends', () => {
    const open = openKit();
    runMore(open.kit, { kind: 'move-beat', step: 1 });
    expect(beats(open)).toEqual([beatId(1), beatId(0), beatId(2)]);
    expect(open.kit.told.get().text).toBe('Beat 1 is now beat 2 of 3.');
    runMore(open.kit, { kind: 'move-beat', step: -1 });
    runMore(open.kit, { kind: 'move-beat', step: -1 });
    expect(beats(open)).toEqual([beatId(0), beatId(1), beatId(2)]);
    expect(open.kit.told.get().text).toBe('This is the first beat.');
  });

  it('removes the open beat, opens the next one, and undo brings it back', () => {
    const open = openKit();
    runMore(open.kit, { kind: 'remove-beat' });
    expect([beats(open), open.session.view.get().beatId]).toEqual([[beatId(1), beatId(2)], beatId(1)]);
    open.session.undo();
    expect(beats(open)).toEqual([beatId(0), beatId(1), beatId(2)]);
  });

  it('all who are picked take a height in one step', () => {
    const open = openKit();
    const heights = (): readonly unknown[] =>
      [ANN, BEN].map((id) => open.session.store.place(beatId(0), id)?.height);
    runMore(open.kit, { kind: 'height', height: 'seated' });
    expect(open.kit.told.get().text).toBe('Pick somebody on the plan first.');
    open.session.view.select([ANN, BEN].map((id) => ({ kind: 'person', id })));
    runMore(open.kit, { kind: 'height', height: 'kneeling' });
    expect(heights()).toEqual(['kneeling', 'kneeling']);
    expect(open.kit.spoken.get().text).toBe('Ann and Ben: kneeling.');
    open.session.undo();
    expect(heights()).toEqual(['standing', 'standing']);
  });

  it('[ux C Common] duplicates the furniture that is picked, and picks the copies; else the beat', () => {
    const open = openKit();
    const { store, view } = open.session;
    view.setLayer('furniture');
    view.select([SOFA, LAMP].map((id) => ({ kind: 'item', id })));
    runMore(open.kit, { kind: 'duplicate' });
    const copies = store.furniture().filter(({ id }) => id !== SOFA && id !== LAMP);
    expect(copies.map(({ kind, x, y }) => ({ kind, x, y }))).toEqual([
      { kind: 'sofa', x: -2.5, y: 2.5 },
      { kind: 'lamp', x: 3.5, y: -1.5 },
    ]);
    expect(view.get().selection).toEqual(copies.map(({ id }) => ({ kind: 'item', id })));
    view.select([]);
    runMore(open.kit, { kind: 'duplicate' });
    expect(beats(open)).toHaveLength(4);
  });

  it('who may only read changes nothing', () => {
    const open = openKit('crew');
    open.session.view.select([{ kind: 'person', id: ANN }]);
    runMore(open.kit, { kind: 'height', height: 'seated' });
    open.session.view.select([]);
    for (const act of [
      { kind: 'duplicate' },
      { kind: 'remove-beat' },
      { kind: 'move-beat', step: 1 },
    ] as const)
      runMore(open.kit, act);
    expect(open.updates()).toBe(0);
  });

  it('[ux C Common] Shift and 2 bring what is picked to the middle, as close as shows all of it', () => {
    const open = openKit();
    open.session.view.select([{ kind: 'person', id: BEN }]);
    runMore(open.kit, { kind: 'fit-picked' });
    const { width, height } = open.kit.camera.size();
    const { x, y } = open.session.store.place(beatId(0), BEN)!;
    const middle = toFloor(open.kit.camera.get(), { x: width / 2, y: height / 2 });
    expect([middle.x, middle.y].map((metres) => Math.round(metres * 100) / 100)).toEqual([x, y]);
    expect(open.kit.camera.get().scale).toBe(200);
  });
});
