/** Tells politely what others did, at most once in three seconds, however much they do (ux B6 17). */
import { beatTitle } from '#shared/words/beat-title.ts';
import { ANNOUNCE_WORDS } from '#shared/words/announce-words.ts';
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { furnitureName } from '#shared/words/labels/furniture.ts';
import type { BoardSession } from '../state/board-session.ts';
import type { BoardChanges } from '../state/board-store.ts';
import type { PersonMarks } from './person-marks.ts';

/** Milliseconds between two announcements. */
export const QUIET_MS = 3_000;

/** What is told first is what somebody would look for first. */
const KINDS = ['moved', 'on', 'off', 'added', 'removed', 'changed'] as const;
type Kind = (typeof KINDS)[number];

interface News {
  readonly name: string;
  readonly kind: Kind;
}

export class MoveAnnouncer {
  readonly #session: BoardSession;
  readonly #marks: () => PersonMarks;
  readonly #say: (text: string) => void;
  readonly #stop: () => void;
  /** what was there before a change, by root and key: what comes and goes is told in other words than what moves */
  readonly #there: Set<string>;
  /** the last news of each thing, until it is told */
  readonly #news = new Map<string, News>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: BoardSession, marks: () => PersonMarks, say: (text: string) => void) {
    this.#session = session;
    this.#marks = marks;
    this.#say = say;
    this.#there = standing(session);
    this.#stop = session.store.onChanges((changes) => this.#take(changes));
  }

  close(): void {
    this.#stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #take({ records, isOwn }: BoardChanges): void {
    // the first content of a board is not news
    const isNews = !isOwn && this.#session.isSynced();
    for (const { root, key } of records) {
      const seen = this.#seen(root, key);
      if (seen === null) continue;
      const id = `${root} ${key}`;
      const was = this.#there.has(id);
      if (seen.isThere) this.#there.add(id);
      else this.#there.delete(id);
      const kind = kindOf(root, was, seen.isThere);
      if (isNews && kind !== null && seen.name !== null) this.#learn(id, { name: seen.name, kind });
    }
    if (this.#news.size > 0 && this.#timer === null) this.#tell();
  }

  /** Whoever comes on and is moved at once has come on. */
  #learn(id: string, news: News): void {
    const before = this.#news.get(id)?.kind;
    const isNew = before === 'on' || before === 'added';
    if (isNew && (news.kind === 'moved' || news.kind === 'changed')) return;
    this.#news.set(id, news);
  }

  /** Null for what is not told at all; `name` is null for what is not looked at now. */
  #seen(root: string, key: string): { readonly isThere: boolean; readonly name: string | null } | null {
    const { store, view } = this.#session;
    const { beatId } = view.get();
    switch (root) {
      case 'places': {
        const parsed = parseBeatPersonKey(key);
        if (parsed === null) return null;
        const isThere = store.place(parsed.beatId, parsed.personId)?.onStage === true;
        return { isThere, name: parsed.beatId === beatId ? this.#marks().shortName(parsed.personId) : null };
      }
      case 'furniture': {
        const item = store.item(key);
        return item === null ? null : { isThere: item.retired !== true, name: furnitureName(item) };
      }
      case 'cameras': {
        const camera = store.camera(key);
        return camera === null ? null : { isThere: camera.retired !== true, name: cameraName(camera.label) };
      }
      case 'beats': {
        const beat = store.beat(key);
        if (beat === null) return null;
        const index = store.beats().findIndex(({ id }) => id === key);
        const isNamed = index !== -1 || beat.name !== '';
        return { isThere: index !== -1, name: isNamed ? beatTitle(beat, index) : ANNOUNCE_WORDS.aBeat };
      }
      case 'contacts':
        // nothing is told about whom they concern: that is read where it stands
        return store.contact(key)?.beatId === beatId
          ? { isThere: true, name: ANNOUNCE_WORDS.contacts }
          : null;
      default:
        return null;
    }
  }

  #tell = (): void => {
    this.#timer = null;
    if (this.#news.size === 0) return;
    const news = [...this.#news.values()];
    const said = KINDS.flatMap((kind) => {
      const names = new Set(news.filter((one) => one.kind === kind).map(({ name }) => name));
      return names.size === 0 ? [] : [ANNOUNCE_WORDS[kind]([...names])];
    });
    this.#say(said.join(' '));
    this.#news.clear();
    this.#timer = setTimeout(this.#tell, QUIET_MS);
  };
}

function kindOf(root: string, was: boolean, isThere: boolean): Kind | null {
  if (root === 'contacts') return 'changed';
  if (was && isThere) return root === 'beats' ? 'changed' : 'moved';
  if (!was && !isThere) return null;
  if (root === 'places') return isThere ? 'on' : 'off';
  return isThere ? 'added' : 'removed';
}

function standing({ store }: BoardSession): Set<string> {
  return new Set([
    ...store.furniture().map(({ id }) => `furniture ${id}`),
    ...store.cameras().map(({ id }) => `cameras ${id}`),
    ...store.beats().map(({ id }) => `beats ${id}`),
    ...store
      .everyPlace()
      .filter(({ onStage }) => onStage)
      .map(({ beatId, personId }) => `places ${beatId}:${personId}`),
  ]);
}
