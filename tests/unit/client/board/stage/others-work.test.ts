import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LINGER_MS, MARK_MS, OthersWork } from '../../../../../client/board/stage/others-work.ts';
import { movePerson } from '../../../../../client/state/place-actions.ts';
import { changeRecord, putRecord } from '../../../../../shared/doc/write-records.ts';
import { ANN, beatId, BEN } from '../../state/boards.ts';
import { openKit, SOFA, type OpenKit } from '../open-kit.ts';

const JO = 'pers_eeeeee';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

interface Watching {
  readonly open: OpenKit;
  readonly work: OthersWork;
  /** Jo, at another device, as the server stamps her */
  readonly jo: (state: Record<string, unknown>) => void;
}

async function watch(): Promise<Watching> {
  const open = openKit();
  await Promise.resolve();
  const work = new OthersWork(
    open.session,
    () => performance.now(),
    () => undefined,
  );
  const other = new Awareness(new Y.Doc());
  onTestFinished(() => {
    work.close();
    other.destroy();
  });
  return {
    open,
    work,
    jo: (state) => {
      other.setLocalState({ personId: JO, role: 'director', beatId: beatId(0), ...state });
      applyAwarenessUpdate(open.awareness, encodeAwarenessUpdate(other, [other.clientID]), 'the wire');
    },
  };
}

const drag = (x: number) => ({ drag: { kind: 'person', id: ANN, x, y: 0, facing: 0 } });
const change = ({ doc }: OpenKit, personId: string, fields: Record<string, unknown>): void => {
  changeRecord(doc, 'board', 'places', `${beatId(0)}:${personId}`, fields);
};

describe('what others do', () => {
  it('a drag that has ended stays where it was let go until its outcome is here', async () => {
    const { open, work, jo } = await watch();
    jo(drag(2));
    jo({});
    expect(work.held().map(({ at }) => at)).toEqual([{ x: 2, y: 0 }]);
    change(open, ANN, { x: 2 });
    expect(work.held()).toEqual([]);
    expect(work.marks()).toEqual([
      { ref: { kind: 'person', id: ANN }, from: { x: 0, y: 0 }, personId: JO, beatId: beatId(0) },
    ]);
  });

  it('the outcome may come first: then nothing lingers', async () => {
    const { open, work, jo } = await watch();
    jo(drag(2));
    change(open, ANN, { x: 2 });
    jo({});
    expect(work.held()).toEqual([]);
    expect(work.marks().map(({ personId }) => personId)).toEqual([JO]);
  });

  it('a drag that came to nothing goes by itself', async () => {
    const { work, jo } = await watch();
    jo(drag(2));
    jo({});
    vi.advanceTimersByTime(LINGER_MS + 10);
    expect(work.held()).toEqual([]);
    expect(work.marks()).toEqual([]);
  });

  it('a change without a drag is marked without a name, and the mark goes by itself', async () => {
    const { open, work } = await watch();
    change(open, BEN, { facing: 90 });
    changeRecord(open.doc, 'board', 'furniture', SOFA, { x: 1 });
    expect(work.marks().map(({ ref, from, personId }) => [ref.id, from, personId])).toEqual([
      [BEN, null, null],
      [SOFA, { x: -3, y: 2 }, null],
    ]);
    vi.advanceTimersByTime(MARK_MS + 10);
    expect(work.marks()).toEqual([]);
  });

  it('one’s own changes, other beats and a whole scene that comes in are not marked', async () => {
    const { open, work } = await watch();
    movePerson(open.session.store, beatId(0), ANN, { x: 1, y: 1 }, 'AO');
    changeRecord(open.doc, 'board', 'places', `${beatId(1)}:${BEN}`, { x: 3 });
    expect(work.marks()).toEqual([]);
    // hours of somebody's work without a network
    open.doc.transact(() => {
      for (let at = 0; at < 20; at += 1)
        putRecord(open.doc, 'board', 'furniture', `item_1000${at}`, {
          ...open.session.store.item(SOFA),
          x: at,
        });
      changeRecord(open.doc, 'board', 'places', `${beatId(0)}:${BEN}`, { x: 3 });
    });
    expect(work.marks()).toEqual([]);
  });

  it('what one moves oneself since has no mark any more', async () => {
    const { open, work } = await watch();
    change(open, ANN, { x: 2 });
    movePerson(open.session.store, beatId(0), ANN, { x: 0, y: 0 }, 'AO');
    expect(work.marks()).toEqual([]);
  });
});
