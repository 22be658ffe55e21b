import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { changeRecord, putRecord, removeRecord } from '#shared/doc/write-records.ts';
import { BEAT, beat, contact, contentOf, place } from '../../kit/sync-records.ts';
import { Peer } from '../../kit/sync-peer.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

describe('the stock y-websocket provider', () => {
  let server: TestSyncServer;
  const peers: Peer[] = [];
  const open = async (person: PersonName): Promise<Peer> => {
    const peer = await Peer.open(server.port, person, BOARD);
    peers.push(peer);
    return peer;
  };

  beforeEach(async () => {
    server = await startSyncServer();
  });
  afterEach(async () => {
    for (const peer of peers.splice(0)) peer.close();
    await server.close();
  });

  it('[3.1] two people with session cookies see each other’s edits, and the seed of the board', async () => {
    const [director, performer] = [await open('director'), await open('performer')];
    expect(director.doc.getMap('scene').get('staging')).toBe('screen');
    director.doc.transact(() => putRecord(director.doc, 'board', 'beats', BEAT, beat));
    await performer.until((doc) => doc.getMap('beats').has(BEAT));
    performer.doc.transact(() => changeRecord(performer.doc, 'board', 'beats', BEAT, { name: 'Cross' }));
    await director.until((doc) => JSON.stringify(doc.getMap('beats')).includes('Cross'));
    expect(contentOf(director.doc)).toEqual(contentOf(performer.doc));
  });

  it('[4] what is forbidden is put back, the rest stands, and the same tab’s next honest edit arrives', async () => {
    const [ic, performer] = [await open('ic'), await open('performer')];
    ic.doc.transact(() => {
      putRecord(ic.doc, 'board', 'beats', BEAT, beat);
      putRecord(ic.doc, 'board', 'contacts', 'cont_aaaaaa', contact);
    });
    await performer.until((doc) => doc.getMap('contacts').has('cont_aaaaaa'));
    const seen: string[] = [];
    ic.doc.getMap('contacts').observeDeep(() => seen.push(JSON.stringify(ic.doc.getMap('contacts'))));

    performer.doc.transact(() => {
      changeRecord(performer.doc, 'board', 'contacts', 'cont_aaaaaa', { zone: 'hand-r' });
      changeRecord(performer.doc, 'board', 'beats', BEAT, { name: 'Cross' });
    });
    await performer.until((doc) => !JSON.stringify(doc.getMap('contacts')).includes('hand-r'));
    performer.doc.transact(() =>
      putRecord(performer.doc, 'board', 'places', `${BEAT}:${PEOPLE.performer[0]}`, place),
    );
    await ic.until((doc) => doc.getMap('places').size === 1);

    expect(ic.doc.getMap('contacts').toJSON()).toEqual({ cont_aaaaaa: contact });
    expect(ic.doc.getMap('beats').toJSON()).toMatchObject({ [BEAT]: { name: 'Cross' } });
    expect(seen.filter((json) => json.includes('hand-r'))).toEqual([]);
    expect(contentOf(performer.doc)).toEqual(contentOf(ic.doc));
  });

  it('[3.1] a beat made by someone who may not write intents has an empty intents record, made by the server', async () => {
    const [ic, performer] = [await open('ic'), await open('performer')];
    performer.doc.transact(() => putRecord(performer.doc, 'board', 'beats', BEAT, beat));
    await ic.until((doc) => doc.getMap('intents').has(BEAT));
    ic.doc.transact(() => changeRecord(ic.doc, 'board', 'intents', BEAT, { text: 'They are shy.' }));
    await performer.until((doc) => JSON.stringify(doc.getMap('intents')).includes('shy'));
    expect(contentOf(performer.doc)).toEqual(contentOf(ic.doc));
  });

  it('[3.1] two people place two performers at once: the beat keeps both, and nobody sees it without one of them', async () => {
    const [ic, director, manager] = [await open('ic'), await open('director'), await open('manager')];
    ic.doc.transact(() => putRecord(ic.doc, 'board', 'beats', BEAT, { ...beat, people: [] }));
    for (const peer of [director, manager]) await peer.until((doc) => doc.getMap('beats').has(BEAT));
    const lists: string[] = [];
    ic.doc.on('update', () => {
      const { beats, places } = contentOf(ic.doc) as {
        beats: Record<string, { people: string[] }>;
        places: object;
      };
      lists.push(`${Object.keys(places).length} placed, ${beats[BEAT]!.people.length} in the beat`);
    });
    const byHand: [Peer, string][] = [
      [director, PEOPLE.performer[0]],
      [manager, PEOPLE.partner[0]],
    ];
    for (const [peer, personId] of byHand) {
      peer.provider.disconnect();
      peer.doc.transact(() => {
        putRecord(peer.doc, 'board', 'places', `${BEAT}:${personId}`, place);
        changeRecord(peer.doc, 'board', 'beats', BEAT, { people: [personId] });
      });
      await peer.connect();
    }
    const hasBoth = (doc: Y.Doc): boolean =>
      (contentOf(doc)['beats'] as Record<string, { people: string[] }>)[BEAT]?.people.length === 2;
    for (const peer of [ic, director, manager]) await peer.until(hasBoth);
    expect(lists).toEqual(['1 placed, 1 in the beat', '2 placed, 2 in the beat']);
    expect(contentOf(director.doc)).toEqual(contentOf(ic.doc));
    expect(contentOf(manager.doc)).toEqual(contentOf(ic.doc));
  });

  it('[3.1] a place alone is enough to be among the people of a beat, and taking it away takes nobody out', async () => {
    const [ic, performer] = [await open('ic'), await open('performer')];
    const key = `${BEAT}:${PEOPLE.performer[0]}`;
    // the place comes first, as in a copy; its beat is completed when it is there
    performer.doc.transact(() => putRecord(performer.doc, 'board', 'places', key, place));
    performer.doc.transact(() => putRecord(performer.doc, 'board', 'beats', BEAT, { ...beat, people: [] }));
    const isIn = (doc: Y.Doc): boolean => JSON.stringify(doc.getMap('beats')).includes(PEOPLE.performer[0]);
    await ic.until(isIn);
    await performer.until(isIn);
    performer.doc.transact(() => removeRecord(performer.doc, 'board', 'places', key));
    await ic.until((doc) => doc.getMap('places').size === 0);
    expect(isIn(ic.doc)).toBe(true);
  });

  it('[3.1] work done offline by two people merges when both are back', async () => {
    const [director, manager] = [await open('director'), await open('manager')];
    director.provider.disconnect();
    manager.provider.disconnect();
    director.doc.transact(() => putRecord(director.doc, 'board', 'beats', BEAT, beat));
    manager.doc.transact(() => putRecord(manager.doc, 'board', 'beats', 'beat_bbbbbb', beat));
    await Promise.all([director.connect(), manager.connect()]);
    await director.until((doc) => doc.getMap('beats').size === 2);
    await manager.until((doc) => doc.getMap('beats').size === 2 && doc.getMap('intents').size === 2);
    await director.until((doc) => doc.getMap('intents').size === 2);
    expect(contentOf(director.doc)).toEqual(contentOf(manager.doc));
  });

  it('[sync 5] presence arrives with person and role of the server, and goes when the tab does', async () => {
    const [director, performer] = [await open('director'), await open('performer')];
    director.provider.awareness.setLocalState({ personId: 'pers_zzzzzz', role: 'ic', beatId: BEAT });
    const stamped = { personId: PEOPLE.director[0], role: 'director', beatId: BEAT };
    await performer.untilPresence((others) => JSON.stringify(others).includes(BEAT));
    await performer.untilPresence((others) => others.length === 1);
    expect([...performer.provider.awareness.getStates().values()]).toContainEqual(stamped);
    director.close();
    await performer.untilPresence((others) => others.length === 0);
  });

  it('[3.1] refusals end the provider with their code', async () => {
    const ended = async (session: string, ref = BOARD): Promise<number> => {
      const peer = new Peer(server.port, session, ref);
      peers.push(peer);
      peer.provider.connect();
      return peer.ended;
    };
    expect(await ended('nobody')).toBe(4401);
    expect(await ended('crew')).toBe(4404);
    expect(await ended('director', { kind: 'board', id: 'scn_zzzzzz' })).toBe(4404);
    expect(await ended('director', { kind: 'desk', id: 'scn_aaaaaa' })).toBe(4404);
  });
});
