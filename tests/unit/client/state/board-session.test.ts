import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { renameBeat, retireBeat } from '../../../../client/state/beat-actions.ts';
import { readKeptCopy } from '../../../../client/state/kept-board.ts';
import { addContact } from '../../../../client/state/contact-actions.ts';
import { BoardSession, type BoardParty } from '../../../../client/state/board-session.ts';
import { startWireServer, type WireServer } from '../sync/wire-server.ts';
import { ANN, BEN, beatId, CONTACT, seededDoc } from './boards.ts';

let server: WireServer;
let sessions: BoardSession[];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  sessions = [];
  server = await startWireServer();
  Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(seededDoc(2)));
});
afterEach(async () => {
  for (const session of sessions) session.close();
  await server.close();
  vi.unstubAllGlobals();
});

function open(
  role: BoardParty['me']['role'] = 'ic',
  changes: Partial<BoardParty['scene']> = {},
): BoardSession {
  const session = BoardSession.connect(
    {
      me: { personId: ANN, role, adult: true },
      people: [{ id: ANN, name: 'Ann Ode', job: 'Lead', role }],
      scene: {
        id: 'scn_aaaaaa',
        productionId: 'prod_aaaaaa',
        number: '12',
        title: '',
        intent: '',
        categories: [],
        people: [ANN, BEN],
        order: 'a0',
        closed: false,
        admitted: [],
        retiredAt: null,
        ...changes,
      },
    },
    { url: server.url, now: () => 1, WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket },
  );
  sessions.push(session);
  return session;
}

async function until(session: BoardSession, isTrue: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isTrue()) resolve();
    };
    session.subscribe(look);
    session.subscribePresence(look);
    session.store.onChanges(look);
    look();
  });
}

