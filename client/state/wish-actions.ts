/** Acts on wishes: sending and taking back one's own; an IC's answers. Pure of views, so that tests drive them. */
import { LIMITS } from '#shared/model/board.ts';
import { idWithLettersOf } from '#shared/model/ids.ts';
import type { Wish, WishedContact } from '#shared/model/wishes.ts';
import { readWish } from '#shared/doc/read-private.ts';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import type { BoardStore } from './board-store.ts';
import { inBounds } from './contact-actions.ts';
import type { RecordStore } from './record-store.ts';

export type WishStore = RecordStore<'wishes'>;

/** What is sent: words, a contact, or both. */
export interface NewWish {
  readonly by: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly beatId: string | null;
  readonly text: string;
  readonly contact: WishedContact | null;
}

/** The wishes that stand, oldest first. */
export function readWishes(store: WishStore): readonly Wish[] {
  return store.once('wishes', () =>
    [...store.all('wishes')]
      .map(([id, plain]) => readWish(id, plain))
      .filter(({ retired }) => retired !== true)
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)),
  );
}

/** `id` is a new one. */
export function sendWish(store: WishStore, id: string, wish: NewWish): void {
  const { by, at, beatId, text, contact } = wish;
  store.act(ACT_NAMES.sendWish(), (writer) =>
    writer.put('wishes', id, {
      by,
      at,
      beatId: beatId ?? undefined,
      text: text.slice(0, LIMITS.text),
      contact: contact === null ? undefined : inBounds(contact),
      state: 'with-ic',
    }),
  );
}

/** One's own, while it is with the IC. */
export function takeBackWish(store: WishStore, id: string): void {
  store.act(ACT_NAMES.takeBackWish(), (writer) => writer.change('wishes', id, { retired: true }));
}

/** Says what the IC suggests instead; the words are the IC's own, and may be empty. */
export function suggestInstead(store: WishStore, id: string, answer: string): void {
  const words = answer.slice(0, LIMITS.text);
  store.act(ACT_NAMES.answerWish(), (writer) =>
    writer.change('wishes', id, { state: 'alternative', answer: words === '' ? undefined : words }),
  );
}

export function markTaken(store: WishStore, id: string): void {
  store.act(ACT_NAMES.answerWish(), (writer) =>
    writer.change('wishes', id, { state: 'taken', answer: undefined }),
  );
}

/** Back among those that wait: it was answered by mistake, or its contact left the board again. */
export function reopenWish(store: WishStore, id: string): void {
  store.act(ACT_NAMES.answerWish(), (writer) =>
    writer.change('wishes', id, { state: 'with-ic', answer: undefined }),
  );
}

/**
 * One act on the board: the contact stands in the beat. Returns its id, which follows from what it came from (a wish, a
 * line, a draft): pressed twice, or by two ICs at once, it is one contact. What it came from is answered by the caller.
 */
export function placeOnBoard(
  board: BoardStore,
  contact: WishedContact,
  beatId: string,
  from: string,
): string {
  const id = contactIdFrom(from);
  if (isOnBoard(board, from)) return id;
  const fields = inBounds({ ...contact, beatId });
  board.act(ACT_NAMES.addContact(), (writer) => {
    // one that was taken off again stands there still, and comes back as it is wished now
    if (board.contact(id) === null) writer.put('contacts', id, fields);
    else writer.change('contacts', id, { ...LEFT_OUT, ...fields });
  });
  return id;
}

/** What was placed is told from the board alone, so that undo there says it here too, to every IC. */
export function isOnBoard(board: BoardStore, from: string): boolean {
  const contact = board.contact(contactIdFrom(from));
  if (contact === null || contact.retired === true) return false;
  const beat = board.beat(contact.beatId);
  return beat !== null && beat.retired !== true;
}

/** What a contact may leave out, so that nothing of what stood before stays. */
const LEFT_OUT = { agentSide: undefined, to: undefined, garment: undefined, retired: undefined };

function contactIdFrom(from: string): string {
  return idWithLettersOf('contact', from);
}
