import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_SCALE, toScreen, ZOOM, type Pixel } from '../../../../../client/board/tools/camera.ts';
import { drawnAt, handleAt, HIT_RADIUS, type HitTarget } from '../../../../../client/board/tools/hit-test.ts';
import { isBoxed, sideAt, sideHandles } from '../../../../../client/board/tools/resizing.ts';
import { wayHandles } from '../../../../../client/board/tools/way-handles.ts';
import { addCamera } from '../../../../../client/state/camera-actions.ts';
import {
  addFurniture,
  resizeFurniture,
  retireFurniture,
  turnFurniture,
} from '../../../../../client/state/furniture-actions.ts';
import { movePersons, setPath } from '../../../../../client/state/place-actions.ts';
import { FURNITURE_KINDS, LIMITS } from '../../../../../shared/model/board.ts';
import { layerOfKind } from '../../../../../shared/model/furniture-layers.ts';
import { ANN, beatId, BEN } from '../../state/boards.ts';
import { openKit, type OpenKit } from '../open-kit.ts';

const BEAT = beatId(0);
const ZOOMS = [ZOOM.least, 0.6, 1, 2.2, ZOOM.most];

const spot = fc.record({
  x: fc.integer({ min: -45, max: 45 }).map((tenths) => tenths / 10),
  y: fc.integer({ min: -35, max: 35 }).map((tenths) => tenths / 10),
});
const thing = fc.record({
  kind: fc.constantFrom(...FURNITURE_KINDS),
  at: spot,
  w: fc.double({ min: LIMITS.size.least, max: 4, noNaN: true }),
  d: fc.double({ min: LIMITS.size.least, max: 4, noNaN: true }),
  rotation: fc.integer({ min: 0, max: 359 }),
});
const press = fc.record({
  /** which object, which one was picked before, which zoom */
  of: fc.nat(),
  before: fc.option(fc.nat()),
  zoom: fc.constantFrom(...ZOOMS),
  isTurned: fc.boolean(),
  far: fc.double({ min: 0, max: HIT_RADIUS - 0.05, noNaN: true }),
  turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
});

interface Press {
  readonly of: number;
  readonly before: number | null;
  readonly zoom: number;
  readonly isTurned: boolean;
  readonly far: number;
  readonly turn: number;
}

/** Of what is picked, on the screen. */
function handlesOf({ kit }: OpenKit): readonly Pixel[] {
  const [picked, camera] = [kit.host.picked(), kit.camera.get()];
  if (picked === null) return [];
  const sides = isBoxed(picked) ? sideHandles(picked, camera.scale) : [];
  const way = kit.host.way();
  const points = way === null ? [] : wayHandles(way, camera);
  return [handleAt(picked, camera), ...[...sides, ...points].map(({ at }) => toScreen(camera, at))];
}

/** Presses within reach of one object's middle; what is picked then, and what is nearest to the finger. */
function pressNear(open: OpenKit, { of, before, zoom, isTurned, far, turn }: Press): void {
  const { kit, session } = open;
  // a run that failed left its finger down
  kit.pointer.cancel();
  kit.camera.setTurned(isTurned);
  kit.camera.set({ ...kit.camera.get(), scale: FULL_SCALE * zoom });
  const targets = kit.host.targets();
  const chosen = before === null ? undefined : targets[before % targets.length];
  session.view.select(chosen === undefined ? [] : [chosen.ref]);
  const all = kit.host.targets();
  const wanted = all[of % all.length]!;
  const camera = kit.camera.get();
  const centre = toScreen(camera, drawnAt(wanted));
  const at = { x: centre.x + far * Math.cos(turn), y: centre.y + far * Math.sin(turn) };
  const awayFrom = (target: HitTarget): number => {
    const { x, y } = toScreen(camera, drawnAt(target));
    return Math.hypot(at.x - x, at.y - y);
  };
  const nearest = Math.min(...all.map(awayFrom));
  const input = { id: 1, type: 'touch' as const, at, button: 0, shift: false, ctrl: false, time: 0 };
  const isNearestPicked = chosen !== undefined && awayFrom(chosen) <= nearest + 0.5;
  // beside another thing a handle of what is picked may be nearer; beside its own thing it never is
  if (
    !isNearestPicked &&
    handlesOf(open).some((handle) => Math.hypot(at.x - handle.x, at.y - handle.y) < nearest)
  )
    return;
  kit.pointer.down(input);
  expect(kit.pointer.path).toBe('select.pointing');
  kit.pointer.up(input);
  const [picked] = session.view.get().selection;
  const hit = all.find(({ ref }) => ref.kind === picked?.kind && ref.id === picked.id);
  // a second press lets go of what was picked
  if (hit === undefined) expect(awayFrom(chosen!)).toBeCloseTo(nearest, 6);
  else expect(awayFrom(hit)).toBeCloseTo(nearest, 6);
}

