import { describe, expect, it } from 'vitest';
import { runAct } from '../../../../client/board/board-acts.ts';
import type { KeyAct } from '../../../../client/board/tools/keys.ts';
import { movePerson } from '../../../../client/state/place-actions.ts';
import { lockFurniture } from '../../../../client/state/furniture-actions.ts';
import { ANN, beatId } from '../state/boards.ts';
import { LAMP, openKit, SOFA, type OpenKit } from './open-kit.ts';

function run({ kit }: OpenKit, act: KeyAct): void {
  runAct(kit, act, () => undefined);
}

describe('acts of the board', () => {
  it('captures: one more beat, opened, with everyone where they stand', () => {
    const open = openKit();
    run(open, { kind: 'capture' });
    const beats = open.session.store.beats();
    const { beatId: now } = open.session.view.get();
    expect([beats.length, beats[1]?.id === now]).toEqual([4, true]);
    expect(open.session.store.placesOf(now!).map(({ personId, x }) => [personId, x])).toEqual(
      open.session.store.placesOf(beatId(0)).map(({ personId, x }) => [personId, x]),
    );
  });

  it('who may only read makes no beat', () => {
    const open = openKit('crew');
    for (const kind of ['capture', 'add-beat', 'duplicate-beat'] as const) run(open, { kind });
    run(open, { kind: 'nudge', by: { x: 1, y: 0 } });
    expect(open.updates()).toBe(0);
  });

  it('steps beats and says where one is', () => {
    const open = openKit();
    run(open, { kind: 'step-beat', to: 'last' });
    expect(open.session.view.get().beatId).toBe(beatId(2));
    expect(open.kit.spoken.get().text).toBe('Beat 3 of 3.');
    run(open, { kind: 'step-beat', to: 'after' });
    expect(open.session.view.get().beatId).toBe(beatId(2));
  });

  it('[design 4 Undo] undo opens the beat where something goes back, and says what it was', () => {
    const open = openKit();
    movePerson(open.session.store, beatId(0), ANN, { x: 1, y: 1 }, 'AO');
    open.session.view.openBeat(beatId(2));
    run(open, { kind: 'undo' });
    expect(open.session.view.get().beatId).toBe(beatId(0));
    expect(open.kit.told.get().text).toBe('Undone: move AO. It was in beat 1.');
    expect(open.session.store.place(beatId(0), ANN)?.x).toBe(0);
    run(open, { kind: 'redo' });
    expect(open.kit.told.get().text).toBe('Done again: move AO.');
  });

  it('with nothing to undo nothing is said', () => {
    const open = openKit();
    run(open, { kind: 'undo' });
    expect(open.kit.told.get().text).toBe('');
  });

  it('[B6 15] a nudge says where the object stands now', () => {
    const open = openKit();
    open.session.view.select([{ kind: 'person', id: ANN }]);
    run(open, { kind: 'nudge', by: { x: 0.5, y: 0 } });
    expect(open.kit.spoken.get().text).toBe('Ann: 0.5 m stage left.');
  });

  it('removes: people go to the tray, furniture goes away, locked furniture stays', () => {
    const open = openKit();
    const { store, view } = open.session;
    view.select([{ kind: 'person', id: ANN }]);
    run(open, { kind: 'remove' });
    expect(store.place(beatId(0), ANN)?.onStage).toBe(false);
    expect(store.beat(beatId(0))?.people).toContain(ANN);
    view.setLayer('furniture');
    lockFurniture(store, SOFA, true);
    view.select([
      { kind: 'item', id: SOFA },
      { kind: 'item', id: LAMP },
    ]);
    run(open, { kind: 'remove' });
    expect(store.furniture().map((item) => item.id)).toEqual([SOFA]);
  });

  it('Escape ends what is under way before it lets go', () => {
    const open = openKit();
    open.down({ x: 0, y: 0 });
    open.move({ x: 1, y: 1 });
    run(open, { kind: 'let-go' });
    expect([open.kit.pointer.path, open.updates()]).toEqual(['select.idle', 0]);
    expect(open.session.view.get().selection).toHaveLength(1);
    run(open, { kind: 'let-go' });
    expect(open.session.view.get().selection).toEqual([]);
  });

  it('onion: both ghosts or none', () => {
    const open = openKit();
    run(open, { kind: 'onion' });
    expect(open.session.view.get().onion).toEqual({ before: false, after: false });
    run(open, { kind: 'onion' });
    expect(open.session.view.get().onion).toEqual({ before: true, after: true });
  });
});
