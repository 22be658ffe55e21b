/**
 * One document in this tab: its content, the copy on the device, socket, presence, and what may honestly be said about
 * whether the work is saved. Opened by a view, closed by it.
 * Security: of all documents only boards are kept on the device and show who is there; what is private lives in the
 * memory of the tab and nowhere else.
 */
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { SaveState } from '#shared/model/save-state.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import { ACCORD_MESSAGE, serverMessage, type ServerMessage } from '#shared/protocol/sync-messages.ts';
import { readVarString, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding';
import * as v from 'valibot';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { BoardPresence } from './board-presence.ts';
import { createDocumentProvider, FRAME_TOO_LARGE } from './document-provider.ts';
import { LocalCopy, localCopyName, type LoadedCopy } from './local-copy.ts';
import {
  mayMark,
  nextSaveFacts,
  saveStateOf,
  UNKNOWN,
  type SaveEvent,
  type SaveFacts,
} from './save-machine.ts';
import { setAside } from './set-aside.ts';
import { forgetSetAside, listSetAside, setAsideName, type SetAsideCopy } from './copy-names.ts';

/** Edits within this many milliseconds share one mark. */
const MARK_AFTER_MS = 50;
/** A hanging database is not waited for longer; the copy then joins when it comes. */
const COPY_PATIENCE_MS = 2000;

export type OpenDoc = Y.Doc;
export type NotTaken = Extract<ServerMessage, { kind: 'not-taken' }>['records'];

export interface DocumentConnectionOptions {
  readonly ref: DocumentRef;
  readonly personId: string;
  /** where the server is, for example `wss://accord.example/sync` */
  readonly url: string;
  /** this device's clock, milliseconds since 1970 */
  readonly now: () => number;
  readonly WebSocketPolyfill?: typeof WebSocket;
  /** milliseconds to wait for the copy on the device before connecting without it */
  readonly copyPatience?: number;
}

export interface DocumentConnectionEvents {
  /** the document was replaced by a fresh one; views read from the new one */
  readonly doc: (doc: OpenDoc, presence: BoardPresence) => void;
  readonly save: (state: SaveState) => void;
  /** the server put these records back */
  readonly notTaken: (records: NotTaken) => void;
  /** the server's copy has arrived once: what is shown is no longer only what this device remembered */
  readonly synced: () => void;
  /** what was open was left for a fresh document: where it lies now, or null where this device would not keep it */
  readonly aside: (copy: SetAsideCopy | null) => void;
}

interface Wiring {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly presence: BoardPresence;
  /** null for what this device does not keep */
  readonly copy: LocalCopy | null;
}

export class DocumentConnection {
  readonly #options: DocumentConnectionOptions;
  readonly #events: DocumentConnectionEvents;
  #wiring: Wiring;
  #facts: SaveFacts = UNKNOWN;
  #mark = 0;
  #markTimer: ReturnType<typeof setTimeout> | null = null;
  /** what the open document must not go on with: its copy was removed here */
  #isForgotten = false;
  /** a fresh document was opened and the server has confirmed nothing of it yet */
  #isUntried = false;
  #isClosed = false;

  constructor(options: DocumentConnectionOptions, events: DocumentConnectionEvents) {
    this.#options = options;
    this.#events = events;
    this.#wiring = this.#wire();
    this.#listen();
    void this.#start(this.#wiring);
  }

  get doc(): OpenDoc {
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
    if (this.#isForgotten) void this.#start(this.#rewire());
    else this.#wiring.provider.connect();
  }

  /**
   * Sets what is open aside on this device and opens the server's copy afresh. Happens by itself when the server could
   * not read this one; a person may ask for it when theirs is too large to send.
   */
  async startAfresh(): Promise<void> {
    const { personId, ref, now } = this.#options;
    const old = this.#wiring;
    const fresh = this.#rewire();
    this.#isUntried = true;
    const at = now();
    const copy = { name: setAsideName(personId, ref.id, at), sceneId: ref.id, at };
    const { clients, pendingStructs } = old.doc.store;
    const isEmpty = clients.size === 0 && pendingStructs === null;
    const isKept = isEmpty || (old.copy !== null && (await setAside(copy.name, old.doc)));
    // what could not be set aside stays where it is, and the fresh document is not kept over it
    await (isKept ? old.copy?.clear() : Promise.all([old.copy?.close(), fresh.copy?.close()]));
    old.doc.destroy();
    if (!isEmpty && !this.#isClosed) this.#events.aside(isKept ? copy : null);
    await this.#start(fresh);
  }

  close(): void {
    this.#isClosed = true;
    if (this.#markTimer !== null) clearTimeout(this.#markTimer);
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.#wake);
      window.removeEventListener('pagehide', this.#flush);
      document.removeEventListener('visibilitychange', this.#turned);
    }
    void this.#wiring.copy?.close();
    this.#unplug(this.#wiring);
    this.#wiring.doc.destroy();
  }

  #wire(): Wiring {
    const { ref, personId, url, WebSocketPolyfill } = this.#options;
    const isBoard = ref.kind === 'board';
    const doc = new Y.Doc();
    // the provider first: it has sent an edit when `#edited` counts it
    const provider = createDocumentProvider(doc, {
      url,
      name: documentName(ref),
      personId,
      WebSocketPolyfill,
      onAnswered: () => {
        this.#step({ kind: 'answered' });
        this.#scheduleMark();
      },
    });
    const wiring: Wiring = {
      doc,
      provider,
      presence: new BoardPresence(provider.awareness),
      copy: isBoard ? new LocalCopy(localCopyName(personId, ref.id), doc) : null,
    };
    // whoever is in a private screen is shown to nobody there
    if (!isBoard) provider.awareness.setLocalState(null);
    provider.messageHandlers[ACCORD_MESSAGE] = (_encoder: Encoder, decoder: Decoder) =>
      this.#receive(decoder);
    provider.on('status', ({ status }) => {
      if (status !== 'connecting') this.#step({ kind: status });
    });
    provider.on('sync', (isSynced) => {
      if (isSynced) this.#events.synced();
    });
    provider.on('closed', ({ code }) => void this.#ended(wiring, code));
    doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.#edited(wiring);
    });
    return wiring;
  }

  async #start(wiring: Wiring): Promise<void> {
    if (this.#isClosed || wiring !== this.#wiring) return;
    const loading = wiring.copy === null ? Promise.resolve<LoadedCopy>('denied') : wiring.copy.load();
    const first = await Promise.race([loading, after(this.#options.copyPatience ?? COPY_PATIENCE_MS)]);
    this.#loaded(wiring, first ?? 'denied');
    // only now: what the server sends first must meet what the device remembers, not an empty page
    if (!this.#isClosed && wiring === this.#wiring) wiring.provider.connect();
    if (first === null) this.#loaded(wiring, await loading);
  }

  #loaded(wiring: Wiring, found: LoadedCopy): void {
    if (this.#isClosed || wiring !== this.#wiring) return;
    this.#step({ kind: 'loaded', foundCopy: found === 'copy' });
    this.#confirmOnDevice(wiring);
    this.#scheduleMark();
  }

  /** Leaves the open document (the caller looks after its copy) and goes on with a new, empty one. */
  #rewire(): Wiring {
    this.#unplug(this.#wiring);
    this.#wiring = this.#wire();
    this.#isForgotten = false;
    this.#become(UNKNOWN);
    this.#events.doc(this.#wiring.doc, this.#wiring.presence);
    return this.#wiring;
  }

  #unplug(wiring: Wiring): void {
    wiring.presence.close();
    wiring.provider.destroy();
  }

  #edited(wiring: Wiring): void {
    if (wiring !== this.#wiring) return;
    this.#step({ kind: 'edited' });
    this.#scheduleMark();
    this.#confirmOnDevice(wiring);
  }

  #confirmOnDevice(wiring: Wiring): void {
    const { edits } = this.#facts;
    void wiring.copy?.isWritten().then((isWritten) => {
      if (isWritten && wiring === this.#wiring) this.#step({ kind: 'on-device', edits });
    });
  }

  #scheduleMark(): void {
    this.#markTimer ??= setTimeout(() => {
      this.#markTimer = null;
      this.#sendMark();
    }, MARK_AFTER_MS);
  }

  #sendMark(): void {
    const { ws } = this.#wiring.provider;
    if (!mayMark(this.#facts) || ws === null || ws.readyState !== ws.OPEN) return;
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
        this.#isUntried = false;
        return this.#step(message.output);
      case 'store':
        if (message.output.storing) this.#scheduleMark();
        return this.#step(message.output);
      case 'not-taken':
        return this.#events.notTaken(message.output.records);
    }
  }

  async #ended(wiring: Wiring, code: number): Promise<void> {
    if (this.#isClosed || wiring !== this.#wiring) return;
    // a fresh document that is refused too would be refused for ever
    if (code === CLOSE.malformed && !this.#isUntried) return this.startAfresh();
    this.#step({ kind: 'closed', code: code === FRAME_TOO_LARGE ? CLOSE.tooLarge : code });
    if (code === CLOSE.rightEnded || code === CLOSE.notFound) await this.#forget(wiring);
  }

  /** Security: a right that ended, or never was, leaves nothing on this device. */
  async #forget(wiring: Wiring): Promise<void> {
    const { personId, ref } = this.#options;
    this.#isForgotten = true;
    if (wiring.copy === null) return;
    await wiring.copy.clear();
    const aside = await listSetAside(personId);
    await Promise.all(aside.filter((copy) => copy.sceneId === ref.id).map(forgetSetAside));
  }

  #listen(): void {
    if (typeof window === 'undefined') return;
    window.addEventListener('online', this.#wake);
    window.addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#turned);
  }

  /** Back in the network, or back on the screen: no waiting for the next try. */
  readonly #wake = (): void => {
    const { provider } = this.#wiring;
    if (provider.shouldConnect && !provider.wsconnected) provider.connect();
  };

  readonly #flush = (): void => this.#confirmOnDevice(this.#wiring);

  readonly #turned = (): void => (document.visibilityState === 'hidden' ? this.#flush() : this.#wake());

  #step(event: SaveEvent): void {
    this.#become(nextSaveFacts(this.#facts, event));
  }

  #become(facts: SaveFacts): void {
    const before = saveStateOf(this.#facts);
    this.#facts = facts;
    const now = saveStateOf(facts);
    if (JSON.stringify(before) !== JSON.stringify(now)) this.#events.save(now);
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

async function after(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
