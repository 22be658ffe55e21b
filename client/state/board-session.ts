/** Everything an open board consists of, with one lifetime: connection, store, view, presence, rights. */
import { boardRight, type DocumentFacts } from '#shared/access/decide.ts';
import type { BoardRoot } from '#shared/model/documents.ts';
import type { Scene, Who } from '#shared/model/production.ts';
import {
  DocumentConnection,
  type DocumentConnectionEvents,
  type DocumentConnectionOptions,
} from '../sync/document-connection.ts';
import type { BoardPresence, OtherPresence, OwnPresence } from '../sync/board-presence.ts';
import { BoardStore } from './board-store.ts';
import { readBoardLook } from './board-look.ts';
import { BoardView } from './board-view.ts';
import { DocumentSession, type DocumentLine } from './document-session.ts';

export interface BoardPerson {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly role: Who['role'];
  /** noted as 18 or older; absent where the reader may not know */
  readonly adult?: boolean;
  /** their access has ended; absent where the reader may not know */
  readonly ended?: boolean;
}

export interface BoardMe {
  readonly personId: string;
  readonly role: Who['role'];
  readonly adult: boolean;
  /** until it is unlocked again the server takes nothing from this device */
  readonly locked?: boolean;
  /** somebody else let this person in: boards only */
  readonly assisted?: boolean;
  /** minors this person is on duty for */
  readonly guards?: readonly string[];
}

export interface BoardParty {
  readonly me: BoardMe;
  readonly people: readonly BoardPerson[];
  readonly scene: Scene;
}

export class BoardSession extends DocumentSession<'board', BoardStore> {
  readonly view = new BoardView();
  #party: BoardParty;
  readonly #presenceListeners = new Set<() => void>();
  #stopPresence: () => void = () => undefined;

  constructor(party: BoardParty, open: (events: DocumentConnectionEvents) => DocumentLine) {
    super(open, (doc, mayWrite) => new BoardStore(doc, mayWrite));
    this.#party = party;
    this.view.set(readBoardLook());
    this.follow(this.presence);
    this.store.onChanges(() => this.view.settle(this.store));
    this.view.settle(this.store);
  }

  static connect(
    party: BoardParty,
    options: Omit<DocumentConnectionOptions, 'ref' | 'personId'>,
  ): BoardSession {
    const { scene, me } = party;
    const ref = { kind: 'board', id: scene.id } as const;
    return new BoardSession(
      party,
      (events) => new DocumentConnection({ ...options, ref, personId: me.personId }, events),
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
    if (wasLocked && party.me.locked !== true) this.reconnect();
    this.tell();
  }

  override mayWrite(root: BoardRoot): boolean {
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
    return right === 'rw' && this.saveState().kind !== 'ended';
  }

  subscribePresence = (listener: () => void): (() => void) => {
    this.#presenceListeners.add(listener);
    return () => this.#presenceListeners.delete(listener);
  };

  others = (): readonly OtherPresence[] => this.presence.others();

  show(patch: { readonly [K in keyof OwnPresence]: OwnPresence[K] | undefined }): void {
    this.presence.set(patch);
  }

  override close(): void {
    this.#stopPresence();
    super.close();
  }

  protected override follow(presence: BoardPresence): void {
    this.#stopPresence();
    this.#stopPresence = presence.subscribe(() => {
      for (const listener of this.#presenceListeners) listener();
    });
    const { beatId } = this.view.get();
    presence.set({ beatId: beatId ?? undefined });
  }
}
