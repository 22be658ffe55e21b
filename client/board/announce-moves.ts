/** Tells politely what others moved, at most once in three seconds, however much they move (ux B6 17). */
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { furnitureName } from '#shared/words/labels/furniture.ts';
import type { BoardSession } from '../state/board-session.ts';
import type { BoardChanges } from '../state/board-store.ts';
import type { PersonMarks } from './person-marks.ts';

/** Milliseconds between two announcements. */
export const QUIET_MS = 3_000;

export class MoveAnnouncer {
  readonly #session: BoardSession;
  readonly #marks: () => PersonMarks;
  readonly #say: (text: string) => void;
  readonly #stop: () => void;
  readonly #moved = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: BoardSession, marks: () => PersonMarks, say: (text: string) => void) {
    this.#session = session;
    this.#marks = marks;
    this.#say = say;
    this.#stop = session.store.onChanges((changes) => this.#take(changes));
  }

  close(): void {
    this.#stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #take({ records, isOwn }: BoardChanges): void {
    // the first content of a board is not news
    if (isOwn || !this.#session.isSynced()) return;
    const { beatId } = this.#session.view.get();
    for (const { root, key } of records) {
      if (root === 'places') {
        const parsed = parseBeatPersonKey(key);
        if (parsed?.beatId === beatId && parsed !== null)
          this.#moved.add(this.#marks().shortName(parsed.personId));
      } else if (root === 'furniture') {
        const item = this.#session.store.item(key);
        if (item !== null) this.#moved.add(furnitureName(item));
      } else if (root === 'cameras') {
        const camera = this.#session.store.camera(key);
        if (camera !== null) this.#moved.add(cameraName(camera.label));
      }
    }
    if (this.#moved.size > 0 && this.#timer === null) this.#tell();
  }

  #tell = (): void => {
    this.#timer = null;
    if (this.#moved.size === 0) return;
    this.#say(BOARD_WORDS.movedByOthers([...this.#moved]));
    this.#moved.clear();
    this.#timer = setTimeout(this.#tell, QUIET_MS);
  };
}
