import { describe, expect, it } from 'vitest';
import { runAct } from '../../../../../client/board/board-acts.ts';
import { ANN, BEN } from '../../state/boards.ts';
import { openKit, SOFA, type OpenKit } from '../open-kit.ts';

function pull(open: OpenKit, more: { readonly shift?: boolean } = {}): void {
  open.down({ x: -0.6, y: -0.6 }, more);
  open.move({ x: 1.6, y: 0.6 }, more);
  expect(open.kit.pointer.path).toBe('select.boxing');
  open.up({ x: 1.6, y: 0.6 }, more);
}

const BOTH = [
  { kind: 'person', id: ANN },
  { kind: 'person', id: BEN },
];

describe('picking several', () => {
  it('[issue 6 people] Shift and a pull on the floor, or the tool, pick what lies in the box', () => {
    const open = openKit();
    pull(open, { shift: true });
    expect(open.session.view.get().selection).toEqual(BOTH);
    open.session.view.select([]);
    open.session.view.set({ tool: 'box' });
    pull(open);
    expect(open.session.view.get().selection).toEqual(BOTH);
    expect(open.updates()).toBe(0);
  });

  it('[issue 6 people] only the layer that moves is picked', () => {
    const open = openKit();
    open.session.view.setLayer('furniture');
    open.session.view.set({ tool: 'box' });
    open.down({ x: -4, y: 3 });
    open.move({ x: 2, y: -1 });
    open.up({ x: 2, y: -1 });
    expect(open.session.view.get().selection).toEqual([{ kind: 'item', id: SOFA }]);
  });

  it('[issue 6 people] with the tool a tap adds and takes away again', () => {
    const open = openKit();
    open.session.view.set({ tool: 'box' });
    open.tap({ x: 0, y: 0 });
    open.tap({ x: 1, y: 0 });
    expect(open.session.view.get().selection).toEqual(BOTH);
    open.tap({ x: 0, y: 0 });
    expect(open.session.view.get().selection).toEqual(BOTH.slice(1));
  });

  it('[B6 5] a second finger takes the box back and zooms', () => {
    const open = openKit();
    open.session.view.set({ tool: 'box' });
    open.down({ x: -0.6, y: -0.6 });
    open.move({ x: 1.6, y: 0.6 });
    open.down({ x: 3, y: 0 }, { id: 2 });
    expect(open.kit.pointer.path).toBe('hand.pinching');
    open.up({ x: 3, y: 0 }, { id: 2 });
    open.up({ x: 1.6, y: 0.6 });
    expect(open.session.view.get().selection).toEqual([]);
  });

  it('[issue 6 people] Ctrl A picks everything of the layer', () => {
    const open = openKit();
    runAct(open.kit, { kind: 'pick-all' }, () => undefined);
    expect(open.session.view.get().selection).toEqual(BOTH);
  });

  it('[issue 6 floor] with steps off a drag rests where it is let go', () => {
    const open = openKit();
    open.down({ x: 0, y: 0 });
    open.move({ x: -1.537, y: 0.28 });
    open.up({ x: -1.537, y: 0.28 });
    const stepped = open.session.store.placesOf('beat_000000').find(({ personId }) => personId === ANN);
    open.down({ x: -1.5, y: 0.3 }, { ctrl: true });
    open.move({ x: -2.037, y: 1.28 }, { ctrl: true });
    open.up({ x: -2.037, y: 1.28 }, { ctrl: true });
    const free = open.session.store.placesOf('beat_000000').find(({ personId }) => personId === ANN);
    expect([stepped, free].map((place) => [place?.x, place?.y])).toEqual([
      [-1.5, 0.3],
      [-2.04, 1.28],
    ]);
  });
});
