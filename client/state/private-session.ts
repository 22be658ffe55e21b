/** An open wishes, desk, map or talk document: records in the memory of this tab, and the right to write them. */
import { documentRight, type DocumentFacts } from '#shared/access/decide.ts';
import { SPECS } from '#shared/doc/schema.ts';
import type { DocumentKind, DocumentRef, RootOf } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { DocumentConnection, type DocumentConnectionEvents } from '../sync/document-connection.ts';
import { DocumentSession, type DocumentLine } from './document-session.ts';
import { RecordStore } from './record-store.ts';
import { isUnsent } from './session-hooks.ts';

export type PrivateKind = Exclude<DocumentKind, 'board'>;

export interface PrivateRef<K extends PrivateKind = PrivateKind> extends DocumentRef {
  readonly kind: K;
}

/** Who has the documents open, as the newest `me` says it. */
export interface PrivateMe extends Pick<Who, 'personId' | 'productionId' | 'role' | 'adult' | 'guards'> {
  readonly locked: boolean;
}

export interface PrivateOptions {
  /** where the server is, for example `wss://accord.example/sync` */
  readonly url: string;
  /** this device's clock, milliseconds since 1970 */
  readonly now: () => number;
  readonly WebSocketPolyfill?: typeof WebSocket;
}

export class PrivateSession<K extends PrivateKind> extends DocumentSession<K, RecordStore<K>> {
  readonly ref: PrivateRef<K>;
  readonly #me: () => PrivateMe;
  #hasUnsent = false;

  constructor(
    ref: PrivateRef<K>,
    me: () => PrivateMe,
    open: (events: DocumentConnectionEvents) => DocumentLine,
  ) {
    super(open, (doc, mayWrite) => new RecordStore(doc, ref.kind, SPECS[ref.kind], mayWrite));
    this.ref = ref;
    this.#me = me;
    this.subscribe(() => {
      const save = this.saveState();
      // behind a lock it waits; what the server will never take is not waited for
      if (save.kind === 'ended' && save.code !== CLOSE.noSession) this.#hasUnsent = false;
      else this.#hasUnsent = isUnsent(save) ?? this.#hasUnsent;
    });
  }

  static connect<K extends PrivateKind>(
    ref: PrivateRef<K>,
    me: () => PrivateMe,
    options: PrivateOptions,
  ): PrivateSession<K> {
    const { personId } = me();
    return new PrivateSession(
      ref,
      me,
      (events) => new DocumentConnection({ ...options, ref, personId }, events),
    );
  }

  /** Work of this person that the server has not stored, as far as this tab knows: a cut line takes nothing away. */
  get hasUnsent(): boolean {
    return this.#hasUnsent;
  }

  override mayWrite(_root: RootOf<K>): boolean {
    const me = this.#me();
    // of a closed scene only the server knows who is let in, and it answers with a close
    const facts: DocumentFacts = {
      productionId: me.productionId,
      people: [],
      closed: false,
      admitted: [],
      minors: [],
    };
    const right = documentRight({ ...me, admin: false }, this.ref, facts);
    return right === 'rw' && !me.locked && this.saveState().kind !== 'ended';
  }
}
