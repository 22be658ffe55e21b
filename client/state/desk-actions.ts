/** Acts on the ICs' desk: keeping a draft, changing its words, putting it away once it is placed or done with. */
import { LIMITS } from '#shared/model/board.ts';
import type { DeskDraft, WishedContact } from '#shared/model/wishes.ts';
import { readDraft } from '#shared/doc/read-private.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { inBounds } from './contact-actions.ts';
import type { RecordStore } from './record-store.ts';

export type DeskStore = RecordStore<'desk'>;

export interface NewDraft {
  readonly by: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly beatId: string | null;
  readonly text: string;
  readonly contact: WishedContact | null;
  /** the wish or the line it came from */
  readonly from: string | null;
}

/** The drafts that lie there, oldest first. */
export function readDrafts(store: DeskStore): readonly DeskDraft[] {
  return store.once('drafts', () =>
    [...store.all('drafts')]
      .map(([id, plain]) => readDraft(id, plain))
      .filter(({ retired }) => retired !== true)
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)),
  );
}

/** `id` is a new one. */
export function placeOnDesk(store: DeskStore, id: string, draft: NewDraft): void {
  const { by, at, beatId, text, contact, from } = draft;
  store.act(ACT_NAMES.keepOnDesk(), (writer) =>
    writer.put('drafts', id, {
      by,
      at,
      beatId: beatId ?? undefined,
      text: text.slice(0, LIMITS.text),
      contact: contact === null ? undefined : inBounds(contact),
      from: from ?? undefined,
    }),
  );
}

export function putAway(store: DeskStore, id: string): void {
  store.act(ACT_NAMES.putAway(), (writer) => writer.change('drafts', id, { retired: true }));
}

export function takeBackOut(store: DeskStore, id: string): void {
  store.act(ACT_NAMES.restore('draft'), (writer) => writer.change('drafts', id, { retired: undefined }));
}
