/** The live plane: projections pushed per role. Built by `createLiveServer` in `live.ts`. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface LiveServer {
  /** Takes over an upgrade of `/live`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  metrics(): Readonly<Record<string, number>>;
  /** Closes every socket with 4503. */
  close(): Promise<void>;
}
