/** Acts on the ICs' desk: keeping a draft, changing its words, putting it away once it is placed or done with. */
import { LIMITS } from '#shared/model/board.ts';
import type { DeskDraft, WishedContact } from '#shared/model/wishes.ts';
import type { DeskFlag, DeskMark } from '#shared/model/desk-marks.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { readDraft, readMark } from '#shared/doc/read-private.ts';
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

/** Everything that was ever kept, oldest first. */
export function readAllDrafts(store: DeskStore): readonly DeskDraft[] {
  return store.once('drafts', () =>
    [...store.all('drafts')]
      .map(([id, plain]) => readDraft(id, plain))
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)),
  );
}

/** Those that lie there. Where two ICs kept the same wish or line at once, it lies there once. */
export function draftsThatLie(all: readonly DeskDraft[]): readonly DeskDraft[] {
  const lie = all.filter(({ retired }) => retired !== true);
  const firsts = new Map(lie.toReversed().map((draft) => [draft.from, draft]));
  return lie.filter((draft) => draft.from === undefined || firsts.get(draft.from) === draft);
}

/** The wishes and lines of which nothing lies there any more: what was made of them was put away. */
export function sourcesPutAway(all: readonly DeskDraft[]): ReadonlySet<string> {
  const lie = new Set(draftsThatLie(all).map(({ from }) => from));
  return new Set(all.flatMap(({ from }) => (from === undefined || lie.has(from) ? [] : [from])));
}

/** `id` is a new one. Nothing where a draft of the same wish or line lies there already. */
export function placeOnDesk(store: DeskStore, id: string, draft: NewDraft): void {
  const { by, at, beatId, text, contact, from } = draft;
  if (from !== null && draftsThatLie(readAllDrafts(store)).some((one) => one.from === from)) return;
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
  const all = readAllDrafts(store);
  const from = all.find((draft) => draft.id === id)?.from;
  const same = all.filter((draft) => draft.id === id || (from !== undefined && draft.from === from));
  store.act(ACT_NAMES.putAway(), (writer) => {
    for (const one of same) writer.change('drafts', one.id, { retired: true });
  });
}

/** What ICs noted of rows, as it lies there. */
export function readMarks(store: DeskStore): readonly DeskMark[] {
  return store.once('marks', () =>
    [...store.all('marks')].flatMap(([key, plain]) => {
      const mark = readMark(key, plain);
      return mark === null ? [] : [mark];
    }),
  );
}

/** Beats that are kept off the call sheet. */
export function readFlags(store: DeskStore): ReadonlySet<string> {
  return store.once('flags', () => new Set(store.all('flags').keys()));
}

export function markRow(store: DeskStore, { beatId, personId, ...mark }: DeskMark): void {
  store.act(ACT_NAMES.markRow(), (writer) =>
    writer.put('marks', beatPersonKey(beatId, personId), { ...mark }),
  );
}

export function unmarkRow(
  store: DeskStore,
  { beatId, personId }: Pick<DeskMark, 'beatId' | 'personId'>,
): void {
  store.act(ACT_NAMES.unmarkRow(), (writer) => writer.remove('marks', beatPersonKey(beatId, personId)));
}

export function flagBeat(store: DeskStore, { beatId, ...flag }: DeskFlag, isOn: boolean): void {
  store.act(ACT_NAMES.flagBeat(), (writer) => {
    if (isOn) writer.put('flags', beatId, flag);
    else writer.remove('flags', beatId);
  });
}

export function takeBackOut(store: DeskStore, id: string): void {
  store.act(ACT_NAMES.restore('draft'), (writer) => writer.change('drafts', id, { retired: undefined }));
}
