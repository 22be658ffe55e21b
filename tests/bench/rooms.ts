/** Rooms that open and empty: a board with a long history, many boards at once, and everyone back after a restart. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { AccordOptions, AccordReady } from './accord-server.ts';
import { Hand } from './board.ts';
import { createCollector } from './collect.ts';
import { holdingOf, RawPeer, type Holding } from './raw-peer.ts';
import { ServerProcess } from './server-process.ts';
import { median } from './statistics.ts';

const EMPTY = (): Holding => holdingOf(new Y.Doc());

export function startAccord(options: AccordOptions): Promise<ServerProcess<AccordReady>> {
  return ServerProcess.start<AccordReady>('./accord-server.ts', options);
}

export function startFloor(bytes = 0): Promise<ServerProcess> {
  return ServerProcess.start('./floor-server.ts', { bytes });
}

export interface ReopenFigures {
  /** bytes of the whole document as one update */
  readonly bytes: number;
  /** milliseconds: those bytes over a bare socket */
  readonly floor: number;
  /** milliseconds from connecting to synced: the log as it grew, out of the snapshot, and while somebody is there */
  readonly first: number;
  readonly compacted: number;
  readonly warm: number;
  /** milliseconds the client itself needs to take the document in */
  readonly apply: number;
}

export async function measureReopening(dataDir: string, edits: number): Promise<ReopenFigures> {
  const limits = { unloadAfterMs: 50 };
  const accord = await startAccord({ dataDir, records: 300, edits, limits });
  const open = async (): Promise<{ ms: number; peer: RawPeer }> => {
    const holding = EMPTY();
    const sync = { cookie: accord.ready.cookies[0]!, scene: accord.ready.scenes[0]!, holding };
    const start = performance.now();
    const peer = await RawPeer.connect({ url: accord.url, sync });
    return { ms: performance.now() - start, peer };
  };
  const openAlone = async (): Promise<number> => {
    const { ms, peer } = await open();
    peer.close();
    await untilEmpty(accord);
    return ms;
  };
  const first = await openAlone();
  const compacted = median([await openAlone(), await openAlone(), await openAlone()]);
  const { peer: stays } = await open();
  const warm: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const { ms, peer } = await open();
    warm.push(ms);
    peer.close();
  }
  const bytes = stays.first.byteLength;
  const start = performance.now();
  Y.applyUpdate(new Y.Doc(), stays.first);
  const apply = performance.now() - start;
  await accord.stop();

  const server = await startFloor(bytes);
  const floor: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const begin = performance.now();
    const socket = new WebSocket(server.url, { perMessageDeflate: false });
    await once(socket, 'message');
    floor.push(performance.now() - begin);
    socket.terminate();
  }
  await server.stop();
  return { bytes, floor: median(floor), first, compacted, warm: median(warm), apply };
}

export interface MemoryFigures {
  readonly scenes: number;
  /** bytes of one document: on the wire, and as values in memory */
  readonly document: number;
  readonly inMemory: number;
  /** bytes per open scene of three people, the document included: of values and buffers, and of the process */
  readonly held: number;
  readonly rss: number;
  /** bytes of values and buffers in all that are left when every scene has emptied, the first time and the second */
  readonly left: readonly [number, number];
}

const CLIENTS_PER_SCENE = 3;

export async function measureMemory(dataDir: string, scenes: number): Promise<MemoryFigures> {
  const limits = { unloadAfterMs: 200 };
  const accord = await startAccord({ dataDir, people: CLIENTS_PER_SCENE, scenes, records: 60, limits });
  const { cookies, scenes: ids } = accord.ready;
  const holding = EMPTY();
  const openAll = (): Promise<readonly RawPeer[]> =>
    Promise.all(
      ids.flatMap((scene) =>
        cookies.map((cookie) => RawPeer.connect({ url: accord.url, sync: { cookie, scene, holding } })),
      ),
    );
  const closeAll = async (peers: readonly RawPeer[]): Promise<void> => {
    for (const peer of peers) peer.close();
    await untilEmpty(accord);
  };
  // one round warms up: code, buffers of the runtime
  await closeAll(await openAll());
  const before = await accord.memory();
  const peers = await openAll();
  const open = await accord.memory();
  await closeAll(peers);
  const emptied = await accord.memory();
  await closeAll(await openAll());
  const twice = await accord.memory();
  await accord.stop();
  return {
    scenes,
    document: peers[0]!.first.byteLength,
    inMemory: sizeInMemory(peers[0]!.first),
    held: (open.held - before.held) / scenes,
    rss: (open.rss - before.rss) / scenes,
    left: [emptied.held - before.held, twice.held - before.held],
  };
}

function sizeInMemory(update: Uint8Array): number {
  const collect = createCollector();
  const before = collect();
  const docs = Array.from({ length: 50 }, () => new Hand([update]));
  const size = (collect() - before) / docs.length;
  for (const { doc } of docs) doc.destroy();
  return size;
}

export interface StormFigures {
  /** milliseconds until everybody is there, medians: bare sockets; with the document in hand; with empty hands */
  readonly floor: number;
  readonly holding: number;
  readonly empty: number;
}

/** Each time on a server that has just started, so that nothing is loaded and nothing is warm. */
export async function measureStorm(dataDir: string, clients: number, runs: number): Promise<StormFigures> {
  const first = await startAccord({ dataDir, people: clients, records: 300 });
  const { cookies, scenes } = first.ready;
  const scene = scenes[0]!;
  const look = { cookie: cookies[0]!, scene, holding: EMPTY() };
  const peer = await RawPeer.connect({ url: first.url, sync: look });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, peer.first);
  peer.close();
  await first.kill();

  const storm = async (server: ServerProcess, holding: Holding | null): Promise<number> => {
    const start = performance.now();
    const peers = await Promise.all(
      cookies.map((cookie) =>
        RawPeer.connect({ url: server.url, sync: holding && { cookie, scene, holding } }),
      ),
    );
    const ms = performance.now() - start;
    for (const one of peers) one.close();
    await server.kill();
    return ms;
  };
  const [floor, holding, empty]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < runs; n += 1) {
    floor.push(await storm(await startFloor(), null));
    holding.push(await storm(await startAccord({ dataDir }), holdingOf(doc)));
    empty.push(await storm(await startAccord({ dataDir }), EMPTY()));
  }
  return { floor: median(floor), holding: median(holding), empty: median(empty) };
}

/** Until no room is loaded. */
async function untilEmpty(accord: ServerProcess): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`http://127.0.0.1:${accord.ready.port}/metrics`)).text();
    if (/^accord_sync_rooms 0$/m.test(metrics)) return;
    await wait(20);
  }
}
