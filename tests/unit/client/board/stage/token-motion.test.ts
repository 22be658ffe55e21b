import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { TokenMotion } from '../../../../../client/board/stage/token-motion.ts';
import { changeRecord, putRecord } from '../../../../../shared/doc/write-records.ts';
import type { Point } from '../../../../../shared/model/geometry.ts';
import { ANN, beatId, BEN } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

afterEach(() => vi.unstubAllGlobals());

/** Frames that the test lets pass by hand. */
function frames(): (now: number) => void {
  let waiting: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (work: FrameRequestCallback) => waiting.push(work));
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = []));
  return (now) => {
    const due = waiting;
    waiting = [];
    for (const work of due) work(now);
  };
}

function motionOf(
  { session, kit }: OpenKit,
  duration: number,
  heldAt: (personId: string) => Point | null = () => null,
): TokenMotion {
  const motion = new TokenMotion(session, kit.camera, { duration: () => duration, heldAt });
  onTestFinished(() => motion.close());
  return motion;
}

const place = ({ doc }: OpenKit, beat: number, personId: string, fields: Record<string, unknown>): void => {
  changeRecord(doc, 'board', 'places', `${beatId(beat)}:${personId}`, fields);
};

describe('tokens', () => {
  it('glide when another beat is opened, and end exactly where people are', () => {
    const pass = frames();
    const open = openKit();
    place(open, 1, ANN, { x: -2, facing: 350 });
    const motion = motionOf(open, 200);
    open.session.view.openBeat(beatId(1));
    expect(motion.of(ANN)?.at).toEqual({ x: 0, y: 0 });
    pass(0);
    pass(100);
    const half = motion.of(ANN)!;
    expect(half.at.x).toBeLessThan(0);
    expect(half.at.x).toBeGreaterThan(-2);
    // the short way round
    expect(half.facing).toBeGreaterThan(350);
    pass(200);
    expect(motion.of(ANN)).toMatchObject({ at: { x: -2, y: 0 }, facing: 350 });
  });

  it('[B6 20] do not glide where less motion is wanted', () => {
    const open = openKit();
    place(open, 1, ANN, { x: -2 });
    const motion = motionOf(open, 0);
    open.session.view.openBeat(beatId(1));
    expect(motion.of(ANN)?.at).toEqual({ x: -2, y: 0 });
  });

  it('start from where a finger let them go, not from where they had been', () => {
    const pass = frames();
    const open = openKit();
    const motion = motionOf(open, 200, (id) => (id === ANN ? { x: 3, y: 0 } : null));
    place(open, 0, ANN, { x: 3 });
    expect(motion.of(ANN)?.at).toEqual({ x: 3, y: 0 });
    pass(0);
    expect(motion.of(ANN)?.at).toEqual({ x: 3, y: 0 });
  });

  it('have no frames to draw while nobody moves', () => {
    const asked = vi.fn();
    vi.stubGlobal('requestAnimationFrame', asked);
    const open = openKit();
    motionOf(open, 200);
    changeRecord(open.doc, 'board', 'beats', beatId(0), { counts: 12 });
    open.session.view.set({ tab: 'contacts' });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('two people forehead to forehead', () => {
  it('are picked and dragged one by one, also where the plan is small', () => {
    const open = openKit();
    putRecord(open.doc, 'board', 'places', `${beatId(0)}:${BEN}`, { ...placeOf(open, BEN), x: 0.15 });
    open.kit.camera.zoomBy(0.3);
    const [ann, ben] = [ANN, BEN].map((id) => open.kit.tokens.of(id)!.at) as [Point, Point];
    open.tap(ann);
    expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: ANN }]);
    open.tap(ben);
    expect(open.session.view.get().selection).toEqual([{ kind: 'person', id: BEN }]);
    open.down(ben);
    open.move({ x: ben.x + 1.5, y: ben.y + 1 });
    open.up({ x: ben.x + 1.5, y: ben.y + 1 });
    const now = open.session.store.place(beatId(0), BEN)!;
    // it lands where it was let go
    expect(Math.abs(now.x - (ben.x + 1.5))).toBeLessThanOrEqual(0.06);
    expect(open.session.store.place(beatId(0), ANN)).toMatchObject({ x: 0, y: 0 });
  });

  it('the handle behind somebody turns them by as much as the finger goes round', () => {
    const open = openKit();
    // she faces Ben, who stands where her handle would be
    changeRecord(open.doc, 'board', 'places', `${beatId(0)}:${ANN}`, { facing: 90 });
    changeRecord(open.doc, 'board', 'places', `${beatId(0)}:${BEN}`, { x: 0.5 });
    open.session.view.select([{ kind: 'person', id: ANN }]);
    const target = open.kit.host.picked()!;
    expect(target.handleTurn).toBe(180);
    const { x, y } = open.kit.tokens.of(ANN)!.at;
    const far = 0.7;
    open.down({ x: x - far, y });
    open.move({ x, y: y - far });
    open.up({ x, y: y - far });
    // the handle went from stage right to upstage: she turns from stage left to downstage
    expect(open.session.store.place(beatId(0), ANN)?.facing).toBe(0);
  });

  it('keep their true places: standing apart on the plan writes nothing', () => {
    const open = openKit();
    putRecord(open.doc, 'board', 'places', `${beatId(0)}:${BEN}`, { ...placeOf(open, BEN), x: 0.15 });
    const before = open.updates();
    open.kit.camera.zoomBy(0.3);
    expect(open.updates()).toBe(before);
    expect(open.session.store.place(beatId(0), BEN)?.x).toBe(0.15);
  });
});

function placeOf(open: OpenKit, personId: string): Record<string, unknown> {
  const { beatId: _beat, personId: _person, ...rest } = open.session.store.place(beatId(0), personId)!;
  return rest;
}
