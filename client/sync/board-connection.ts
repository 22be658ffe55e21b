/**
 * One scene's board in this tab: document, copy on the device, socket, presence, and what may honestly be said about
 * whether the work is saved. Opened by a view, closed by it.
 */
import { CLOSE, isFinalClose } from '#shared/protocol/close-codes.ts';
import type { SaveState } from '#shared/model/save-state.ts';
import { documentName } from '#shared/model/documents.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { ACCORD_MESSAGE, serverMessage, type ServerMessage } from '#shared/protocol/sync-messages.ts';
import { readVarString, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding';
import * as v from 'valibot';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { BoardPresence } from './board-presence.ts';
import { LocalCopy, localCopyName } from './local-copy.ts';
import { nextSaveFacts, saveStateOf, UNKNOWN, type SaveEvent, type SaveFacts } from './save-machine.ts';
import { setAside, setAsideName } from './set-aside.ts';

/** Edits within this many milliseconds share one mark. */
const MARK_AFTER_MS = 50;

export type BoardDoc = Y.Doc;
export type NotTaken = Extract<ServerMessage, { kind: 'not-taken' }>['records'];

export interface BoardConnectionOptions {
  readonly sceneId: string;
  readonly personId: string;
  /** where the server is, for example `wss://accord.example/sync` */
  readonly url: string;
  /** this device's clock, milliseconds since 1970 */
  readonly now: () => number;
  readonly WebSocketPolyfill?: typeof WebSocket;
}

export interface BoardConnectionEvents {
  /** the document was replaced by a fresh one; views read from the new one */
  readonly doc: (doc: BoardDoc, presence: BoardPresence) => void;
  readonly save: (state: SaveState) => void;
  /** the server put these records back */
  readonly notTaken: (records: NotTaken) => void;
  /** the server's copy has arrived once: what is shown is no longer only what this device remembered */
  readonly synced: () => void;
}

interface Wiring {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly presence: BoardPresence;
  readonly copy: LocalCopy;
}

export class BoardConnection {
  readonly #options: BoardConnectionOptions;
  readonly #events: BoardConnectionEvents;
  #wiring: Wiring;
  #facts: SaveFacts = UNKNOWN;
  #mark = 0;
  #markTimer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(options: BoardConnectionOptions, events: BoardConnectionEvents) {
    this.#options = options;
    this.#events = events;
    this.#wiring = this.#wire();
    void this.#start(this.#wiring);
  }

  get doc(): BoardDoc {
    return this.#wiring.doc;
  }

  get presence(): BoardPresence {
    return this.#wiring.presence;
  }

  get saveState(): SaveState {
    return saveStateOf(this.#facts);
  }

  /** Tries again after a final close (after signing in again, for example). */
  reconnect(): void {
    this.#wiring.provider.connect();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#markTimer !== null) clearTimeout(this.#markTimer);
    this.#unwire(this.#wiring);
    void this.#wiring.copy.close();
  }

  #wire(): Wiring {
    const { sceneId, personId, url, WebSocketPolyfill } = this.#options;
    const doc = new Y.Doc();
    const room = encodeURIComponent(documentName({ kind: 'board', id: sceneId }));
    const provider = new WebsocketProvider(url, room, doc, {
      connect: false,
      // Security: BroadcastChannel would hand the document to another person's tab of the same browser
      disableBc: true,
      maxBackoffTime: 10_000,
      params: { accord: String(PROTOCOL_VERSION) },
      // 1009 (too large for the server) would otherwise be sent again for ever
      shouldReconnect: (event) => event.code !== 1009 && !isFinalClose(event.code),
      ...(WebSocketPolyfill === undefined ? {} : { WebSocketPolyfill }),
    });
    const wiring = {
      doc,
      provider,
      presence: new BoardPresence(provider.awareness),
      copy: new LocalCopy(localCopyName(personId, sceneId), doc),
    };
    provider.messageHandlers[ACCORD_MESSAGE] = (_encoder: Encoder, decoder: Decoder) => this.#receive(decoder);
    this.#markAfterStepTwo(provider);
    provider.on('status', ({ status }) => {
      if (status !== 'connecting') this.#step({ kind: status });
    });
    provider.on('sync', (isSynced) => {
      if (!isSynced) return;
      this.#scheduleMark();
      this.#events.synced();
    });
    provider.on('closed', ({ code }) => void this.#ended(wiring, code));
    doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== provider && transaction.local) this.#edited(wiring);
    });
    return wiring;
  }

  /** The server's step 1 is answered with everything it lacks; a mark behind that answer tells when it is stored. */
  #markAfterStepTwo(provider: WebsocketProvider): void {
    const stock = provider.messageHandlers[0];
    if (stock === undefined) throw new Error('y-websocket has no sync handler');
    provider.messageHandlers[0] = (encoder, decoder, of, emitSynced, messageType) => {
      const isStepOne = decoder.arr[decoder.pos] === 0;
      stock(encoder, decoder, of, emitSynced, messageType);
      if (isStepOne) this.#scheduleMark();
    };
  }

  async #start(wiring: Wiring): Promise<void> {
    await wiring.copy.load();
    if (this.#isClosed || wiring !== this.#wiring) return;
    this.#step({ kind: 'loaded', foundCopy: wiring.doc.store.clients.size > 0 });
    // only now: what the server sends first must meet what the device remembers, not an empty page
    wiring.provider.connect();
  }

  #unwire(wiring: Wiring): void {
    wiring.presence.close();
    wiring.provider.destroy();
    wiring.doc.destroy();
  }

  #edited(wiring: Wiring): void {
    this.#step({ kind: 'edited' });
    this.#scheduleMark();
    const { edits } = this.#facts;
    void wiring.copy.isWritten().then((isWritten) => {
      if (isWritten && wiring === this.#wiring) this.#step({ kind: 'on-device', edits });
    });
  }

  #scheduleMark(): void {
    if (this.#markTimer !== null) return;
    this.#markTimer = setTimeout(() => {
      this.#markTimer = null;
      this.#sendMark();
    }, MARK_AFTER_MS);
  }

  #sendMark(): void {
    const { ws, wsconnected } = this.#wiring.provider;
    if (!wsconnected || ws === null || ws.readyState !== ws.OPEN) return;
    const n = (this.#mark += 1);
    const encoder = createEncoder();
    writeVarUint(encoder, ACCORD_MESSAGE);
    writeVarString(encoder, JSON.stringify({ kind: 'mark', n }));
    ws.send(toUint8Array(encoder));
    this.#step({ kind: 'marked', n });
  }

  #receive(decoder: Decoder): void {
    const message = v.safeParse(serverMessage, parseJson(readVarString(decoder)));
    // a newer server may say things this client does not know
    if (!message.success) return;
    switch (message.output.kind) {
      case 'stored':
        return this.#step(message.output);
      case 'store':
        return this.#step(message.output);
      case 'not-taken':
        return this.#events.notTaken(message.output.records);
    }
  }

  async #ended(wiring: Wiring, code: number): Promise<void> {
    if (this.#isClosed || wiring !== this.#wiring) return;
    this.#step({ kind: 'closed', code });
    // Security: a right that ended, or never was, leaves nothing on this device
    if (code === CLOSE.rightEnded || code === CLOSE.notFound) await wiring.copy.clear();
    if (code === CLOSE.malformed) await this.#startAfresh(wiring);
  }

  async #startAfresh(old: Wiring): Promise<void> {
    const { personId, sceneId, now } = this.#options;
    await setAside(setAsideName(personId, sceneId, now()), old.doc);
    await old.copy.clear();
    if (this.#isClosed) return;
    this.#unwire(old);
    this.#facts = UNKNOWN;
    this.#wiring = this.#wire();
    this.#events.doc(this.#wiring.doc, this.#wiring.presence);
    await this.#start(this.#wiring);
  }

  #step(event: SaveEvent): void {
    const before = saveStateOf(this.#facts);
    this.#facts = nextSaveFacts(this.#facts, event);
    const after = saveStateOf(this.#facts);
    if (JSON.stringify(before) !== JSON.stringify(after)) this.#events.save(after);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