describe('reach', () => {
  it('[B6 3] furniture and set pieces of every kind and size answer within 24 px at 25% to 400%, whatever is picked', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    const { store, view } = open.session;
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 6 }), press, (things, where) => {
        for (const { id } of store.furniture()) retireFurniture(store, id);
        for (const { kind, at, w, d, rotation } of things) {
          const id = addFurniture(store, kind, at);
          resizeFurniture(store, id, { w, d });
          turnFurniture(store, id, rotation);
        }
        view.setLayer(layerOfKind(things[0]!.kind));
        pressNear(open, where);
      }),
      { numRuns: 150 },
    );
  });

  it('[B6 3] people answer within 24 px, with a way to bend or without, whoever is picked', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    const { store } = open.session;
    fc.assert(
      fc.property(spot, spot, fc.array(spot, { maxLength: 4 }), press, (ann, ben, path, where) => {
        const moves = [
          { personId: ANN, to: ann },
          { personId: BEN, to: ben },
        ];
        movePersons(store, BEAT, moves, 'AB');
        setPath(store, BEAT, ANN, path, 'AO');
        pressNear(open, where);
      }),
      { numRuns: 150 },
    );
  });

  it('[B6 3] cameras answer within 24 px, whichever is picked', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    const { store, view } = open.session;
    view.setLayer('cameras');
    for (const at of [
      { x: 0, y: 4 },
      { x: 0.4, y: 4.2 },
      { x: -3, y: 0 },
    ])
      addCamera(store, at, null);
    fc.assert(
      fc.property(press, (where) => pressNear(open, where)),
      { numRuns: 150 },
    );
  });

  it('[B6 3] every point of a way answers within 24 px, unless a person or another point is nearer', async () => {
    const open = openKit();
    await open.kit.isWayReady;
    const { kit, session } = open;
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 4 }), press, (path, { of, zoom, far, turn }) => {
        setPath(session.store, BEAT, ANN, path, 'AO');
        session.view.select([{ kind: 'person', id: ANN }]);
        kit.camera.set({ ...kit.camera.get(), scale: FULL_SCALE * zoom });
        const camera = kit.camera.get();
        const way = kit.host.way();
        if (way === null) return;
        const points = wayHandles(way, camera).filter(({ kind }) => kind === 'point');
        const wanted = toScreen(camera, points[of % points.length]!.at);
        const at = { x: wanted.x + far * Math.cos(turn), y: wanted.y + far * Math.sin(turn) };
        const awayFrom = (point: { readonly x: number; readonly y: number }): number => {
          const { x, y } = toScreen(camera, point);
          return Math.hypot(at.x - x, at.y - y);
        };
        const nearest = Math.min(...points.map((point) => awayFrom(point.at)));
        const token = Math.min(...kit.host.targets().map((target) => awayFrom(drawnAt(target))));
        const input = { id: 1, type: 'touch' as const, at, button: 0, shift: false, ctrl: false, time: 0 };
        kit.pointer.down(input);
        if (token <= nearest) expect(kit.pointer.path).toBe('select.pointing');
        else if (kit.pointer.path !== 'select.turning') {
          expect(kit.pointer.path).toBe('way.pointing');
          kit.pointer.up(input);
          const picked = session.view.get().wayPoint;
          if (picked !== null) expect(awayFrom(path[picked]!)).toBeCloseTo(nearest, 6);
        }
        kit.pointer.cancel();
      }),
      { numRuns: 150 },
    );
  });

  it('[B6 2] the handles of the smallest thing keep 44 px each and 8 px between them, and the thing its own', () => {
    for (const zoom of ZOOMS) {
      for (const [w, d] of [
        [0.05, 0.05],
        [3, 0.15],
        [0.4, 0.4],
        [2, 0.9],
      ] as const) {
        const scale = FULL_SCALE * zoom;
        const camera = { scale, x: 0, y: 0 };
        const target: HitTarget = {
          ref: { kind: 'item', id: 'item_a' },
          at: { x: 0, y: 0 },
          angle: 30,
          box: { w, d },
          isFixed: false,
        };
        if (!isBoxed(target)) throw new Error('it has a box');
        const handles = sideHandles(target, scale);
        const spots = [target.at, ...handles.map(({ at }) => at)].map((at) => toScreen(camera, at));
        spots.forEach((a, at) => {
          for (const b of spots.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(51.9);
        });
        for (const { side, at } of handles) expect(sideAt(target, toScreen(camera, at), camera)).toBe(side);
      }
    }
  });
});
