import { describe, expect, it } from 'vitest';
import { PEN_REST_MS } from '../../../../../client/board/tools/board-pointer.ts';
import { ANN, beatId } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

const BEAT = beatId(0);
const ANN_AT = { x: 0, y: 0 };

function pen(time: number): { id: number; type: 'pen'; time: number } {
  return { id: 9, type: 'pen', time };
}

function finger(time: number, id = 1): { id: number; type: 'touch'; time: number } {
  return { id, type: 'touch', time };
}

/** What of the board a touch could change: what is picked, where people are, which part of the floor is seen. */
function everything({ session, kit }: OpenKit): unknown {
  return [session.view.get(), session.store.placesOf(BEAT), kit.camera.get()];
}

describe('pencil mode', () => {
  it('[B6 6] the first contact of a pen turns it on, and in the last beat, where nobody has a way to go, it drags', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    open.session.view.openBeat(beatId(2));
    expect(open.session.view.get().isPencil).toBe(false);
    open.down(ANN_AT, pen(0));
    open.move({ x: 1, y: 1 }, pen(20));
    open.up({ x: 1, y: 1 }, pen(40));
    expect(open.session.view.get().isPencil).toBe(true);
    expect(open.session.store.place(beatId(2), ANN)).toMatchObject({ x: 1, y: 1 });
  });

  it('[B6 6] a touch while the pen is down, and until 300 ms after, changes nothing', () => {
    const open = openKit();
    open.down({ x: 3, y: 3 }, pen(0));
    open.move({ x: 3.1, y: 3 }, pen(10));
    open.up({ x: 3.1, y: 3 }, pen(1_000));
    for (const time of [1_000, 1_150, 1_000 + PEN_REST_MS - 1]) {
      const before = everything(open);
      open.down(ANN_AT, finger(time));
      open.move({ x: 2, y: 2 }, finger(time));
      open.up({ x: 2, y: 2 }, finger(time));
      expect(everything(open)).toEqual(before);
    }
    open.down(ANN_AT, pen(5_000));
    const before = everything(open);
    for (const id of [1, 2]) open.down({ x: id, y: 2 }, finger(5_010, id));
    open.move({ x: -2, y: 2 }, finger(5_020, 1));
    open.move({ x: 4, y: 2 }, finger(5_020, 2));
    expect([open.kit.pointer.path, everything(open)]).toEqual(['select.pointing', before]);
    for (const id of [1, 2]) open.up({ x: id, y: 2 }, finger(5_030, id));
    expect(everything(open)).toEqual(before);
  });

  it('[B6 6] afterwards one finger moves the floor and two zoom, wherever they come down; none picks or drags', () => {
    const open = openKit();
    open.tap({ x: 3, y: 3 }, pen(0));
    const places = open.session.store.placesOf(BEAT);
    open.down(ANN_AT, finger(1_000));
    expect(open.kit.pointer.path).toBe('hand.panning');
    open.move({ x: 1, y: 0 }, finger(1_010));
    open.down({ x: 3, y: 0 }, finger(1_020, 2));
    expect(open.kit.pointer.path).toBe('hand.pinching');
    open.up({ x: 3, y: 0 }, finger(1_030, 2));
    open.up({ x: 1, y: 0 }, finger(1_040));
    open.tap(ANN_AT, finger(1_100));
    expect([open.session.view.get().selection, open.session.store.placesOf(BEAT)]).toEqual([[], places]);
  });

  it('[B6 6] a hand that comes down just before the pen is taken back, and the pen goes on alone', () => {
    const open = openKit();
    open.down(ANN_AT, finger(0));
    open.move({ x: 0.8, y: 0 }, finger(10));
    expect(open.kit.pointer.path).toBe('select.dragging');
    open.down({ x: 1, y: 0 }, pen(20));
    expect(open.kit.pointer.path).toBe('select.pointing');
    open.move({ x: -1, y: 1 }, finger(25));
    open.up({ x: -1, y: 1 }, finger(26));
    open.up({ x: 1, y: 0 }, pen(30));
    expect(open.session.store.place(BEAT, ANN)).toMatchObject({ x: 0, y: 0 });
    expect(open.session.view.get().selection).toHaveLength(1);
  });

  it('[B6 6] a pen that the system takes away ends its stroke: fingers work again after the rest', () => {
    const open = openKit();
    open.down(ANN_AT, pen(0));
    open.kit.pointer.cancel(9, 100);
    expect([open.kit.pointer.isPalm(finger(399)), open.kit.pointer.isPalm(finger(400))]).toEqual([
      true,
      false,
    ]);
  });

  it('[B6 6] once it is turned off fingers pick and drag as before', () => {
    const open = openKit();
    open.tap({ x: 3, y: 3 }, pen(0));
    open.session.view.set({ isPencil: false });
    open.tap(ANN_AT, finger(1_000));
    expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: ANN }]);
  });
});
