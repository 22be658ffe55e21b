import fc from 'fast-check';
import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { changeRecord, putRecord, removeRecord } from '#shared/doc/write-records.ts';
import { Peer } from '../../kit/sync-peer.ts';
import { BEAT, beat, contact, contentOf, place } from '../../kit/sync-records.ts';
import {
  BOARD,
  PEOPLE,
  startSyncServer,
  type PersonName,
  type TestSyncServer,
} from '../../kit/sync-server.ts';

const NAMES = ['ic', 'director', 'performer', 'partner', 'manager'] as const satisfies readonly PersonName[];
type Name = (typeof NAMES)[number];

const step = fc.record({
  who: fc.constantFrom(...NAMES),
  act: fc.constantFrom('beat', 'place', 'unplace', 'name', 'words', 'forge', 'drop', 'return', 'settle'),
  n: fc.integer({ min: 0, max: 5 }),
});

/** Names of records that an honest step made, and marks that a forbidden one carries. */
const FORGED = 'forged-by-';
const letter = (n: number): string => 'abcdef'[n]!;

/** One tab's history: what it did that must stand. */
interface Tab {
  readonly peer: Peer;
  readonly beats: Set<string>;
  isConnected: boolean;
}

function act(tab: Tab, name: Name, kind: string, n: number, serial: number): void {
  const { doc } = tab.peer;
  const key = `${BEAT}:${PEOPLE[n % 2 === 0 ? 'performer' : 'partner'][0]}`;
  doc.transact(() => {
    switch (kind) {
      case 'beat': {
        const id = `beat_${letter(NAMES.indexOf(name))}0000${serial.toString().padStart(4, '0')}`;
        putRecord(doc, 'board', 'beats', id, beat);
        if (name === 'ic') putRecord(doc, 'board', 'intents', id, intents);
        tab.beats.add(id);
        return;
      }
      case 'place':
        return putRecord(doc, 'board', 'places', key, { ...place, x: n });
      case 'unplace':
        return removeRecord(doc, 'board', 'places', key);
      case 'name':
        changeRecord(doc, 'board', 'beats', BEAT, { name: `by ${name} ${serial}` });
        return;
      case 'words':
        changeRecord(doc, 'board', 'scene', '', { tempo: 60 + n });
        return;
      default:
        return forge(doc, name, n, serial);
    }
  });
}

/** Something this role may not do, together with something it may: the rest of the same change must stand. */
function forge(doc: Y.Doc, name: Name, n: number, serial: number): void {
  const mark = `${FORGED}${name}`;
  changeRecord(doc, 'board', 'scene', '', { tempo: 80 + n });
  if (n === 0) doc.getMap('beats').set(mark, { mark });
  else if (n === 1) doc.getMap('hideout').set(`k${serial}`, mark);
  else if (n === 2) putRecord(doc, 'board', 'beats', 'beat_zzzzzz', { ...beat, counts: mark });
  else if (n === 3) changeRecord(doc, 'board', 'scene', '', { schema: mark });
  else if (name === 'ic') changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { looksLike: 7 });
  else changeRecord(doc, 'board', 'contacts', 'cont_aaaaaa', { looksLike: mark });
}

/** True while anything forbidden can be read. Its own author's tab may show it until the server has answered. */
function showsForged(doc: Y.Doc): boolean {
  return JSON.stringify([contentOf(doc), doc.getMap('hideout').toJSON()]).includes(FORGED);
}

async function settle(server: TestSyncServer, tabs: ReadonlyMap<Name, Tab>): Promise<void> {
  const connected = [...tabs.values()].filter(({ isConnected }) => isConnected);
  for (const [index, { peer }] of connected.entries()) {
    // each tab says one more thing, and all wait until they have heard it: before it, everything else has arrived
    const id = `beat_mark${letter(index)}${(server.log.appends % 10_000).toString().padStart(5, '0')}`;
    peer.doc.transact(() => {
      putRecord(peer.doc, 'board', 'beats', id, beat);
      putRecord(peer.doc, 'board', 'intents', id, intents);
    });
    for (const other of connected)
      await other.peer.until((doc) => doc.getMap('intents').has(id) && doc.getMap('beats').has(id));
  }
}

it('[sync] random people, edits, forbidden edits, drops and returns: all agree, nothing forbidden is seen, nothing allowed is lost', async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`convergence: SEED=${seed}`);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const server = await startSyncServer({ limits: { strikeBurst: 1000 } });
      const tabs = new Map<Name, Tab>();
      const leaks: string[] = [];
      try {
        for (const name of NAMES) {
          const peer = await Peer.open(server.port, name, BOARD);
          // what the server sends to anyone but the author must never show a forged value
          peer.doc.on('update', (_update: Uint8Array, origin: unknown) => {
            if (
              origin === peer.provider &&
              JSON.stringify(contentOf(peer.doc)).replaceAll(`${FORGED}${name}`, '').includes(FORGED)
            )
              leaks.push(name);
          });
          tabs.set(name, { peer, beats: new Set(), isConnected: true });
        }
        const ic = tabs.get('ic')!.peer;
        ic.doc.transact(() => {
          putRecord(ic.doc, 'board', 'beats', BEAT, beat);
          putRecord(ic.doc, 'board', 'contacts', 'cont_aaaaaa', contact);
        });
        for (const { peer } of tabs.values())
          await peer.until((doc) => doc.getMap('contacts').has('cont_aaaaaa'));

        for (const [serial, { who, act: kind, n }] of steps.entries()) {
          const tab = tabs.get(who)!;
          if (kind === 'settle') await settle(server, tabs);
          else if (kind === 'drop') {
            tab.peer.provider.disconnect();
            tab.isConnected = false;
          } else if (kind === 'return') {
            if (!tab.isConnected) await tab.peer.connect();
            tab.isConnected = true;
          } else act(tab, who, kind, n, serial);
        }
        for (const tab of tabs.values()) {
          if (!tab.isConnected) await tab.peer.connect();
          tab.isConnected = true;
        }
        await settle(server, tabs);

        const contents = [...tabs.values()].map(({ peer }) => contentOf(peer.doc));
        for (const content of contents) expect(content).toEqual(contents[0]);
        expect([...tabs.values()].some(({ peer }) => showsForged(peer.doc))).toBe(false);
        expect(leaks).toEqual([]);
        const beats = Object.keys(contents[0]!['beats'] as object);
        for (const tab of tabs.values()) expect(beats).toEqual(expect.arrayContaining([...tab.beats]));
        // and from the disk
        await server.restart();
        const fresh = await Peer.open(server.port, 'director', BOARD);
        expect(contentOf(fresh.doc)).toEqual(contents[0]);
        fresh.close();
      } finally {
        for (const { peer } of tabs.values()) peer.close();
        await server.close();
      }
    }),
    { seed, numRuns: Number(process.env['RUNS'] ?? 25), interruptAfterTimeLimit: 15_000 },
  );
});

const intents = { text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' };
