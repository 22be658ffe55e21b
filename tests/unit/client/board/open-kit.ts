/** An open board without a server: real document, store, presence and tools; the test is the hand and the other person. */
import { onTestFinished } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { BoardKit } from '../../../../client/board/board-kit.ts';
import { toScreen } from '../../../../client/board/tools/camera.ts';
import type { PointerInput } from '../../../../client/board/tools/tool-host.ts';
import { BoardSession, type BoardMe } from '../../../../client/state/board-session.ts';
import { BoardPresence } from '../../../../client/sync/board-presence.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import type { Point } from '../../../../shared/model/geometry.ts';
import { ANN, BEN, CAT, seededDoc } from '../state/boards.ts';

export const SOFA = 'item_000001';
export const LAMP = 'item_000002';

const ITEM = { kind: 'sofa', x: -3, y: 2, w: 2, d: 0.9, rotation: 0, label: '', locked: false };

export interface OpenKit {
  readonly kit: BoardKit;
  readonly session: BoardSession;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** updates of the document so far */
  readonly updates: () => number;
  /** where a point of the floor lies on the screen */
  readonly at: (point: Point) => { readonly x: number; readonly y: number };
  readonly down: (point: Point, more?: Partial<PointerInput>) => void;
  readonly move: (point: Point, more?: Partial<PointerInput>) => void;
  readonly up: (point: Point, more?: Partial<PointerInput>) => void;
  readonly tap: (point: Point, more?: Partial<PointerInput>) => void;
}

/** Ann stands in the middle, Ben a metre to her left; a sofa and a lamp; Cat is of the scene and off stage. `syncs` is false while the server has not answered yet. */
export function openKit(role: BoardMe['role'] = 'director', syncs = true): OpenKit {
  const doc = seededDoc(3);
  putRecord(doc, 'board', 'furniture', SOFA, ITEM);
  putRecord(doc, 'board', 'furniture', LAMP, { ...ITEM, kind: 'lamp', x: 3, y: -2, w: 0.4, d: 0.4 });
  const awareness = new Awareness(doc);
  const presence = new BoardPresence(awareness);
  const session = new BoardSession(
    {
      me: { personId: 'pers_dddddd', role, adult: true },
      people: [
        { id: ANN, name: 'Ann Ode', job: 'performer', role: 'performer' },
        { id: BEN, name: 'Ben Pike', job: 'performer', role: 'performer' },
        { id: CAT, name: 'Cat Rowe', job: 'performer', role: 'performer' },
      ],
      scene: {
        id: 'scn_aaaaaa',
        productionId: 'prod_aaaaaa',
        number: '12',
        title: '',
        intent: '',
        categories: [],
        people: [ANN, BEN, CAT],
        order: 'a0',
        closed: false,
        admitted: [],
        retiredAt: null,
      },
    },
    (events) => {
      if (syncs) queueMicrotask(() => events.synced());
      return {
        doc,
        presence,
        saveState: { kind: 'saved', at: 0 },
        reconnect: noop,
        startAfresh: never,
        close: noop,
      };
    },
  );
  const kit = new BoardKit(session);
  kit.camera.resize({ width: 800, height: 600 });
  let updates = 0;
  doc.on('update', () => (updates += 1));
  onTestFinished(() => {
    kit.close();
    session.close();
    presence.close();
    awareness.destroy();
    doc.destroy();
  });

  const at = (point: Point) => toScreen(kit.camera.get(), point);
  const input = (point: Point, more: Partial<PointerInput> = {}): PointerInput => ({
    id: 1,
    type: 'mouse',
    at: at(point),
    button: 0,
    shift: false,
    ctrl: false,
    time: 0,
    ...more,
  });
  const down: OpenKit['down'] = (point, more) => kit.pointer.down(input(point, more));
  const move: OpenKit['move'] = (point, more) => kit.pointer.move(input(point, more));
  const up: OpenKit['up'] = (point, more) => kit.pointer.up(input(point, more));
  const tap: OpenKit['tap'] = (point, more) => {
    down(point, more);
    up(point, more);
  };
  return { kit, session, doc, awareness, updates: () => updates, at, down, move, up, tap };
}

async function never(): Promise<void> {
  throw new Error('no test starts this board afresh');
}

function noop(): void {
  // the line of a test goes nowhere
}
