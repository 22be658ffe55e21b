import { beforeEach, describe, expect, it } from 'vitest';
import { FULL_SCALE, zoomAround } from '../../../../../client/board/tools/camera.ts';
import { FrozenBeats } from '../../../../../client/state/frozen-beats.ts';
import { distance, type Point } from '../../../../../shared/model/geometry.ts';
import { wayOf } from '../../../../../shared/model/way.ts';
import { changeRecord } from '../../../../../shared/doc/write-records.ts';
import type { PointerInput } from '../../../../../client/board/tools/tool-host.ts';
import { ANN, beatId, BEN, CAT } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

const HERE = { x: 0, y: 0 };
const THERE = { x: 3, y: 0 };

let open: OpenKit;

/** Ann goes three metres to stage left; Ben is out of the way. */
async function prepare(role?: Parameters<typeof openKit>[0]): Promise<OpenKit> {
  const opened = openKit(role);
  changeRecord(opened.doc, 'board', 'places', `${beatId(1)}:${ANN}`, THERE);
  for (const beat of [0, 1])
    changeRecord(opened.doc, 'board', 'places', `${beatId(beat)}:${BEN}`, { x: -4, y: 2 });
  await opened.kit.isWayReady;
  return opened;
}

beforeEach(async () => {
  open = await prepare();
  open.session.view.setTool('way');
});

const placeOf = (person = ANN, beat = 0) => open.session.store.place(beatId(beat), person);

/** Half a circle upstage from one point to another. */
function bow(from: Point, to: Point, steps = 60): readonly Point[] {
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [rx, ry] = [from.x - mx, from.y - my];
  return Array.from({ length: steps + 1 }, (_, at) => {
    const turn = (Math.PI * at) / steps;
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
    return { x: mx + rx * cos - ry * sin, y: my + rx * sin + ry * cos };
  });
}

function draw(stroke: readonly Point[], more: Partial<PointerInput> = {}): void {
  open.down(stroke[0]!, more);
  stroke.slice(1).forEach((point, at) => open.move(point, { ...more, time: at * 16 }));
  open.up(stroke.at(-1)!, more);
}

