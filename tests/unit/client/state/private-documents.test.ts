import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { PrivateDocuments } from '../../../../client/state/private-documents.ts';
import type { PrivateKind, PrivateMe, PrivateSession } from '../../../../client/state/private-session.ts';
import { readLines, sendLine } from '../../../../client/state/talk-actions.ts';
import { readWishes, sendWish } from '../../../../client/state/wish-actions.ts';
import { databaseNames } from '../../../../client/sync/updates-database.ts';
import { RecordMirror } from '../../../../shared/doc/record-mirror.ts';
import { putRecord } from '../../../../shared/doc/write-records.ts';
import { startWireServer, type WireServer } from '../sync/wire-server.ts';

const ANN = 'pers_aaaaaa';
const SCENE = 'scn_aaaaaa';
const DIRECTOR: PrivateMe = {
  personId: ANN,
  productionId: 'prod_aaaaaa',
  role: 'director',
  adult: true,
  guards: [],
  locked: false,
};
const PERFORMER: PrivateMe = { ...DIRECTOR, role: 'performer' };

let server: WireServer;
let stops: (() => void)[];

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stops = [];
  server = await startWireServer();
});
afterEach(async () => {
  for (const stop of stops) stop();
  await server.close();
  vi.unstubAllGlobals();
});

function documentsOf(me: PrivateMe, url = server.url): PrivateDocuments {
  const documents = new PrivateDocuments(me, {
    url,
    now: () => 1000,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  stops.push(() => documents.close());
  return documents;
}

async function opened<K extends PrivateKind>(
  documents: PrivateDocuments,
  kind: K,
  id: string,
): Promise<PrivateSession<K>> {
  return new Promise((resolve) => {
    const look = (): void => {
      const session = documents.session(kind, id);
      if (session === null) return;
      stop();
      resolve(session);
    };
    const stop = documents.subscribe(look);
    look();
  });
}

async function until(
  session: PrivateSession<PrivateKind> | Pick<PrivateSession<'talk'>, 'subscribe'>,
  isTrue: () => boolean,
): Promise<void> {
  if (isTrue()) return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (!isTrue()) return;
      stop();
      resolve();
    });
  });
}

const wishes = { by: ANN, at: 1, beatId: null, contact: null } as const;

