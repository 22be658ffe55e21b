/** Every gesture of the board, and what becomes of it when a second finger comes down, the system takes it, or the beat goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { handleAt } from '../../../../../client/board/tools/hit-test.ts';
import { isBoxed, sideHandle } from '../../../../../client/board/tools/resizing.ts';
import { toFloor } from '../../../../../client/board/tools/camera.ts';
import type { Point } from '../../../../../shared/model/geometry.ts';
import { changeRecord, putRecord } from '../../../../../shared/doc/write-records.ts';
import { ANN, beatId, BEN } from '../../state/boards.ts';
import { openKit, SOFA, type OpenKit } from '../open-kit.ts';

const CAMERA = 'cam_000001';

interface Case {
  /** the state it comes to while the hand pulls */
  readonly path: string;
  /** gets everything ready; returns where the hand comes down */
  readonly prepare: (open: OpenKit) => Point;
}

function pick(open: OpenKit, kind: 'person' | 'item' | 'camera', id: string): void {
  open.session.view.select([{ kind, id }]);
}

/** The middle of the turning handle of what is picked. */
function turnHandle({ kit }: OpenKit): Point {
  return toFloor(kit.camera.get(), handleAt(kit.host.picked()!, kit.camera.get()));
}

const CASES: Readonly<Record<string, Case>> = {
  'a person': { path: 'select.dragging', prepare: () => ({ x: 0, y: 0 }) },
  'several people': {
    path: 'select.dragging',
    prepare: ({ session }) => {
      session.view.select([ANN, BEN].map((id) => ({ kind: 'person', id })));
      return { x: 0, y: 0 };
    },
  },
  furniture: {
    path: 'select.dragging',
    prepare: ({ session }) => {
      session.view.setLayer('furniture');
      return { x: -3, y: 2 };
    },
  },
  'a camera': {
    path: 'select.dragging',
    prepare: ({ session }) => {
      session.view.setLayer('cameras');
      return { x: 2, y: 3 };
    },
  },
  'the turning handle of a person': {
    path: 'select.turning',
    prepare: (open) => {
      pick(open, 'person', ANN);
      return turnHandle(open);
    },
  },
  'the turning handle of furniture': {
    path: 'select.turning',
    prepare: (open) => {
      open.session.view.setLayer('furniture');
      pick(open, 'item', SOFA);
      return turnHandle(open);
    },
  },
  'the turning handle of a camera': {
    path: 'select.turning',
    prepare: (open) => {
      open.session.view.setLayer('cameras');
      pick(open, 'camera', CAMERA);
      return turnHandle(open);
    },
  },
  'a side of furniture': {
    path: 'select.resizing',
    prepare: (open) => {
      open.session.view.setLayer('furniture');
      pick(open, 'item', SOFA);
      const target = open.kit.host.picked()!;
      if (!isBoxed(target)) throw new Error('a sofa has a box');
      return sideHandle(target, 'left', open.kit.camera.get().scale);
    },
  },
  'the middle of a way': {
    path: 'way.bending',
    prepare: (open) => {
      pick(open, 'person', ANN);
      return { x: 2.25, y: 0 };
    },
  },
  'a point of a way': {
    path: 'way.bending',
    prepare: (open) => {
      pick(open, 'person', ANN);
      return { x: 1.5, y: 0 };
    },
  },
  'a stroke with the tool': {
    path: 'way.drawing',
    prepare: ({ session }) => {
      session.view.setTool('way');
      return { x: 0, y: 0 };
    },
  },
  'a box': {
    path: 'select.boxing',
    prepare: ({ session }) => {
      session.view.setTool('box');
      return { x: -1, y: -2 };
    },
  },
  'the floor': { path: 'hand.panning', prepare: () => ({ x: -1, y: -2 }) },
  'the floor by the hand': {
    path: 'hand.panning',
    prepare: ({ session }) => {
      session.view.setTool('hand');
      return { x: 0, y: 0 };
    },
  },
};

let open: OpenKit;