describe('an open board', () => {
  it('shows the server’s board, stands on its first beat, and stays on one that exists', async () => {
    const session = open();
    expect(session.saveState()).toEqual({ kind: 'loading' });
    await until(session, session.isSynced);
    expect(session.store.beats()).toHaveLength(2);
    expect(session.view.get().beatId).toBe(beatId(0));
    session.view.openBeat(beatId(1));
    session.view.select([{ kind: 'person', id: ANN }]);
    retireBeat(session.store, beatId(1));
    expect(session.view.get().beatId).toBe(beatId(0));
    session.undo();
    expect(session.store.beats()).toHaveLength(2);
    session.redo();
    expect(session.store.beats()).toHaveLength(1);
  });

  it('[design 4] greys out by the same table as the server: role, scene, closed list, final close', async () => {
    expect(open('director').mayWrite('beats')).toBe(true);
    expect(open('director').mayWrite('contacts')).toBe(false);
    expect(open('performer').mayWrite('places')).toBe(true);
    expect(open('performer', { people: [BEN] }).mayWrite('places')).toBe(false);
    expect(open('ic', { closed: true }).mayWrite('contacts')).toBe(false);
    const session = open('ic', { closed: true, admitted: [ANN] });
    expect(session.mayWrite('contacts')).toBe(true);
    await until(session, session.isSynced);
    server.connections.at(-1)!.end(4401);
    await until(session, () => session.saveState().kind === 'ended');
    expect(session.mayWrite('contacts')).toBe(false);
    const again = server.next();
    session.reconnect();
    await again;
    await until(session, () => session.saveState().kind !== 'ended');
    expect(session.mayWrite('contacts')).toBe(true);
  });

  it('[B6 36] a lock makes the board read-only; unlocking opens it again with what waited', async () => {
    const session = open();
    await until(session, session.isSynced);
    const { party } = session;
    const next = server.next();
    session.setParty({ ...party, me: { ...party.me, locked: true } });
    expect(session.mayWrite('beats')).toBe(false);
    server.connections[0]!.end(4401);
    await until(session, () => session.saveState().kind === 'ended');
    expect(session.store.beats()).toHaveLength(2);
    session.setParty(party);
    await next;
    await until(session, () => session.saveState().kind !== 'ended');
    expect(session.mayWrite('beats')).toBe(true);
  });

  it('what was not taken is told once with its reasons, and there is nothing of it to undo', async () => {
    const session = open();
    await until(session, session.isSynced);
    const key = addContact(session.store, { ...CONTACT, beatId: beatId(0) });
    const reason = 'not-yours-to-write';
    const records = [0, 1].map(() => ({ root: 'contacts', key, reason }));
    server.connections[0]!.say({ kind: 'not-taken', records });
    await until(session, () => session.notice() !== null);
    expect(session.notice()).toEqual({ id: 1, kind: 'not-taken', about: [reason] });
    expect(session.store.undoStack.view().undo).toBeNull();
    session.dismissNotice();
    expect(session.notice()).toBeNull();
  });

  it('[issue 3.6] what was put back in two messages before it was read is told in one breath', async () => {
    const session = open();
    await until(session, session.isSynced);
    for (const reason of ['not-yours-to-write', 'wrong-shape', 'wrong-shape']) {
      server.connections[0]!.say({
        kind: 'not-taken',
        records: [{ root: 'beats', key: beatId(0), reason }],
      });
    }
    await until(session, () => session.notice()?.id === 3);
    expect(session.notice()?.about).toEqual(['not-yours-to-write', 'wrong-shape']);
  });

  it('an undo that finds nothing of one’s own says so', async () => {
    const session = open();
    await until(session, session.isSynced);
    renameBeat(session.store, beatId(0), 'Mine');
    const theirs = server.doc.getMap<Y.Map<unknown>>('beats').get(beatId(0))!;
    await server.connections[0]!.until(() => theirs.get('name') === 'Mine');
    theirs.set('name', 'Theirs');
    await until(session, () => session.store.beat(beatId(0))?.name === 'Theirs');
    session.undo();
    expect(session.notice()).toMatchObject({ kind: 'undo-changed-since', about: ['rename Beat 1'] });
    session.redo();
    expect(session.store.beat(beatId(0))?.name).toBe('Theirs');
  });

  it('goes on with the fresh document when the server could not read this one', async () => {
    const session = open();
    await until(session, session.isSynced);
    renameBeat(session.store, beatId(0), 'Mine');
    const next = server.next();
    server.connections[0]!.end(4409);
    await next;
    await until(session, () => session.isSynced() && session.store.beats().length === 2);
    expect(session.view.get().beatId).toBe(beatId(0));
    expect(session.store.undoStack.view().undo).toBeNull();
    expect(session.leftCopy()).toMatchObject({ kind: 'kept', copy: { sceneId: 'scn_aaaaaa', at: 1 } });
    session.dismissLeftCopy();
    expect(session.leftCopy()).toBeNull();
    expect(session.others()).toEqual([]);
    session.show({ cursor: { x: 1, y: 1 } });
  });

  it('[issue 3.6] what is too large to send stays closed until the person leaves it for a fresh one', async () => {
    const session = open();
    await until(session, session.isSynced);
    renameBeat(session.store, beatId(0), 'Mine');
    server.connections[0]!.end(4413);
    await until(session, () => session.saveState().kind === 'ended');
    expect(session.leftCopy()).toBeNull();
    const next = server.next();
    await session.startAfresh();
    await next;
    await until(session, () => session.isSynced() && session.saveState().kind !== 'ended');
    const left = session.leftCopy();
    if (left?.kind !== 'kept') throw new Error('nothing was kept');
    const kept = await readKeptCopy(left.copy);
    expect(kept?.board.beats.map(({ beat }) => beat.name)).toEqual(['Mine', '']);
    expect(kept?.board.beats[0]?.people).toMatchObject([
      { personId: ANN, place: { x: 0, onStage: true } },
      { personId: BEN, place: { x: 1 } },
    ]);
  });
});
