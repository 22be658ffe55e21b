/** What this person may see at once: who I am, people, scenes, who is here, and how the line is. One lifetime per page. */
import type {
  HereMessage,
  LiveKitScene,
  LivePerson,
  LiveScene,
  MeMessage,
} from '#shared/protocol/live-messages.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { LiveConnection, type LineStatus, type LiveConnectionEvents } from '../sync/live-connection.ts';
import { DEVICE_KEEPER, NO_KEEPER, type DeviceKeeper } from './device-keeper.ts';
import { deviceStorage, LiveMemory } from './live-memory.ts';
import { parseLiveMessage, type ParsedMessage } from './live-parse.ts';
import type { UnreadConsent } from './unread-consent.ts';

export type LiveStatus = LineStatus;
export type Here = HereMessage['people'];

export interface LiveSnapshot {
  readonly me: MeMessage | null;
  readonly people: readonly LivePerson[];
  readonly scenes: readonly LiveScene[];
  readonly here: Here;
  /** null until the server has said it: kit is never kept on the device */
  readonly kit: readonly LiveKitScene[] | null;
  /** null until the server has said it: never kept on the device */
  readonly consent: UnreadConsent | null;
  readonly status: LiveStatus;
  /** false while people and scenes are only what this device remembered */
  readonly isFresh: boolean;
  /** somebody was signed in on this page until the session ended by itself */
  readonly wasSignedIn: boolean;
}

/** The line, as the store needs it; a test brings its own. */
export interface LiveLine {
  reconnect(): void;
  close(): void;
}

const EMPTY: LiveSnapshot = {
  me: null,
  people: [],
  scenes: [],
  here: [],
  kit: null,
  consent: null,
  status: 'opening',
  isFresh: false,
  wasSignedIn: false,
};

export class LiveStore {
  readonly #memory: LiveMemory;
  readonly #keeper: DeviceKeeper;
  readonly #line: LiveLine;
  readonly #listeners = new Set<() => void>();
  #state: LiveSnapshot;

  constructor(
    memory: LiveMemory,
    open: (events: LiveConnectionEvents) => LiveLine,
    keeper: DeviceKeeper = NO_KEEPER,
  ) {
    this.#memory = memory;
    this.#keeper = keeper;
    const kept = memory.read();
    this.#state =
      kept === null
        ? EMPTY
        : { ...EMPTY, me: kept.me, people: kept.people?.people ?? [], scenes: kept.scenes?.scenes ?? [] };
    this.#line = open({
      message: (value) => {
        const message = parseLiveMessage(value);
        if (message !== null) this.#take(message);
      },
      status: (status) => this.#setStatus(status),
    });
  }

  static connect(url: string): LiveStore {
    return new LiveStore(
      new LiveMemory(deviceStorage()),
      (events) => new LiveConnection({ url, random: Math.random }, events),
      DEVICE_KEEPER,
    );
  }

  get = (): LiveSnapshot => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** After joining, signing in, or by hand. */
  reconnect(): void {
    this.#line.reconnect();
  }

  /** Signed out here: nothing of this person stays in the page or on the device. */
  forget(): void {
    this.#memory.forget();
    this.#set({ ...EMPTY, status: { ended: CLOSE.noSession } });
  }

  close(): void {
    this.#line.close();
    this.#listeners.clear();
  }

  #take(message: ParsedMessage): void {
    const { me } = this.#state;
    switch (message.kind) {
      case 'me':
        return this.#takeMe(message);
      case 'people':
        if (me !== null) this.#memory.keep(me.personId, message);
        return this.#set({ people: message.people });
      case 'scenes':
        if (me !== null) {
          this.#memory.keep(me.personId, message);
          const ids = message.scenes.map(({ id }) => id);
          this.#keeper.keepOnly(me.personId, ids);
        }
        // the last of the three that come first: from now on an empty list means that there are none
        return this.#set({ scenes: message.scenes, isFresh: true });
      case 'here':
        return this.#set({ here: message.people });
      case 'kit':
        return this.#set({ kit: message.scenes });
      case 'consent':
        return this.#set({ consent: message.consent });
      case 'ended':
        return this.#setStatus({ ended: message.code });
    }
  }

  #takeMe(message: MeMessage): void {
    const before = this.#state.me;
    // Security: another person's people and scenes never stand under this person's name
    if (before !== null && before.personId !== message.personId) this.#set({ ...EMPTY, status: 'open' });
    this.#memory.keep(message.personId, message);
    // while locked, kit, what skin has to avoid and answers are not kept in the page either; unlocked, all is said again
    this.#set(message.locked ? { me: message, kit: null, consent: null } : { me: message });
  }

  #setStatus(status: LiveStatus): void {
    if (typeof status === 'object' && isOver(status.ended)) {
      const { me } = this.#state;
      this.#memory.forget();
      if (me !== null && status.ended === CLOSE.rightEnded) this.#keeper.forgetPerson(me.personId);
      const wasSignedIn = this.#state.wasSignedIn || me !== null;
      return this.#set({ ...EMPTY, status, wasSignedIn });
    }
    this.#set(status === 'open' ? { status } : { status, here: [] });
  }

  #set(patch: Partial<LiveSnapshot>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}

/** The session is gone; what it could see goes too. Other final closes leave the person signed in. */
function isOver(code: number): boolean {
  return code === CLOSE.noSession || code === CLOSE.rightEnded || code === CLOSE.notFound;
}
