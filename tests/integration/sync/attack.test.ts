/** The attacks that a shared document invites, one by one. Each by a raw or stock client against a real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, putRecord } from '#shared/doc/write-records.ts';
import type { AccessRole } from '#shared/model/roles.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { Peer } from '../../kit/sync-peer.ts';
import { BEAT, beat, contact, contentOf, note, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  whoIs,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const CONTACT = 'cont_aaaaaa';
const PLACE_KEY = `${BEAT}:${PEOPLE.performer[0]}`;

describe('attacks on a shared board', () => {
  let server: TestSyncServer;
  let ic: RawClient;
  let director: RawClient;
  const opened: { close(): void }[] = [];
  const open = async (session: PersonName, doc?: Y.Doc): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref: BOARD, ...(doc && { doc }) });
    opened.push(client);
    return client;
  };
  const openPeer = async (session: PersonName): Promise<Peer> => {
    const peer = await Peer.open(server.port, session, BOARD);
    opened.push(peer);
    return peer;
  };
  const become = (name: PersonName, role: AccessRole): void => {
    server.states.set(name, { kind: 'holds', session: { id: name, who: { ...whoIs(name), role } } });
    server.rightsChanged();
  };
  /** Everything that a reader sees from now on, as text. */
  const watch = async (): Promise<{ readonly doc: Y.Doc; readonly seen: string[] }> => {
    const reader = await open('guardian');
    const seen: string[] = [];
    reader.doc.on('update', () => seen.push(JSON.stringify(contentOf(reader.doc))));
    return { doc: reader.doc, seen };
  };
  const fresh = async (): Promise<Readonly<Record<string, unknown>>> =>
    contentOf((await open('guardian')).doc);

  beforeEach(async () => {
    server = await startSyncServer();
    ic = await open('ic');
    ic.change((doc) => {
      putRecord(doc, 'board', 'beats', BEAT, beat);
      putRecord(doc, 'board', 'contacts', CONTACT, contact);
    });
    await ic.stored();
    director = await open('director');
  });
  afterEach(async () => {
    for (const client of opened.splice(0)) client.close();
    await server.close();
  });

  it('[4] a few forbidden records hidden in a day’s work: the day stands, they do not', async () => {
    const { seen } = await watch();
    const day = new Y.Doc();
    Y.applyUpdate(day, Y.encodeStateAsUpdate(director.doc));
    for (let n = 0; n < 100; n += 1) {
      const id = `beat_day${n.toString().padStart(3, '0')}`;
      putRecord(day, 'board', 'beats', id, { ...beat, name: `Beat ${n}` });
      putRecord(day, 'board', 'places', `${id}:${PEOPLE.performer[0]}`, place);
      if (n % 25 === 0)
        putRecord(day, 'board', 'contacts', `cont_day${n.toString().padStart(3, '0')}`, contact);
      if (n === 60) changeRecord(day, 'board', 'contacts', CONTACT, { looksLike: 'forged' });
      if (n === 70) day.getMap('contacts').delete(CONTACT);
    }
    const late = await open('director', day);
    await late.stored();
    await ic.until((doc) => doc.getMap('beats').size === 101);
    expect(late.refused()).toHaveLength(5);
    const content = await fresh();
    expect(Object.keys(content['places'] as object)).toHaveLength(100);
    expect(content['contacts']).toEqual({ [CONTACT]: contact });
    expect(seen.filter((json) => json.includes('forged') || json.includes('cont_day'))).toEqual([]);
    expect(contentOf(late.doc)).toEqual(content);
  });

  it('[4] keys that mean something to JavaScript, and keys of another root, name no record', async () => {
    const keys = [
      '__proto__',
      'constructor',
      'toString',
      '',
      ' ',
      BEAT.toUpperCase(),
      `${BEAT}\u0000`,
      CONTACT,
    ];
    for (const key of keys)
      director.change((doc) => doc.getMap('beats').set(key, new Y.Map([['name', 'forged']])));
    await director.stored();
    expect(director.refused()).toEqual(keys.map((key) => ({ root: 'beats', key, reason: 'unknown-record' })));
    expect(Object.keys((await fresh())['beats'] as object)).toEqual([BEAT]);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('[4] a key of a million letters would outlive its record, so its update ends with 4409', async () => {
    director.change((doc) => doc.getMap('beats').set(`beat_${'a'.repeat(1_000_000)}`, 1));
    expect(await director.closed).toBe(4409);
    expect(Object.keys((await fresh())['beats'] as object)).toEqual([BEAT]);
  });

  it('[4] new roots are emptied one by one, and a flood of them ends with 4409', async () => {
    director.change((doc) => doc.getMap('shadow').set('a', 'forged'));
    director.change((doc) => doc.getText('shadow2').insert(0, 'forged'));
    await director.stored();
    expect(director.refused()).toHaveLength(2);
    director.change((doc) => {
      for (let n = 0; n < 100; n += 1) doc.getMap(`root${n}`).set('a', 'forged');
    });
    expect(await director.closed).toBe(4409);
    const reader = await open('guardian');
    expect(Buffer.from(Y.encodeStateAsUpdate(reader.doc)).toString('latin1')).not.toContain('forged');
  });

  it('[4] a type nested in one’s own note carries nothing in', async () => {
    const { seen } = await watch();
    director.change((doc) => putRecord(doc, 'board', 'notes', 'note_aaaaaa', note(PEOPLE.director[0])));
    const own = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<Y.Map<unknown>>('notes').get('note_aaaaaa')!;
    const tries: readonly ((record: Y.Map<unknown>) => void)[] = [
      (record) => record.set('target', new Y.Map([['kind', 'forged']])),
      (record) =>
        (record.get('replies') as Y.Map<unknown>).set('rep_aaaaaa', new Y.Map([['text', 'forged']])),
      (record) => record.set('text', new Y.XmlText('forged')),
      (record) => (record.get('text') as Y.Text).insertEmbed(0, { contact: 'forged' }),
    ];
    for (const attempt of tries) {
      director.change((doc) => attempt(own(doc)));
      await director.stored();
    }
    expect(director.refused()).toEqual(
      Array(4).fill({ root: 'notes', key: 'note_aaaaaa', reason: 'wrong-shape' }),
    );
    director.change((doc) => changeRecord(doc, 'board', 'notes', 'note_aaaaaa', { text: 'Later today.' }));
    await ic.until((doc) => JSON.stringify(doc.getMap('notes')).includes('Later today.'));
    expect(seen.filter((json) => json.includes('forged'))).toEqual([]);
  });

  it('[4] undo and redo are changes like any other: what one may no longer write is put back', async () => {
    const captain = await open('captain');
    const undo = new Y.UndoManager(captain.doc.getMap('contacts'), { trackedOrigins: new Set([captain]) });
    captain.change((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { looksLike: 'An embrace' }));
    captain.change((doc) => putRecord(doc, 'board', 'contacts', 'cont_bbbbbb', contact));
    await captain.stored();
    become('captain', 'director');
    const before = await fresh();
    const { seen } = await watch();
    const send = (work: () => void): void => {
      const at = Y.encodeStateVector(captain.doc);
      work();
      captain.update(Y.encodeStateAsUpdate(captain.doc, at));
    };
    undo.stopCapturing();
    send(() => undo.undo());
    await captain.stored();
    send(() => undo.redo());
    captain.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { name: 'Honest' }));
    await captain.stored();
    expect(captain.refused().length).toBeGreaterThan(0);
    expect(await fresh()).toEqual({ ...before, beats: { [BEAT]: { ...beat, name: 'Honest' } } });
    for (const json of seen) expect(JSON.parse(json)).toMatchObject({ contacts: before['contacts'] });
    // an IC may write contacts; still the undo of an add would take others' work with it
    const other = new Y.UndoManager(ic.doc.getMap('contacts'), { trackedOrigins: new Set([ic]) });
    ic.change((doc) => putRecord(doc, 'board', 'contacts', 'cont_cccccc', contact));
    const at = Y.encodeStateVector(ic.doc);
    other.undo();
    ic.update(Y.encodeStateAsUpdate(ic.doc, at));
    await ic.stored();
    expect(ic.refused()).toEqual([{ root: 'contacts', key: 'cont_cccccc', reason: 'never-deleted' }]);
    expect(Object.keys((await fresh())['contacts'] as object)).toContain('cont_cccccc');
  });

  it('[4] a stock provider that drags while its line comes and goes loses no move, its own or another’s', async () => {
    const [dragger, other] = [await openPeer('manager'), await openPeer('performer')];
    const key = `${BEAT}:${PEOPLE.partner[0]}`;
    for (let n = 1; n <= 60; n += 1) {
      if (n % 10 === 3) dragger.provider.disconnect();
      // not awaited: the drag goes on while the socket opens, before either side has said what it has
      if (n % 10 === 7) dragger.provider.connect();
      dragger.doc.transact(() => {
        putRecord(dragger.doc, 'board', 'places', key, { ...place, x: n });
        if (n % 20 === 5) changeRecord(dragger.doc, 'board', 'contacts', CONTACT, { looksLike: 'forged' });
      });
      other.doc.transact(() => putRecord(other.doc, 'board', 'places', PLACE_KEY, { ...place, y: n }));
      // one turn of the event loop, so that sockets open and close in between
      await new Promise((resolve) => setImmediate(resolve));
    }
    const isDone = (doc: Y.Doc): boolean => {
      const places = doc.getMap<{ x: number; y: number }>('places');
      return places.get(key)?.x === 60 && places.get(PLACE_KEY)?.y === 60;
    };
    for (const tab of [ic, other, dragger]) await tab.until(isDone);
    await dragger.until((doc) => !JSON.stringify(doc.getMap('contacts')).includes('forged'));
    expect(contentOf(ic.doc)['contacts']).toEqual({ [CONTACT]: contact });
    expect(contentOf(dragger.doc)).toEqual(contentOf(other.doc));
  });

  it('[sync 7] a director who becomes crew in mid-drag: the move before stands, the one after is refused, the socket closes', async () => {
    const { seen } = await watch();
    const move = (x: number): void =>
      director.change((doc) => putRecord(doc, 'board', 'places', PLACE_KEY, { ...place, x }));
    move(1);
    await director.stored();
    become('director', 'crew');
    move(2);
    // no timer has run: it is the event that closes
    expect([4403, 4404]).toContain(await director.closed);
    ic.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { name: 'Cross' }));
    await ic.stored();
    expect((await fresh())['places']).toEqual({ [PLACE_KEY]: { ...place, x: 1 } });
    expect(seen.filter((json) => json.includes('"x":2'))).toEqual([]);
    const back = new RawClient({ port: server.port, session: 'director', ref: BOARD });
    opened.push(back);
    expect(await back.closed).toBe(4404);
  });

  it('[4] an IC who becomes a director between two edits of a contact keeps the board, and the second is put back', async () => {
    const captain = await open('captain');
    const word = (looksLike: string): void =>
      captain.change((doc) => changeRecord(doc, 'board', 'contacts', CONTACT, { looksLike }));
    word('first');
    await captain.stored();
    become('captain', 'director');
    word('second');
    captain.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { name: 'Still here' }));
    await captain.stored();
    expect(captain.refused()).toEqual([{ root: 'contacts', key: CONTACT, reason: 'not-yours-to-write' }]);
    expect(await fresh()).toMatchObject({
      contacts: { [CONTACT]: { looksLike: 'first' } },
      beats: { [BEAT]: { name: 'Still here' } },
    });
  });
});
