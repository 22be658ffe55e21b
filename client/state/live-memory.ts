/**
 * The newest `me`, `people` and `scenes` of one person, kept on this device, so that a reload without a network still
 * opens the board. They hold names, jobs and scene titles, never a map, an answer or a private line.
 * Security: kept under the person's id; forgotten on sign-out, when access has ended, and when somebody else signs in.
 */
import type { MeMessage, PeopleMessage, ScenesMessage } from '#shared/protocol/live-messages.ts';
import { parseLiveMessage } from './live-parse.ts';

export interface Remembered {
  readonly me: MeMessage;
  readonly people: PeopleMessage | null;
  readonly scenes: ScenesMessage | null;
}

/** The part of `localStorage` used here. */
export type KeyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const LAST = 'accord:last';
const KINDS = ['me', 'people', 'scenes'] as const;

export class LiveMemory {
  readonly #store: KeyStore | null;

  /** `store` is null where the browser keeps nothing. */
  constructor(store: KeyStore | null) {
    this.#store = store;
  }

  read(): Remembered | null {
    const personId = this.#get(LAST);
    if (personId === null) return null;
    const [me, people, scenes] = KINDS.map((kind) => parseKept(this.#get(key(personId, kind))));
    if (me?.kind !== 'me' || me.personId !== personId) return null;
    return {
      me,
      people: people?.kind === 'people' ? people : null,
      scenes: scenes?.kind === 'scenes' ? scenes : null,
    };
  }

  keep(personId: string, message: MeMessage | PeopleMessage | ScenesMessage): void {
    const last = this.#get(LAST);
    if (last !== null && last !== personId) this.forget();
    this.#set(LAST, personId);
    this.#set(key(personId, message.kind), JSON.stringify(message));
  }

  forget(): void {
    const personId = this.#get(LAST);
    if (personId === null) return;
    for (const kind of KINDS) this.#remove(key(personId, kind));
    this.#remove(LAST);
  }

  #get(name: string): string | null {
    try {
      return this.#store?.getItem(name) ?? null;
    } catch {
      // storage refused: this device remembers nothing, which is what null says
      return null;
    }
  }

  #set(name: string, value: string): void {
    try {
      this.#store?.setItem(name, value);
    } catch {
      // full or refused: the next reload needs a network, nothing else is lost
    }
  }

  #remove(name: string): void {
    try {
      this.#store?.removeItem(name);
    } catch {
      // refused storage holds nothing that could be removed
    }
  }
}

/** Null where the browser refuses storage; asking for it may itself throw. */
export function deviceStorage(): KeyStore | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function key(personId: string, kind: (typeof KINDS)[number]): string {
  return `accord:${personId}:live:${kind}`;
}

function parseKept(text: string | null): ReturnType<typeof parseLiveMessage> {
  if (text === null) return null;
  try {
    return parseLiveMessage(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
