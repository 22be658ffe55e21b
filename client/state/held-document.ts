/** One private document, held by any number of views, and open as long as one of them or unsent work needs it. */
import type { PrivateKind, PrivateMe, PrivateOptions, PrivateSession } from './private-session.ts';
import type * as SessionModule from './private-session.ts';

/** What is the same for all documents of one person. */
export interface Holder {
  readonly me: () => PrivateMe;
  readonly options: PrivateOptions;
  /** the document library comes with the first document */
  readonly load: () => Promise<typeof SessionModule>;
  /** a session came or went */
  readonly tell: () => void;
}

export class HeldDocument<K extends PrivateKind> {
  readonly #kind: K;
  readonly #id: string;
  readonly #holder: Holder;
  #views = 0;
  #session: PrivateSession<K> | null = null;
  #isLoading = false;
  #isClosed = false;
  #wasUnsent = false;

  constructor(kind: K, id: string, holder: Holder) {
    this.#kind = kind;
    this.#id = id;
    this.#holder = holder;
  }

  get session(): PrivateSession<K> | null {
    return this.#session;
  }

  get hasUnsent(): boolean {
    return this.#session?.hasUnsent === true;
  }

  hold(): () => void {
    this.#views += 1;
    this.#tend();
    return () => {
      this.#views -= 1;
      this.#tend();
    };
  }

  /** The device was locked or unlocked. A lock ends the socket as signing out does. */
  lockChanged(): void {
    if (!this.#holder.me().locked) this.#session?.reconnect();
    this.#tend();
  }

  close(): void {
    this.#isClosed = true;
    this.#drop();
  }

  #isWanted(): boolean {
    return this.#views > 0 && !this.#holder.me().locked && !this.#isClosed;
  }

  #tend(): void {
    if (this.#isWanted()) {
      if (this.#session === null) void this.#connect();
    } else if (!this.hasUnsent) this.#drop();
  }

  #drop(): void {
    this.#session?.close();
    this.#session = null;
  }

  async #connect(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { load, me, options, tell } = this.#holder;
    // without a connection the next view that asks tries again
    const module = await load().catch(() => null);
    this.#isLoading = false;
    if (module === null || !this.#isWanted() || this.#session !== null) return;
    const ref = { kind: this.#kind, id: this.#id };
    this.#session = module.PrivateSession.connect(ref, me, options);
    this.#session.subscribe(() => this.#followWork());
    tell();
  }

  #followWork(): void {
    const { hasUnsent } = this;
    this.#tend();
    if (hasUnsent === this.#wasUnsent) return;
    this.#wasUnsent = hasUnsent;
    this.#holder.tell();
  }
}