beforeEach(async () => {
  open = openKit();
  const { doc } = open;
  changeRecord(doc, 'board', 'places', `${beatId(1)}:${ANN}`, { x: 3 });
  changeRecord(doc, 'board', 'places', `${beatId(0)}:${ANN}`, { path: [{ x: 1.5, y: 0 }] });
  for (const beat of [0, 1]) changeRecord(doc, 'board', 'places', `${beatId(beat)}:${BEN}`, { x: -4, y: -2 });
  putRecord(doc, 'board', 'cameras', CAMERA, {
    beatIds: [],
    x: 2,
    y: 3,
    facing: 180,
    lens: 35,
    sensor: 36,
    label: 'A',
  });
  await open.kit.isWayReady;
});

/** The whole document, and what others and the own overlay are shown. */
function everything(): unknown {
  const { doc, kit, session } = open;
  const roots = ['beats', 'places', 'furniture', 'cameras'].map((root) => doc.getMap(root).toJSON());
  return [
    roots,
    kit.overlay.held(),
    kit.overlay.stroke,
    kit.overlay.isOwnBusy,
    session.store.undoStack.view(),
  ];
}

function begin({ path, prepare }: Case): { readonly from: Point; readonly before: unknown } {
  const from = prepare(open);
  const before = everything();
  open.down(from, { type: 'touch' });
  for (const step of [0.2, 0.5, 0.8])
    open.move({ x: from.x + step, y: from.y + step }, { type: 'touch', time: step * 1000 });
  expect(open.kit.pointer.path).toBe(path);
  expect(open.doc.getMap('places').toJSON()).toEqual((before as [unknown[]])[0][1]);
  return { from, before };
}

const far = ({ x, y }: Point): Point => ({ x: x + 1.5, y: y + 1.5 });

for (const [what, one] of Object.entries(CASES)) {
  describe(`${what}, under a finger`, () => {
    it('[B6 5] a second finger takes it back and zooms; neither finger that stays or leaves writes anything', async () => {
      const { from, before } = begin(one);
      const { scale } = open.kit.camera.get();
      open.down({ x: from.x + 2, y: from.y }, { type: 'touch', id: 2 });
      expect([open.kit.pointer.path, everything()]).toEqual(['hand.pinching', before]);
      open.move({ x: from.x + 3.5, y: from.y }, { type: 'touch', id: 2 });
      expect(open.kit.camera.get().scale).not.toBe(scale);
      open.up(from, { type: 'touch' });
      open.move(far(from), { type: 'touch', id: 2 });
      expect(open.kit.pointer.path).toBe('hand.panning');
      open.up(far(from), { type: 'touch', id: 2 });
      expect([open.kit.pointer.path, everything()]).toEqual(['select.idle', before]);
      await expect.poll(() => open.awareness.getLocalState()?.['drag']).toBeUndefined();
      await expect.poll(() => open.awareness.getLocalState()?.['way']).toBeUndefined();
    });

    it('the system takes the finger, or the beat is another: everything as it was', () => {
      const { from, before } = begin(one);
      open.kit.pointer.cancel(1);
      expect([open.kit.pointer.path, everything()]).toEqual(['select.idle', before]);
      open.up(from, { type: 'touch' });
      expect(everything()).toEqual(before);
    });

    it('[B6 6] a pen that comes down takes over from the finger before it', () => {
      const { before } = begin(one);
      open.down({ x: 4, y: -3.5 }, { type: 'pen', id: 9 });
      expect(everything()).toEqual(before);
      open.kit.pointer.cancel(9, 1000);
      expect(everything()).toEqual(before);
    });
  });
}

it('every state of the chart that pulls something is among these', () => {
  const folder = new URL('../../../../../client/board/tools/', import.meta.url);
  const written = readdirSync(folder).flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/readonly path = '([a-z.]+)'/g)].map(
      ([, path]) => path!,
    ),
  );
  const pulls = written.filter((path) => !/\.(idle|pointing)$/.test(path));
  expect(new Set(Object.values(CASES).map(({ path }) => path))).toEqual(new Set(pulls));
});
