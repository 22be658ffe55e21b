/** The board as the views read it: immutable records, one subscription per record, nothing re-read that did not change. */
import type {
  Beat,
  Camera,
  Contact,
  Furniture,
  Intent,
  PlacedPerson,
  SceneSettings,
} from '#shared/model/board.ts';
import { beatPersonKey, isId, parseBeatPersonKey } from '#shared/model/ids.ts';
import type { BoardRoot } from '#shared/model/documents.ts';
import type { ExposedPerson } from '#shared/rules/beat-rules.ts';
import { BOARD_SPECS } from '#shared/doc/board-schema.ts';
import * as read from '#shared/doc/read-board.ts';
import type { RecordChange } from '#shared/doc/record-mirror.ts';
import type { OpenDoc } from '../sync/document-connection.ts';
import { BeatIndex } from './beat-index.ts';
import { RecordStore, type RecordChanges, type RecordWriter } from './record-store.ts';
import type { UndoResult } from './undo-stack.ts';

/** The writers an action may use. */
export type BoardWriter = RecordWriter<'board'>;
export type BoardChanges = RecordChanges;

/** What keeps an act from being done: it says so itself, and true. */
export interface ActGuard {
  holds(work: (writer: BoardWriter) => void): boolean;
  /** the same of what undo or redo would write back */
  holdsBack(changes: readonly RecordChange[]): boolean;
}

/**
 * `subscribe` takes as topic a root, `root/key`, `places/<beat id>`, `contacts/<beat id>` or `exposure/<beat id>`.
 */
export class BoardStore extends RecordStore<'board'> {
  readonly #placesByBeat = new BeatIndex();
  readonly #contactsByBeat = new BeatIndex();
  readonly #exposureByBeat = new BeatIndex();
  #guard: ActGuard | null = null;

  constructor(doc: OpenDoc, mayWrite: (root: BoardRoot) => boolean) {
    super(doc, 'board', BOARD_SPECS, mayWrite);
    this.index(this.everything());
  }

  /** Asked before every act of this person from now on; null asks nothing. */
  setGuard(guard: ActGuard | null): void {
    this.#guard = guard;
  }

  override act(name: string, work: (writer: BoardWriter) => void): void {
    if (this.#guard?.holds(work) !== true) super.act(name, work);
  }

  override undo(): UndoResult {
    return this.#guard?.holdsBack(this.undoStack.next('undo')) === true ? HELD : super.undo();
  }

  override redo(): UndoResult {
    return this.#guard?.holdsBack(this.undoStack.next('redo')) === true ? HELD : super.redo();
  }

  // Readers: the same object until the record changes.

  scene(): SceneSettings {
    return this.once('scene', () => read.readScene(this.plain('scene', '')));
  }

  /** In playing order, without the retired ones. */
  beats(): readonly Beat[] {
    return this.once('beats', () => {
      const all = [...this.all('beats').keys()].map((id) => this.beat(id));
      return read.inOrder(all.filter((beat): beat is Beat => beat !== null && beat.retired !== true));
    });
  }

  beat(id: string): Beat | null {
    return this.one('beats', id, (plain) => read.readBeat(id, plain));
  }

  place(beatId: string, personId: string): PlacedPerson | null {
    const key = beatPersonKey(beatId, personId);
    return this.one('places', key, (plain) => read.readPlace(key, plain));
  }

  /** Everyone who has a place in a beat, on stage or off; in no order that means anything, but always the same. */
  placesOf(beatId: string): readonly PlacedPerson[] {
    return this.once(`places/${beatId}`, () =>
      [...this.#placesByBeat.keysOf(beatId)]
        .toSorted()
        .flatMap((key) => this.one('places', key, (plain) => read.readPlace(key, plain)) ?? []),
    );
  }

  /** Of every beat, the retired ones too. */
  everyPlace(): readonly PlacedPerson[] {
    return [...this.all('places').keys()].flatMap(
      (key) => this.one('places', key, (plain) => read.readPlace(key, plain)) ?? [],
    );
  }

  furniture(): readonly Furniture[] {
    return this.once('furniture', () =>
      [...this.all('furniture').keys()]
        .map((id) => this.item(id))
        .filter((item): item is Furniture => item !== null && item.retired !== true),
    );
  }

  item(id: string): Furniture | null {
    return this.one('furniture', id, (plain) => read.readFurniture(id, plain));
  }

  /** Of all beats, those without a tie to one too; without the retired ones. */
  cameras(): readonly Camera[] {
    return this.once('cameras', () =>
      [...this.all('cameras').keys()]
        .map((id) => this.camera(id))
        .filter((camera): camera is Camera => camera !== null && camera.retired !== true)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  camera(id: string): Camera | null {
    return this.one('cameras', id, (plain) => read.readCamera(id, plain));
  }

  contactsOf(beatId: string): readonly Contact[] {
    return this.once(`contacts/${beatId}`, () =>
      [...this.#contactsByBeat.keysOf(beatId)]
        .flatMap((id) => this.contact(id) ?? [])
        .filter((contact) => contact.retired !== true)
        .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    );
  }

  contact(id: string): Contact | null {
    return this.one('contacts', id, (plain) => read.readContact(id, plain));
  }

  /** Null where nothing was written: then the person is clothed. */
  exposure(beatId: string, personId: string): ExposedPerson | null {
    return this.#exposed(beatPersonKey(beatId, personId));
  }

  /** Everyone of whom something was written in a beat; always in the same order. */
  exposureOf(beatId: string): readonly ExposedPerson[] {
    return this.once(`exposure/${beatId}`, () =>
      [...this.#exposureByBeat.keysOf(beatId)].toSorted().flatMap((key) => this.#exposed(key) ?? []),
    );
  }

  intent(beatId: string): Intent | null {
    return this.one('intents', beatId, (plain) => read.readIntent(beatId, plain));
  }

  protected override index(records: readonly RecordChange[]): void {
    for (const { root, key, after } of records) {
      const isGone = after === undefined;
      if (root === 'places') this.#placesByBeat.set(key, isGone ? null : beatIdOfPlace(key));
      if (root === 'exposure') this.#exposureByBeat.set(key, isGone ? null : beatIdOfPlace(key));
      if (root === 'contacts') this.#contactsByBeat.set(key, isGone ? null : beatIdOfContact(after));
    }
  }

  protected override topicsOf(change: RecordChange): readonly string[] {
    const { root, key, before, after } = change;
    const topics = super.topicsOf(change);
    if (root === 'places' || root === 'exposure') return [...topics, `${root}/${beatIdOfPlace(key)}`];
    // of the beat it was in, too: it may have been moved to another
    if (root === 'contacts')
      return [...topics, ...[before, after].map((contact) => `contacts/${beatIdOfContact(contact)}`)];
    return topics;
  }

  #exposed(key: string): ExposedPerson | null {
    const personId = parseBeatPersonKey(key)?.personId ?? null;
    return this.one('exposure', key, (plain) =>
      personId === null ? null : { ...read.readExposure(plain), personId },
    );
  }
}

const HELD: UndoResult = { kind: 'held' };

function beatIdOfPlace(key: string): string {
  return parseBeatPersonKey(key)?.beatId ?? '';
}

/** As `readContact` reads it: an odd one is ''. */
function beatIdOfContact(plain: unknown): string {
  const beatId = typeof plain === 'object' && plain !== null && 'beatId' in plain ? plain.beatId : '';
  return isId('beat', beatId) ? beatId : '';
}