describe('a way drawn by hand', () => {
  for (const type of ['mouse', 'touch', 'pen'] as const) {
    it(`[issue 6 Movement] ${type}: a stroke from a person to their next place becomes a few points, in one change`, () => {
      const stroke = bow(HERE, THERE);
      const before = open.updates();
      draw(stroke, { type });
      expect(open.updates()).toBe(before + 1);
      const { path } = placeOf()!;
      expect(path.length).toBeGreaterThan(0);
      expect(path.length).toBeLessThanOrEqual(6);
      const way = wayOf([HERE, ...path, THERE]).points;
      // outside the token, where the stroke itself has begun
      for (const one of stroke.filter((point) => distance(point, HERE) > 0.4 && distance(point, THERE) > 0.4))
        expect(Math.min(...way.map((point) => distance(point, one)))).toBeLessThan(0.16);
      expect([placeOf(), placeOf(ANN, 1)]).toMatchObject([HERE, THERE]);
      expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: ANN }]);
    });
  }

  it('[issue 6 Movement] lifted elsewhere, it says where they stand in the next beat; undo takes all of it back in one step', () => {
    const before = open.updates();
    draw(bow(HERE, { x: -2.04, y: -1.97 }));
    expect(placeOf(ANN, 1)).toMatchObject({ x: -2, y: -2 });
    expect(placeOf()!.path).not.toEqual([]);
    expect(open.updates()).toBe(before + 1);
    expect(open.kit.told.get().text).toBe(
      'Way of Ann Ode drawn. In the next beat they stand 2 m stage right, 2 m upstage.',
    );
    open.session.undo();
    expect([placeOf()!.path, placeOf(ANN, 1)]).toMatchObject([[], THERE]);
    expect(open.session.store.undoStack.view().undo).toBeNull();
  });

  it('[issue 6 Movement] back on the token they walk round and come back to where they were', () => {
    draw([...bow(HERE, { x: -2, y: 0 }), ...bow({ x: -2, y: 0 }, { x: 0.05, y: 0.05 }).slice(1)]);
    expect(placeOf(ANN, 1)).toMatchObject(HERE);
    expect(placeOf()!.path.length).toBeGreaterThan(1);
  });

  it('a straight stroke makes a straight way; a tap picks; a stroke that never leaves the token writes nothing', () => {
    draw(Array.from({ length: 30 }, (_, at) => ({ x: at / 10, y: 0 })));
    expect(placeOf()!.path).toEqual([]);
    const before = open.updates();
    open.session.view.select([]);
    open.tap(HERE);
    expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: ANN }]);
    draw([HERE, { x: 0.2, y: 0 }, { x: 0.1, y: 0.1 }]);
    expect(open.updates()).toBe(before);
  });

  it('[B6 5] a second finger takes the stroke back, here and on the screens of others', async () => {
    const before = open.updates();
    const stroke = bow(HERE, THERE);
    open.down(stroke[0]!, { type: 'touch' });
    stroke.slice(1, 30).forEach((point, at) => open.move(point, { type: 'touch', time: at * 16 }));
    expect(open.kit.pointer.path).toBe('way.drawing');
    expect(open.kit.overlay.stroke).not.toBeNull();
    await expect.poll(() => open.awareness.getLocalState()?.['way']).toMatchObject({ id: ANN });
    open.down({ x: -1, y: 1 }, { type: 'touch', id: 2 });
    expect([open.kit.pointer.path, open.kit.overlay.stroke]).toEqual(['hand.pinching', null]);
    open.up({ x: -1, y: 1 }, { type: 'touch', id: 2 });
    open.up(stroke[29]!, { type: 'touch' });
    expect([placeOf()!.path, open.updates()]).toEqual([[], before]);
    await expect.poll(() => open.awareness.getLocalState()?.['way']).toBeUndefined();
  });

  it('[B6 6] in pencil mode a pen draws with any tool; where there is nowhere to go it moves, and a tap picks as ever', () => {
    open.session.view.setTool('select');
    draw(bow(HERE, THERE), { type: 'pen' });
    expect(open.session.view.get().isPencil).toBe(true);
    expect([placeOf(), placeOf()!.path.length > 0]).toMatchObject([HERE, true]);
    // the last beat has none behind it
    open.session.view.openBeat(beatId(2));
    draw([HERE, { x: 1, y: 1 }], { type: 'pen' });
    expect(placeOf(ANN, 2)).toMatchObject({ x: 1, y: 1, path: [] });
    expect(open.kit.told.get().text).toBe('');
  });

  it('[B6 6] a touch while the pen draws, and 300 ms after, changes nothing', () => {
    open.session.view.setTool('select');
    const stroke = bow(HERE, THERE);
    open.down(stroke[0]!, { type: 'pen', id: 9 });
    stroke.slice(1, 30).forEach((point, at) => open.move(point, { type: 'pen', id: 9, time: at * 16 }));
    const before = open.kit.overlay.stroke;
    for (const id of [1, 2]) open.down({ x: id, y: 2 }, { type: 'touch', id, time: 500 });
    open.move({ x: -2, y: 2 }, { type: 'touch', id: 1, time: 510 });
    expect([open.kit.pointer.path, open.kit.overlay.stroke]).toEqual(['way.drawing', before]);
    stroke.slice(30).forEach((point) => open.move(point, { type: 'pen', id: 9, time: 600 }));
    open.up(THERE, { type: 'pen', id: 9, time: 620 });
    const path = placeOf()!.path;
    expect(path.length).toBeGreaterThan(0);
    draw([HERE, { x: -1, y: 1 }], { type: 'touch', time: 0 });
    const camera = open.kit.camera.get();
    open.down(HERE, { type: 'touch', time: 919 });
    open.move({ x: -1, y: 1 }, { type: 'touch', time: 919 });
    expect([placeOf()!.path, placeOf(), open.kit.camera.get()]).toMatchObject([path, HERE, camera]);
  });

  it('a pen whose quick second press the system swallows has lost nothing: the moves without a press are nobody’s', () => {
    draw(bow(HERE, THERE), { type: 'pen', id: 9 });
    const before = [placeOf(), open.updates(), open.session.view.get()];
    for (const x of [0, 1, 2]) open.move({ x, y: 2 }, { type: 'pen', id: 9 });
    open.up({ x: 2, y: 2 }, { type: 'pen', id: 9 });
    expect([placeOf(), open.updates(), open.session.view.get()]).toEqual(before);
  });

  it('where there is no next beat, or they are not in it, the tool says so and moves nothing', () => {
    changeRecord(open.doc, 'board', 'places', `${beatId(1)}:${ANN}`, { onStage: false });
    const before = open.updates();
    draw([HERE, { x: 1, y: 1 }]);
    expect(open.kit.told.get().text).toBe(
      'They are not on stage in the next beat, so there is no way to draw.',
    );
    open.session.view.openBeat(beatId(2));
    draw([HERE, { x: 1, y: 1 }]);
    expect(open.kit.told.get().text).toBe(
      'There is no next beat yet, so there is no way to draw. Capture the beat first.',
    );
    expect([open.updates(), placeOf(), placeOf(ANN, 2)]).toMatchObject([before, HERE, HERE]);
  });

  it('who may only read draws nothing: the floor under the hand moves', async () => {
    open = await prepare('crew');
    open.session.view.setTool('way');
    const before = open.updates();
    open.down(HERE);
    open.move({ x: 1, y: 1 });
    expect(open.kit.pointer.path).toBe('hand.panning');
    open.up({ x: 1, y: 1 });
    expect(open.updates()).toBe(before);
  });

  it('a frozen beat stays as it is, and nothing is said to have been drawn', () => {
    const frozen = new FrozenBeats(open.session.store);
    frozen.set(new Set([beatId(0)]));
    open.session.store.setGuard(frozen);
    const before = open.updates();
    draw(bow(HERE, { x: -2, y: -2 }));
    expect([open.updates(), open.kit.told.get().text, open.kit.spoken.get().text]).toEqual([before, '', '']);
  });

  it('on the furniture’s layer the tool is put down, and furniture is dragged', () => {
    open.session.view.setLayer('furniture');
    expect(open.session.view.get().tool).toBe('select');
    open.session.view.setTool('way');
    expect(open.session.view.get().layer).toBe('people');
  });

  it('[B6 3] at 25% and at 400% a stroke ends on the next place within a finger’s reach, and nothing finer than the hand is kept', () => {
    for (const scale of [FULL_SCALE / 4, FULL_SCALE * 4]) {
      open.kit.camera.set(
        zoomAround(open.kit.camera.get(), { x: 400, y: 300 }, scale / open.kit.camera.get().scale),
      );
      const next = { x: scale > FULL_SCALE ? 0.8 : 4, y: 0 };
      changeRecord(open.doc, 'board', 'places', `${beatId(1)}:${ANN}`, next);
      const off = 20 / scale;
      const shaky = bow(HERE, { x: next.x + off, y: 0 }, 200).map(({ x, y }, at) => ({
        x,
        y: y + ((at % 3) - 1) / scale,
      }));
      draw(shaky);
      expect(placeOf(ANN, 1)).toMatchObject(next);
      expect(placeOf()!.path.length).toBeLessThanOrEqual(6);
    }
  });

  it('[issue 6 Bad input] a stroke of ten thousand places stays a few points, and its own ink bounded', () => {
    const before = open.updates();
    const stroke = Array.from({ length: 10_000 }, (_, at) => ({
      x: 3 * Math.sin(at * 0.7) * (at % 2 === 0 ? 1 : -1),
      y: 2 * Math.cos(at * 1.3),
    }));
    open.down(HERE);
    for (const [at, point] of stroke.entries()) {
      open.move(point, { time: at * 8 });
      if (at % 1000 === 999) expect(open.kit.overlay.stroke!.length).toBeLessThanOrEqual(1026);
    }
    open.up(THERE);
    expect(placeOf()!.path.length).toBeLessThanOrEqual(12);
    expect([open.updates(), placeOf(CAT)]).toEqual([before + 1, null]);
  });
});