describe('private documents', () => {
  it('[3.1] are named on the wire as the board is, with whose tab it is', async () => {
    const documents = documentsOf(PERFORMER);
    const next = server.next();
    stops.push(documents.hold('talk', ANN));
    const { url } = await next;
    expect(new URL(url, 'ws://here').pathname).toBe(`/talk%2F${ANN}`);
    expect(new URL(url, 'ws://here').searchParams.get('as')).toBe(ANN);
  });

  it('are open once however many views hold them, and closed with the last', async () => {
    const documents = documentsOf(DIRECTOR);
    const [first, second] = [documents.hold('wishes', SCENE), documents.hold('wishes', SCENE)];
    const session = await opened(documents, 'wishes', SCENE);
    await until(session, () => session.isSynced());
    expect(server.connections).toHaveLength(1);
    first();
    expect(documents.session('wishes', SCENE)).toBe(session);
    second();
    expect(documents.session('wishes', SCENE)).toBeNull();
  });

  it('[B6 35] leave nothing on the device, whichever of them was open and written to', async () => {
    const documents = documentsOf(PERFORMER);
    for (const kind of ['talk', 'map'] as const) stops.push(documents.hold(kind, ANN));
    const talk = await opened(documents, 'talk', ANN);
    const map = await opened(documents, 'map', ANN);
    await until(talk, () => talk.isSynced());
    await until(map, () => map.isSynced());
    sendLine(talk.store, 'line_test001', { by: ANN, at: 1, text: 'Only for you.', about: null });
    await until(talk, () => talk.hasUnsent);
    expect(await databaseNames('')).toEqual([]);
  });

  it('say honestly how the work is kept: sending until the server has stored it', async () => {
    const documents = documentsOf(DIRECTOR);
    const next = server.next();
    stops.push(documents.hold('wishes', SCENE));
    const session = await opened(documents, 'wishes', SCENE);
    const connection = await next;
    await connection.until(() => connection.marks.length > 0);
    connection.confirm(50);
    await until(session, () => session.saveState().kind === 'saved');
    sendWish(session.store, 'wish_test002', { ...wishes, text: 'Closer.' });
    expect(session.saveState()).toEqual({ kind: 'sending' });
    const marks = connection.marks.length;
    await connection.until(() => connection.marks.length > marks);
    connection.confirm(60);
    await until(session, () => session.saveState().kind === 'saved');
    expect(session.saveState()).toEqual({ kind: 'saved', at: 60 });
    const mirror = new RecordMirror(server.doc, 'wishes');
    expect([...mirror.all('wishes').values()]).toEqual([
      { by: ANN, at: 1, text: 'Closer.', state: 'with-ic' },
    ]);
  });

  it('[B6 36] a lock hides them at once and loses no sent or unsent word; unlocked, they are there again', async () => {
    const documents = documentsOf(PERFORMER);
    stops.push(documents.hold('talk', ANN));
    const talk = await opened(documents, 'talk', ANN);
    await until(talk, () => talk.isSynced());
    const [connection] = server.connections;
    connection!.cut();
    await until(talk, () => talk.saveState().kind === 'offline');
    sendLine(talk.store, 'line_test003', { by: ANN, at: 1, text: 'Not sent yet.', about: null });
    await until(talk, () => talk.hasUnsent);
    documents.setMe({ ...PERFORMER, locked: true });
    expect(documents.session('talk', ANN)).toBeNull();
    expect(talk.mayWrite('lines')).toBe(false);
    documents.setMe(PERFORMER);
    expect(documents.session('talk', ANN)).toBe(talk);
    expect(readLines(talk.store).map(({ text }) => text)).toEqual(['Not sent yet.']);
  });

  it('a lock drops what is stored already from memory', async () => {
    const documents = documentsOf(PERFORMER);
    stops.push(documents.hold('talk', ANN));
    const talk = await opened(documents, 'talk', ANN);
    await until(talk, () => talk.isSynced());
    documents.setMe({ ...PERFORMER, locked: true });
    documents.setMe(PERFORMER);
    expect(await opened(documents, 'talk', ANN)).not.toBe(talk);
  });

  it('[B6 36] words that are being written are not read behind a lock, and are there again after it', () => {
    const documents = documentsOf(PERFORMER);
    documents.setDraft('talk/pers_aaaaaa', 'I would rather');
    documents.setMe({ ...PERFORMER, locked: true });
    expect(documents.draft('talk/pers_aaaaaa')).toBeNull();
    documents.setMe(PERFORMER);
    expect(documents.draft('talk/pers_aaaaaa')).toBe('I would rather');
    documents.setDraft('talk/pers_aaaaaa', null);
    expect(documents.draft('talk/pers_aaaaaa')).toBeNull();
  });

  it('leaving the view keeps unsent work open until the server has it, and warns of closing the tab', async () => {
    const documents = documentsOf(DIRECTOR);
    const next = server.next();
    const letGo = documents.hold('wishes', SCENE);
    const session = await opened(documents, 'wishes', SCENE);
    const connection = await next;
    await connection.until(() => connection.marks.length > 0);
    sendWish(session.store, 'wish_test004', { ...wishes, text: 'Closer.' });
    await until(session, () => session.hasUnsent);
    expect(documents.countUnsent()).toBe(1);
    letGo();
    expect([documents.hasUnsent(), documents.session('wishes', SCENE)]).toEqual([true, session]);
    const marks = connection.marks.length;
    await connection.until(() => connection.marks.length > marks);
    const saved = until(session, () => !session.hasUnsent);
    connection.confirm(70);
    await saved;
    expect(documents.countUnsent()).toBe(0);
    expect([documents.hasUnsent(), documents.session('wishes', SCENE)]).toEqual([false, null]);
  });

  it('[B6 35] count what would go with the page: work that is not stored, and words that were begun; behind a lock too', async () => {
    const documents = documentsOf(PERFORMER);
    const said: number[] = [];
    stops.push(documents.subscribe(() => said.push(documents.countUnsent())));
    const next = server.next();
    stops.push(documents.hold('talk', ANN));
    const session = await opened(documents, 'talk', ANN);
    const connection = await next;
    await connection.until(() => connection.marks.length > 0);
    documents.setDraft('talk/pers_aaaaaa', ' ');
    expect(documents.countUnsent()).toBe(0);
    documents.setDraft('talk/pers_aaaaaa', 'Something.');
    expect(said.at(-1)).toBe(1);
    sendLine(session.store, 'line_test009', { by: ANN, at: 1, text: 'Words.', about: null });
    await until(session, () => session.hasUnsent);
    // whoever looks at the number hears of it, without looking at the document
    expect(said.at(-1)).toBe(2);
    documents.setMe({ ...PERFORMER, locked: true });
    expect([documents.draft('talk/pers_aaaaaa'), documents.countUnsent()]).toEqual([null, 2]);
  });

  it('[4] a right that ended, or never was, leaves nothing to read and waits for nothing', async () => {
    for (const code of [4403, 4404]) {
      const documents = documentsOf(DIRECTOR);
      const next = server.next();
      stops.push(documents.hold('wishes', SCENE));
      const session = await opened(documents, 'wishes', SCENE);
      const connection = await next;
      await until(session, () => session.isSynced());
      sendWish(session.store, 'wish_test005', { ...wishes, text: 'Closer.' });
      connection.end(code);
      await until(session, () => session.saveState().kind === 'ended');
      expect([session.saveState(), session.hasUnsent, session.mayWrite('wishes')]).toEqual([
        { kind: 'ended', code },
        false,
        false,
      ]);
    }
  });

  it('[4] who may not write is refused here already: a director no desk, a performer no wishes, an IC no map', async () => {
    for (const [me, kind, id, root] of [
      [DIRECTOR, 'desk', SCENE, 'drafts'],
      [PERFORMER, 'wishes', SCENE, 'wishes'],
      [{ ...DIRECTOR, role: 'ic' }, 'map', ANN, 'says'],
      [PERFORMER, 'talk', 'pers_zzzzzz', 'lines'],
    ] as const) {
      const documents = documentsOf(me);
      stops.push(documents.hold(kind, id));
      const session: Pick<PrivateSession<typeof kind>, 'mayWrite'> = await opened(documents, kind, id);
      const mayWrite: (name: never) => boolean = session.mayWrite.bind(session);
      expect([kind, mayWrite(root as never)]).toEqual([kind, false]);
    }
  });

  it('[6.2] what others write arrives, in order; a line never stands before the one it answers', async () => {
    const documents = documentsOf(PERFORMER);
    stops.push(documents.hold('talk', ANN));
    const talk = await opened(documents, 'talk', ANN);
    await until(talk, () => talk.isSynced());
    const arrived = new Promise<void>((resolve) => {
      stops.push(talk.store.subscribe('lines', resolve));
    });
    putRecord(server.doc, 'talk', 'lines', 'line_bbbbbb', { by: 'pers_cccccc', at: 9000, text: 'Later?' });
    await arrived;
    sendLine(talk.store, 'line_test006', { by: ANN, at: 5, text: 'Yes.', about: null });
    expect(readLines(talk.store).map(({ at, text }) => [at, text])).toEqual([
      [9000, 'Later?'],
      [9001, 'Yes.'],
    ]);
  });

  it('an act that comes after its view has gone, as undo in a notice does, opens the document once more', async () => {
    const documents = documentsOf(DIRECTOR);
    const letGo = documents.hold('wishes', SCENE);
    const session = await opened(documents, 'wishes', SCENE);
    await until(session, () => session.isSynced());
    letGo();
    expect(documents.session('wishes', SCENE)).toBeNull();
    const mirrored = new Promise<void>((resolve) => {
      server.doc.on('update', () => resolve());
    });
    documents.run('wishes', SCENE, ({ store }) =>
      sendWish(store, 'wish_later0', { ...wishes, text: 'Later.' }),
    );
    await mirrored;
    expect(new RecordMirror(server.doc, 'wishes').get('wishes', 'wish_later0')).toMatchObject({
      text: 'Later.',
    });
  });

  it('undo takes back a wish just sent, and nothing of anybody else', async () => {
    const documents = documentsOf(DIRECTOR);
    stops.push(documents.hold('wishes', SCENE));
    const session = await opened(documents, 'wishes', SCENE);
    await until(session, () => session.isSynced());
    const arrived = new Promise<void>((resolve) => {
      stops.push(session.store.subscribe('wishes/wish_bbbbbb', resolve));
    });
    putRecord(server.doc, 'wishes', 'wishes', 'wish_bbbbbb', {
      by: 'pers_bbbbbb',
      text: 'Theirs.',
      state: 'with-ic',
    });
    await arrived;
    sendWish(session.store, 'wish_test007', { ...wishes, text: 'Mine.' });
    session.undo();
    expect(readWishes(session.store).map(({ text }) => text)).toEqual(['Theirs.']);
  });
});
