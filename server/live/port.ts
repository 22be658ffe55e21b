/** The live plane: projections pushed per role. Built by `createLiveServer` in `live.ts`. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LockKind } from '#shared/model/live.ts';
import type { Sessions } from '../auth/port.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Records } from '../records/port.ts';
import type { SyncServer } from '../sync/port.ts';

export interface LiveServer {
  /** Takes over an upgrade of `/live`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  metrics(): Readonly<Record<string, number>>;
  /** Closes every socket with 4503. */
  close(): Promise<void>;
}

/** A signed-in device, as ICs and admins are shown it. */
export interface KnownDevice {
  readonly personId: string;
  readonly session: string;
  /** milliseconds since 1970 */
  readonly lastSeen: number;
}

/** What live needs to know about who somebody is, beyond their session. */
export interface LiveAuth extends Sessions {
  devices(productionId: string): Promise<readonly KnownDevice[]>;
  /** ids of the people who have ever joined */
  joined(productionId: string): Promise<ReadonlySet<string>>;
  lockOf(personId: string): Promise<LockKind>;
}

export interface LivePorts {
  readonly auth: LiveAuth;
  readonly records: Records;
  readonly sync: Pick<SyncServer, 'onBoards' | 'onChanged' | 'onBoardChanged' | 'beatOrder' | 'readBoard'>;
  /** True for a request from our own page, or from no page at all. A foreign one gets HTTP 403 before the upgrade. */
  isOwnOrigin(request: IncomingMessage): boolean;
  /** what socket limits are counted by */
  addressOf(request: IncomingMessage): string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Times in milliseconds. */
export interface LiveLimits {
  /** bytes of one message from a client; `{"kind":"here"}` has 15 */
  readonly messageBytes: number;
  /** messages in one window */
  readonly messages: number;
  readonly windowMs: number;
  readonly pingEveryMs: number;
  /** without a message or a pong for this long, the socket is closed with 4508 */
  readonly idleMs: number;
  /** sessions that run out by themselves are noticed this often */
  readonly recheckMs: number;
  /** projections of one production are made at most this often */
  readonly gapMs: number;
  readonly socketsPerAddress: number;
  readonly socketsPerPerson: number;
  /** bytes that may wait for a slow reader */
  readonly waitingBytes: number;
}
