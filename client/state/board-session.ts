/** Everything an open board consists of, with one lifetime: connection, store, view, presence, rights. */
import { boardRight, type DocumentFacts } from '#shared/access/decide.ts';
import type { BoardRoot } from '#shared/model/documents.ts';
import type { Scene, Who } from '#shared/model/production.ts';
import type { SaveState } from '#shared/model/save-state.ts';
import {
  BoardConnection,
  type BoardConnectionOptions,
  type BoardDoc,
  type NotTaken,
} from '../sync/board-connection.ts';
import type { BoardPresence, OtherPresence, OwnPresence } from '../sync/board-presence.ts';
import type { SetAsideCopy } from '../sync/copy-names.ts';
import { BoardStore } from './board-store.ts';
import { BoardView } from './board-view.ts';

export interface BoardPerson {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly role: Who['role'];
  /** noted as 18 or older; absent where the reader may not know */
  readonly adult?: boolean;
}

export interface BoardMe {
  readonly personId: string;
  readonly role: Who['role'];
  readonly adult: boolean;
  /** until it is unlocked again the server takes nothing from this device */
  readonly locked?: boolean;
  /** minors this person is on duty for */
  readonly guards?: readonly string[];
}

export interface BoardParty {
  readonly me: BoardMe;
  readonly people: readonly BoardPerson[];
  readonly scene: Scene;
}

export interface Notice {
  readonly id: number;
  readonly kind: 'not-taken' | 'undo-changed-since' | 'undone';
  /** reasons of `not-taken`, or the name of the act */
  readonly about: readonly string[];
}

/** The document and its lifeline; a page for trying things out brings its own. */
export interface BoardLine {
  readonly doc: BoardDoc;
  readonly presence: BoardPresence;
  readonly saveState: SaveState;
  reconnect(): void;
  /** leaves what is open for the server's copy; it is kept on this device */
  startAfresh(): Promise<void>;
  close(): void;
}

/** What became of the copy that was open before this one: `refused` means that this device would not keep it. */
export type LeftCopy = { readonly kind: 'kept'; readonly copy: SetAsideCopy } | { readonly kind: 'refused' };

export class BoardSession {
  readonly store: BoardStore;
  readonly view = new BoardView();
  #party: BoardParty;
  readonly #line: BoardLine;
  readonly #listeners = new Set<() => void>();
  readonly #presenceListeners = new Set<() => void>();
  #stopPresence: () => void = () => undefined;
  #save: SaveState = { kind: 'loading' };
  #notice: Notice | null = null;
  #isSynced = false;
  #left: LeftCopy | null = null;

  constructor(
    party: BoardParty,
    open: (events: ConstructorParameters<typeof BoardConnection>[1]) => BoardLine,
  ) {
    this.#party = party;
    this.#line = open({
      doc: (doc, presence) => {
        this.#isSynced = false;
        this.store.attach(doc);
        this.#follow(presence);
        this.#tell();
      },
      save: (state) => {
        this.#save = state;
        this.#tell();
      },
      notTaken: (records) => {
        this.store.undoStack.forget(records);
        // what stands unread is told in the same breath
        const unread = this.#notice?.kind === 'not-taken' ? this.#notice.about : [];
        this.#say('not-taken', [...new Set([...unread, ...reasonsOf(records)])]);
      },
      synced: () => {
        this.#isSynced = true;
        this.#tell();
      },
      aside: (copy) => {
        this.#left = copy === null ? { kind: 'refused' } : { kind: 'kept', copy };
        this.#tell();
      },
    });
    this.store = new BoardStore(this.#line.doc, (root) => this.mayWrite(root));
    this.#save = this.#line.saveState;
    this.#follow(this.#line.presence);
    this.store.onChanges(() => this.view.settle(this.store));
    this.view.settle(this.store);
  }

  static connect(
    party: BoardParty,
    options: Omit<BoardConnectionOptions, 'sceneId' | 'personId'>,
  ): BoardSession {
    const { scene, me } = party;
    return new BoardSession(
      party,
      (events) => new BoardConnection({ ...options, sceneId: scene.id, personId: me.personId }, events),
    );
  }

  get party(): BoardParty {
    return this.#party;
  }

  currentParty = (): BoardParty => this.#party;

  /** Someone joined, left or got another role while the board is open. */
  setParty(party: BoardParty): void {
    const wasLocked = this.#party.me.locked === true;
    this.#party = party;
    // a lock closes the board as a signed-out session does; what was done meanwhile waits here
    if (wasLocked && party.me.locked !== true) this.#line.reconnect();
    this.#tell();
  }

  mayWrite(root: BoardRoot): boolean {
    const { me, scene } = this.#party;
    if (me.locked === true) return false;
    const who: Who = {
      personId: me.personId,
      productionId: scene.productionId,
      role: me.role,
      admin: false,
      adult: me.adult,
      guards: me.guards ?? [],
    };
    const facts: DocumentFacts = {
      productionId: scene.productionId,
      people: scene.people,
      closed: scene.closed,
      admitted: scene.admitted,
      minors: [],
    };
    const right = boardRight(who, { kind: 'board', id: scene.id }, root, facts);
    return right === 'rw' && this.#save.kind !== 'ended';
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  saveState = (): SaveState => this.#save;
  notice = (): Notice | null => this.#notice;
  isSynced = (): boolean => this.#isSynced;

  dismissNotice(): void {
    this.#notice = null;
    this.#tell();
  }

  reconnect(): void {
    this.#line.reconnect();
  }

  /** For a copy that is too large to send: it is set aside here, and the server's is opened. */
  async startAfresh(): Promise<void> {
    await this.#line.startAfresh();
  }

  leftCopy = (): LeftCopy | null => this.#left;

  dismissLeftCopy(): void {
    this.#left = null;
    this.#tell();
  }

  subscribePresence = (listener: () => void): (() => void) => {
    this.#presenceListeners.add(listener);
    return () => this.#presenceListeners.delete(listener);
  };

  others = (): readonly OtherPresence[] => this.#line.presence.others();

  show(patch: { readonly [K in keyof OwnPresence]: OwnPresence[K] | undefined }): void {
    this.#line.presence.set(patch);
  }

  undo(): void {
    const result = this.store.undo();
    if (result.kind === 'changed-since') this.#say('undo-changed-since', [result.name]);
  }

  redo(): void {
    const result = this.store.redo();
    if (result.kind === 'changed-since') this.#say('undo-changed-since', [result.name]);
  }

  close(): void {
    this.#stopPresence();
    this.store.close();
    this.#line.close();
  }

  #follow(presence: BoardPresence): void {
    this.#stopPresence();
    this.#stopPresence = presence.subscribe(() => {
      for (const listener of this.#presenceListeners) listener();
    });
    const { beatId } = this.view.get();
    presence.set({ beatId: beatId ?? undefined });
  }

  #say(kind: Notice['kind'], about: readonly string[]): void {
    this.#notice = { id: (this.#notice?.id ?? 0) + 1, kind, about };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function reasonsOf(records: NotTaken): readonly string[] {
  return [...new Set(records.map((record) => record.reason))];
}
