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
import { BoardStore } from './board-store.ts';
import { BoardView } from './board-view.ts';

export interface BoardPerson {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly role: Who['role'];
}

export interface BoardMe {
  readonly personId: string;
  readonly role: Who['role'];
  readonly adult: boolean;
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
  close(): void;
}

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
        this.#say('not-taken', reasonsOf(records));
      },
      synced: () => {
        this.#isSynced = true;
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
    this.#party = party;
    this.#tell();
  }

  mayWrite(root: BoardRoot): boolean {
    const { me, scene } = this.#party;
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
