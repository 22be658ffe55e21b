import { writeVarUint } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeRecord, putRecord, removeRecord, type Fields } from '#shared/doc/write-records.ts';
import type { AnyRoot } from '#shared/model/documents.ts';
import { RawClient } from '../../kit/raw-client.ts';
import { BEAT, beat, contact, contentOf, note, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const put =
  (root: AnyRoot, key: string, record: Fields) =>
  (doc: Y.Doc): void =>
    putRecord(doc, 'board', root, key, record);
const intents = { text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };
const PLACE_KEY = `${BEAT}:${PEOPLE.performer[0]}`;

describe('the gate', () => {
  let server: TestSyncServer;
  let ic: RawClient;
  let performer: RawClient;
  const clients: RawClient[] = [];
  const open = async (session: PersonName): Promise<RawClient> => {
    const client = await RawClient.sync({ port: server.port, session, ref: BOARD });
    clients.push(client);
    return client;
  };
  /** A stranger's whole view: what a fresh reader gets, and the bytes it gets it in. */
  const fresh = async (): Promise<{ content: Readonly<Record<string, unknown>>; bytes: string }> => {
    const reader = await open('guardian');
    return {
      content: contentOf(reader.doc),
      bytes: Buffer.from(Y.encodeStateAsUpdate(reader.doc)).toString('latin1'),
    };
  };

  beforeEach(async () => {
    server = await startSyncServer();
    ic = await open('ic');
    ic.change((doc) => {
      putRecord(doc, 'board', 'beats', BEAT, beat);
      putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', contact);
    });
    await ic.stored();
    performer = await open('performer');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.close();
  });

  /** Does it as the performer; returns what was refused, and that nobody saw it and all agree again. */
  const attempt = async (work: (doc: Y.Doc) => void): Promise<unknown[]> => {
    const before = contentOf(ic.doc);
    const seen: string[] = [];
    ic.doc.on('update', () => seen.push(JSON.stringify(contentOf(ic.doc))));
    performer.change(work);
    await performer.stored();
    expect(new Set(seen)).toEqual(seen.length === 0 ? new Set() : new Set([JSON.stringify(before)]));
    expect(contentOf(performer.doc)).toEqual(before);
    expect((await fresh()).content).toEqual(before);
    return performer.refused();
  };

  it('[4] a change, a new record, a deletion and a deletion with re-creation are put back', async () => {
    expect(
      await attempt((doc) => changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { zone: 'hand-r' })),
    ).toEqual([{ root: 'contacts', key: 'cont_aaaaaa', reason: 'not-yours-to-write' }]);
    expect(await attempt(put('contacts', 'cont_bbbbbb', contact))).toHaveLength(2);
    expect(await attempt((doc) => doc.getMap('contacts').delete('cont_aaaaaa'))).toHaveLength(3);
    expect(
      await attempt((doc) => {
        doc.getMap('contacts').delete('cont_aaaaaa');
        putRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { ...contact, verb: 'stroke' });
      }),
    ).toHaveLength(4);
  });

  it('[4] a beat is retired, never deleted, even by those who may write it', async () => {
    expect(await attempt((doc) => doc.getMap('beats').delete(BEAT))).toEqual([
      { root: 'beats', key: BEAT, reason: 'never-deleted' },
    ]);
  });

  it('[4] odd keys, unknown roots, lists in maps and foreign types leave nothing, not even in the bytes', async () => {
    const list = new Y.Doc();
    list.getArray('places').push(['secret-words']);
    await attempt((doc) => doc.getMap('beats').set('secret-words', { a: 1 }));
    await attempt((doc) => doc.getMap('hideout').set('a', 'secret-words'));
    await attempt((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(list)));
    await attempt((doc) => doc.getMap('places').set(PLACE_KEY, new Y.Map([['x', 'secret-words']])));
    await attempt((doc) => doc.getMap('furniture').set('item_aaaaaa', new Y.XmlElement('secret')));
    await attempt((doc) =>
      doc.getMap<Y.Map<unknown>>('beats').get(BEAT)!.set('name', new Y.Text('secret-words')),
    );
    const reasons = performer.refused().map((one) => JSON.stringify(one));
    expect(reasons).toEqual([
      `{"root":"beats","key":"secret-words","reason":"unknown-record"}`,
      `{"root":"","key":"","reason":"unknown-record"}`,
      `{"root":"","key":"","reason":"unknown-record"}`,
      `{"root":"places","key":"${PLACE_KEY}","reason":"wrong-shape"}`,
      `{"root":"furniture","key":"item_aaaaaa","reason":"wrong-shape"}`,
      `{"root":"beats","key":"${BEAT}","reason":"wrong-shape"}`,
    ]);
    const { bytes } = await fresh();
    // a key outlives its record, which is why its length is bounded
    expect(bytes.split('secret-words')).toHaveLength(2);
  });

  it('[4] a value in the wrong encoding that reads the same is mended, so that the record can still be written', async () => {
    await attempt((doc) => doc.getMap<Y.Map<unknown>>('beats').get(BEAT)!.set('name', new Y.Text('Enter')));
    ic.change((doc) => changeRecord(doc, 'board', 'beats', BEAT, { name: 'Cross' }));
    await ic.stored();
    expect(ic.refused()).toEqual([]);
    await performer.until((doc) => JSON.stringify(doc.getMap('beats')).includes('Cross'));
  });

  it('[4] only the field in the wrong encoding is mended: what others write in the same record meanwhile stands', async () => {
    ic.change((doc) => {
      putRecord(doc, 'board', 'intents', BEAT, { ...intents, text: 'They are shy.' });
      putRecord(doc, 'board', 'notes', 'note_aaaaaa', note(PEOPLE.ic[0]));
    });
    await performer.until((doc) => doc.getMap('notes').has('note_aaaaaa'));
    // written at the same time as the two forgeries, and sent after them
    const typed = new Y.Doc();
    Y.applyUpdate(typed, Y.encodeStateAsUpdate(ic.doc));
    changeRecord(typed, 'board', 'intents', BEAT, { text: 'They are still shy.' });
    changeRecord(typed, 'board', 'notes', 'note_aaaaaa', { text: 'Much later.' });
    const field = (doc: Y.Doc, root: string, key: string): Y.Map<unknown> =>
      doc.getMap<Y.Map<unknown>>(root).get(key)!;
    await attempt((doc) => field(doc, 'intents', BEAT).set('distance', new Y.Text('')));
    await attempt((doc) =>
      field(doc, 'notes', 'note_aaaaaa').set('target', new Y.Map(Object.entries({ kind: 'beat', id: BEAT }))),
    );
    await attempt((doc) => field(doc, 'beats', BEAT).set('name', new Y.Text('Another name')));
    ic.update(Y.encodeStateAsUpdate(typed));
    await performer.until((doc) => JSON.stringify(contentOf(doc)).includes('Much later.'));
    expect(contentOf(performer.doc)).toMatchObject({
      intents: { [BEAT]: { text: 'They are still shy.', distance: '' } },
      notes: { note_aaaaaa: { text: 'Much later.', target: { kind: 'beat', id: BEAT } } },
      beats: { [BEAT]: { name: 'Enter' } },
    });
  });

  it('[B] a value out of range and a field too many are put back, the rest of the same update stands', async () => {
    performer.change((doc) => {
      putRecord(doc, 'board', 'places', PLACE_KEY, { ...place, x: 1e9 });
      putRecord(doc, 'board', 'beats', 'beat_bbbbbb', { ...beat, counts: 4 });
      changeRecord(doc, 'board', 'beats', BEAT, { extra: true });
    });
    await performer.stored();
    await ic.until((doc) => doc.getMap('beats').has('beat_bbbbbb'));
    expect(performer.refused()).toEqual(
      expect.arrayContaining([
        { root: 'places', key: PLACE_KEY, reason: 'wrong-shape' },
        { root: 'beats', key: BEAT, reason: 'wrong-shape' },
      ]),
    );
    expect(contentOf(ic.doc)).toMatchObject({
      places: {},
      beats: { [BEAT]: beat, beat_bbbbbb: { counts: 4 } },
    });
    expect(contentOf(performer.doc)).toEqual(contentOf(ic.doc));
  });

  it('[4] what is forbidden inside a first sync is judged like anything else', async () => {
    const offline = new Y.Doc();
    putRecord(offline, 'board', 'contacts', 'cont_bbbbbb', contact);
    putRecord(offline, 'board', 'beats', 'beat_bbbbbb', beat);
    const late = await RawClient.open({ port: server.port, session: 'director', ref: BOARD });
    clients.push(late);
    late.stepOne();
    await late.next('step-two');
    Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(offline));
    late.stepTwo(Y.encodeStateAsUpdate(offline));
    await late.stored();
    expect(late.refused()).toEqual([{ root: 'contacts', key: 'cont_bbbbbb', reason: 'not-yours-to-write' }]);
    await ic.until((doc) => doc.getMap('intents').has('beat_bbbbbb'));
    expect(contentOf(late.doc)).toEqual(contentOf(ic.doc));
    expect(ic.doc.getMap('contacts').has('cont_bbbbbb')).toBe(false);
  });

  it('[4] a note in another’s name, and a change of another’s note, are put back', async () => {
    expect(await attempt(put('notes', 'note_aaaaaa', note(PEOPLE.ic[0])))).toEqual([
      { root: 'notes', key: 'note_aaaaaa', reason: 'wrong-author' },
    ]);
    ic.change(put('notes', 'note_bbbbbb', note(PEOPLE.ic[0])));
    await performer.until((doc) => doc.getMap('notes').has('note_bbbbbb'));
    await attempt((doc) => changeRecord(doc, 'board', 'notes', 'note_bbbbbb', { text: 'Never.' }));
    expect(performer.refused().at(-1)).toEqual({ root: 'notes', key: 'note_bbbbbb', reason: 'wrong-author' });
  });

  it('[4] a text cannot be written into through a neighbour in one’s own note', async () => {
    ic.change(put('notes', 'note_bbbbbb', note(PEOPLE.ic[0])));
    performer.change(put('notes', 'note_cccccc', note(PEOPLE.performer[0])));
    await performer.until((doc) => doc.getMap('notes').size === 2);
    const start = (key: string): Y.Item =>
      performer.doc.getMap<Y.Map<Y.Text>>('notes').get(key)!.get('text')!._start!;
    const [left, right] = [start('note_bbbbbb'), start('note_cccccc')];
    const forged = new Y.Doc();
    const content = new Y.ContentString('forged');
    const item = new Y.Item(
      Y.createID(forged.clientID, 0),
      null,
      left.lastId,
      null,
      right.id,
      null,
      null,
      content,
    );
    const encoder = new Y.UpdateEncoderV1();
    for (const n of [1, 1, forged.clientID, 0]) writeVarUint(encoder.restEncoder, n);
    item.write(encoder, 0);
    writeVarUint(encoder.restEncoder, 0);
    performer.update(encoder.toUint8Array());
    expect(await performer.closed).toBe(4409);
    expect((await fresh()).bytes).not.toContain('forged');
  });

  it('[4] repeats are slowed: the connection is closed with 4529 and may come back', async () => {
    for (let n = 0; n < 30; n += 1) {
      performer.change((doc) => changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { start: n + 2 }));
    }
    expect(await performer.closed).toBe(4529);
    expect((await fresh()).content['contacts']).toEqual({ cont_aaaaaa: contact });
  });

  it('[4] a one-value record may be removed by those who may write it', async () => {
    performer.change(put('places', PLACE_KEY, place));
    performer.change((doc) => removeRecord(doc, 'board', 'places', PLACE_KEY));
    await performer.stored();
    expect(performer.refused()).toEqual([]);
  });
});
