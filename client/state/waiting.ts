/** What waits for an IC, told from the documents themselves: no mark of what was read is kept, on any device. */
import type { TalkLine, Wish } from '#shared/model/wishes.ts';
import { DocumentsWatch } from './documents-watch.ts';
import type { PrivateDocuments } from './private-documents.ts';
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
export function watchWaiting(
  documents: PrivateDocuments,
  watched: Watched,
  onChange: (waiting: Waiting) => void,
): DocumentsWatch {
  return new DocumentsWatch(
    documents,
    [
      ...watched.personIds.map((id) => ({ kind: 'talk', id, topic: 'lines' }) as const),
      ...watched.sceneIds.map((id) => ({ kind: 'wishes', id, topic: 'wishes' }) as const),
    ],
    () => onChange(readWaiting(documents, watched)),
  );
}

function readWaiting(documents: PrivateDocuments, { personIds, sceneIds, isIc }: Watched): Waiting {
  const lines = personIds.map((id): readonly [string, LineState] => {
    const session = documents.session('talk', id);
    const said = session === null ? [] : readLines(session.store);
    return [
      id,
      {
        isHere: session?.isSynced() === true,
        waits: isWaiting(said, isIc),
        lastAt: said.at(-1)?.at ?? null,
      },
    ];
  });
  const wishes = sceneIds.map((id): readonly [string, number] => {
    const session = documents.session('wishes', id);
    return [id, session === null ? 0 : waitingWishes(readWishes(session.store)).length];
  });
  return { lines: new Map(lines), wishes: new Map(wishes) };
}
