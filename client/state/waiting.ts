/** What waits for an IC, told from the documents themselves: no mark of what was read is kept, on any device. */
import type { TalkLine, Wish } from '#shared/model/wishes.ts';
import type { PrivateDocuments } from './private-documents.ts';
import type { PrivateKind } from './private-session.ts';
import { readLines } from './talk-actions.ts';
import { readWishes } from './wish-actions.ts';

/** How far the talk on one private line has come. */
export interface LineState {
  /** false until the server's copy is here */
  readonly isHere: boolean;
  /** the last word is not an IC's */
  readonly waits: boolean;
  /** when the last word was said, milliseconds since 1970; null where none was */
  readonly lastAt: number | null;
}

export interface Waiting {
  /** by person */
  readonly lines: ReadonlyMap<string, LineState>;
  /** wishes that have no answer, by scene */
  readonly wishes: ReadonlyMap<string, number>;
}

export const NOTHING_WAITS: Waiting = { lines: new Map(), wishes: new Map() };

export function isWaiting(lines: readonly TalkLine[], isIc: (personId: string) => boolean): boolean {
  const last = lines.at(-1);
  return last !== undefined && !isIc(last.by);
}

export function waitingWishes(wishes: readonly Wish[]): readonly Wish[] {
  return wishes.filter(({ state }) => state === 'with-ic');
}

export interface Watched {
  readonly personIds: readonly string[];
  readonly sceneIds: readonly string[];
  readonly isIc: (personId: string) => boolean;
}

/** Holds all lines and all wishes open and says what of them waits, as long as somebody looks. */
export class WaitingWatch {
  readonly #documents: PrivateDocuments;
  readonly #watched: Watched;
  readonly #onChange: (waiting: Waiting) => void;
  readonly #stops: (() => void)[] = [];
  /** sessions that are listened to already */
  readonly #known = new Set<object>();

  constructor(documents: PrivateDocuments, watched: Watched, onChange: (waiting: Waiting) => void) {
    this.#documents = documents;
    this.#watched = watched;
    this.#onChange = onChange;
    for (const id of watched.personIds) this.#stops.push(documents.hold('talk', id));
    for (const id of watched.sceneIds) this.#stops.push(documents.hold('wishes', id));
    this.#stops.push(documents.subscribe(this.#look));
    this.#look();
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  readonly #look = (): void => {
    for (const id of this.#watched.personIds) this.#follow('talk', id, 'lines');
    for (const id of this.#watched.sceneIds) this.#follow('wishes', id, 'wishes');
    this.#onChange(this.#read());
  };

  #follow<K extends PrivateKind>(kind: K, id: string, topic: string): void {
    const session = this.#documents.session(kind, id);
    if (session === null || this.#known.has(session)) return;
    this.#known.add(session);
    const tell = (): void => this.#onChange(this.#read());
    this.#stops.push(session.subscribe(tell), session.store.subscribe(topic, tell));
  }

  #read(): Waiting {
    const lines = this.#watched.personIds.map((id): readonly [string, LineState] => {
      const session = this.#documents.session('talk', id);
      const said = session === null ? [] : readLines(session.store);
      return [
        id,
        {
          isHere: session?.isSynced() === true,
          waits: isWaiting(said, this.#watched.isIc),
          lastAt: said.at(-1)?.at ?? null,
        },
      ];
    });
    const wishes = this.#watched.sceneIds.map((id): readonly [string, number] => {
      const session = this.#documents.session('wishes', id);
      return [id, session === null ? 0 : waitingWishes(readWishes(session.store)).length];
    });
    return { lines: new Map(lines), wishes: new Map(wishes) };
  }
}
