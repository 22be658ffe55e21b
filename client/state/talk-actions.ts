/** The private line: reading it in order, and saying something on it. Nothing on it is ever changed. */
import { LIMITS } from '#shared/model/board.ts';
import type { TalkLine, WishedContact } from '#shared/model/wishes.ts';
import { readLine } from '#shared/doc/read-private.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { inBounds } from './contact-actions.ts';
import type { RecordStore } from './record-store.ts';

export type TalkStore = RecordStore<'talk'>;

/** A contact that somebody would like, and where it would stand. */
export interface LineContact {
  readonly contact: WishedContact;
  readonly sceneId: string;
  readonly beatId: string;
}

export interface NewLine {
  readonly by: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly text: string;
  readonly about: LineContact | null;
}

/** Oldest first. */
export function readLines(store: TalkStore): readonly TalkLine[] {
  return store.once('lines', () =>
    [...store.all('lines')]
      .map(([id, plain]) => readLine(id, plain))
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  );
}

/** `id` is a new one. */
export function sendLine(store: TalkStore, id: string, { by, at, text, about }: NewLine): void {
  // never before what it answers, whatever this device's clock says
  const last = readLines(store).at(-1)?.at ?? 0;
  store.act(ACT_NAMES.sendTalk(), (writer) =>
    writer.put('lines', id, {
      by,
      at: Math.max(at, last + 1),
      text: text.slice(0, LIMITS.text),
      ...(about === null
        ? {}
        : { contact: inBounds(about.contact), sceneId: about.sceneId, beatId: about.beatId }),
    }),
  );
}
