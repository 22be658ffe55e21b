/** The two servers that are compared, and everyone connected to both. */
import * as Y from 'yjs';
import type { AccordReady } from './accord-server.ts';
import { holdingOf, RawPeer } from './raw-peer.ts';
import type { ServerProcess } from './server-process.ts';
import { spreadOf, type Spread } from './statistics.ts';

export interface Servers {
  readonly floor: ServerProcess;
  readonly accord: ServerProcess<AccordReady>;
}

/** Milliseconds; `micros` is server CPU per delivery, in microseconds. */
export interface Figures extends Spread {
  readonly micros: number;
}

export interface Compared {
  readonly floor: Figures;
  readonly accord: Figures;
}

export interface Sides {
  readonly floor: readonly RawPeer[];
  readonly accord: readonly RawPeer[];
}

/** Everyone comes to both; each is a person of their own. */
export async function connectSides({ floor, accord }: Servers, clients: number): Promise<Sides> {
  const holding = holdingOf(new Y.Doc());
  const [scene, cookies] = [accord.ready.scenes[0]!, accord.ready.cookies];
  const everyone = Array.from({ length: clients }, (_, n) => n);
  const bare = await Promise.all(everyone.map(() => RawPeer.connect({ url: floor.url, sync: null })));
  const synced = await Promise.all(
    everyone.map((n) => RawPeer.connect({ url: accord.url, sync: { cookie: cookies[n]!, scene, holding } })),
  );
  return { floor: bare, accord: synced };
}

export function closeSides({ floor, accord }: Sides): void {
  for (const peer of [...floor, ...accord]) peer.close();
}

/** Runs something and says what it cost a server per delivery. */
export async function measure(
  server: ServerProcess,
  work: () => Promise<readonly number[]>,
): Promise<Figures> {
  const before = await server.usage();
  const latencies = await work();
  const after = await server.usage();
  return { ...spreadOf(latencies), micros: (after.micros - before.micros) / latencies.length };
}
