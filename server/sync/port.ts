/**
 * What sync needs from the rest of the server. It never asks who someone is or what a scene is by itself: whoever
 * composes the server hands these in, so that sessions, records and the wire can be tested apart.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DocumentFacts } from '#shared/access/decide.ts';
import type { Strict } from '#shared/access/unit.ts';
import type { BoardContents } from '#shared/doc/beat-contents.ts';
import type { RecordMirror } from '#shared/doc/record-mirror.ts';
import type { AnyRoot, DocumentKind, DocumentRef } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';
import type { MinorsRule } from '#shared/rules/minors.ts';
import type { DocumentLog } from '../store/store.ts';

/** A signed-in person on one device. */
export interface SyncSession {
  readonly id: string;
  readonly who: Who;
  /** The kinds of document this session may open, where that is less than the role allows (an assisted session: board only). */
  readonly only?: readonly DocumentKind[];
}

/** What has become of a session since its socket was opened. */
export type SessionState =
  | { readonly kind: 'holds'; readonly session: SyncSession }
  /** signed out, expired or locked out: closed with 4401 */
  | { readonly kind: 'signed-out' }
  /** the person's access has ended: closed with 4403 */
  | { readonly kind: 'ended' };

/** Rights may have changed for everyone in this production: roles, people of scenes, closed lists, sessions, ended access. */
export interface RightsChange {
  readonly productionId: string;
}

export interface SyncLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A change that would have put a minor together with what may not be there (M8). Ids only. */
export interface MinorsAttempt {
  readonly productionId: string;
  /** who made it */
  readonly personId: string;
  /** a document's name */
  readonly document: string;
  readonly records: readonly { readonly root: string; readonly key: string; readonly rule: MinorsRule }[];
}

export interface SyncPorts {
  /** The session of an upgrade request's cookie; null where there is none that holds. */
  authenticate(request: IncomingMessage): Promise<SyncSession | null>;
  /** The same session as it stands now, with today's role. Asked again after every rights change and once a minute. */
  recheck(session: SyncSession): Promise<SessionState>;
  /** Null when there is no such scene or person, or it is retired. */
  factsOf(ref: DocumentRef): Promise<DocumentFacts | null>;
  /** Calls the listener after the change can be read through `recheck` and `factsOf`. Returns a function that stops it. */
  onRightsChanged(listener: (change: RightsChange) => void): () => void;
  /** True for a request from our own page, or from no page at all. A foreign one gets HTTP 403 before the upgrade. */
  isOwnOrigin(request: IncomingMessage): boolean;
  /** The address limits are counted by: the peer's, or the forwarded one behind a trusted proxy. */
  addressOf(request: IncomingMessage): string;
  /** Keeps it for the lead IC. Does not throw; the change was put back already, and nobody waits for this. */
  minorsRefused(attempt: MinorsAttempt): void;
  readonly documents: DocumentLog;
  /** milliseconds since 1970 */
  readonly clock: { now(): number };
  readonly log: SyncLog;
}

/** Somebody on a board now. */
export interface OnBoard {
  readonly personId: string;
  readonly sceneId: string;
}

/** A document's records as they lie there, by root and key; not checked. */
export type PlainDocument = ReadonlyMap<AnyRoot, ReadonlyMap<string, unknown>>;

/** Known without keeping a room open, and cheap while one is. Throws where the store cannot be read. */
export interface DocumentReader {
  /** Every beat that is not retired, or those of `only` among them. Null where there is no such board. */
  readBoard(sceneId: string, only?: readonly string[]): Promise<BoardContents | null>;
  /** Security: only for what its owner asks. Null where there is none. */
  readMap(personId: string): Promise<PlainDocument | null>;
  /** Security: only for what the person it belongs to asks. Null where there is none. */
  readTalk(personId: string): Promise<PlainDocument | null>;
}

/** Some beats of a board may read differently now. */
export interface BoardChange {
  readonly productionId: string;
  readonly sceneId: string;
  /** null: any of them */
  readonly beatIds: readonly string[] | null;
}

/** What the rest of the server may ask of sync. Built by `createSyncServer(ports, limits?)` in `sync.ts`. */
export interface SyncServer extends DocumentReader {
  /** Takes over an upgrade whose path begins with `/sync/`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Who has which board of this production open, each pair once. */
  onBoards(productionId: string): readonly OnBoard[];
  /** Calls the listener when `onBoards` of this production, or the beats of one of its boards or their order, have changed. */
  onChanged(listener: (change: { readonly productionId: string }) => void): () => void;
  /**
   * Calls the listener when a change of a board is on disk and was sent on to everybody who has it open. Where somebody
   * stands is no change here. Whatever the listener does waits for nobody, so it does no more than take note.
   */
  onBoardChanged(listener: (change: BoardChange) => void): () => void;
  /** Beats of a board that are not retired. Known without keeping the room open. */
  countBeats(sceneId: string): Promise<number>;
  /** Ids of the beats of a board that are not retired, in playing order. Known without keeping the room open. */
  beatOrder(sceneId: string): Promise<readonly string[]>;
  /**
   * From now on the gate of this scene's board takes these for minors and for characters under 18 too, until the returned
   * function has run and every room knows what is stored. A command about to let one in looks at the board meanwhile.
   */
  hold(sceneId: string, strict: Strict): () => void;
  /** The records of a scene's board as they stand: to be read at once, for they go on changing. Null where there is none. */
  boardRecords(sceneId: string): Promise<Pick<RecordMirror, 'all'> | null>;
  /** Numbers for /metrics; names are snake_case, values are counts. */
  metrics(): Readonly<Record<string, number>>;
  /** Flushes, closes every socket with 4503 and unloads every room. */
  close(): Promise<void>;
}
