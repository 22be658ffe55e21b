/** One beat of a board with everything that belongs to it, as plain typed values, read from the records beside a document. */
import type { Beat, Camera, Contact, Exposure, Intent, PlacedPerson, SceneSettings } from '../model/board.ts';
import type { AnyRoot } from '../model/documents.ts';
import { parseBeatPersonKey } from '../model/ids.ts';
import { beatOf } from './beat-index.ts';
import * as read from './read-board.ts';
import type { RecordChange, RecordMirror } from './record-mirror.ts';

/** The retired are left out of it. */
export interface BeatContents {
  readonly beat: Beat;
  readonly intent: Intent | null;
  readonly contacts: readonly Contact[];
  readonly exposure: readonly (Exposure & { readonly beatId: string; readonly personId: string })[];
  readonly places: readonly PlacedPerson[];
  /** those that are tied to the beat */
  readonly cameras: readonly Camera[];
  /** ids of the beats that stand in for it */
  readonly planBs: readonly string[];
}

export interface BoardContents {
  readonly settings: SceneSettings;
  /** in playing order */
  readonly beats: readonly BeatContents[];
}

type Mirror = Pick<RecordMirror, 'get' | 'all' | 'keysInBeat'>;

/** Every beat that is not retired, or those of `only` among them. */
export function readBoardContents(mirror: Mirror, only?: readonly string[]): BoardContents {
  const ids = only === undefined ? [...mirror.all('beats').keys()] : [...new Set(only)];
  const beats = ids.flatMap((id) => readBeatContents(mirror, id) ?? []);
  const ordered = read.inOrder(
    beats.map((contents) => ({ id: contents.beat.id, order: contents.beat.order, contents })),
  );
  return {
    settings: read.readScene(mirror.get('scene', '')),
    beats: ordered.map(({ contents }) => contents),
  };
}

/** Null where there is no such beat, or it is off the board. */
export function readBeatContents(mirror: Mirror, beatId: string): BeatContents | null {
  const plain = mirror.get('beats', beatId);
  if (plain === undefined) return null;
  const beat = read.readBeat(beatId, plain);
  if (beat.retired === true) return null;
  const intent = mirror.get('intents', beatId);
  const sorted = (root: 'contacts' | 'exposure' | 'places'): readonly string[] =>
    [...mirror.keysInBeat(root, beatId)].toSorted();
  return {
    beat,
    intent: intent === undefined ? null : read.readIntent(beatId, intent),
    contacts: sorted('contacts')
      .map((key) => read.readContact(key, mirror.get('contacts', key)))
      .filter(({ retired }) => retired !== true),
    exposure: sorted('exposure').flatMap((key) => {
      const at = parseBeatPersonKey(key);
      return at === null ? [] : [{ ...at, ...read.readExposure(mirror.get('exposure', key)) }];
    }),
    places: sorted('places').flatMap((key) => read.readPlace(key, mirror.get('places', key)) ?? []),
    cameras: [...mirror.all('cameras')]
      .map(([key, camera]) => read.readCamera(key, camera))
      .filter(({ beatIds, retired }) => retired !== true && beatIds.includes(beatId))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    planBs: [...mirror.all('beats')]
      .filter(([, other]) => fieldOf(other, 'planBOf') === beatId && fieldOf(other, 'retired') !== true)
      .map(([key]) => key)
      .toSorted(),
  };
}

/**
 * Ids of the beats whose contents these changes may have touched; null is all of them. A change of where somebody
 * stands touches none: a drag writes thirty a second, and no agreement is about a position (R8).
 */
export function beatsTouchedBy(changes: readonly RecordChange[]): ReadonlySet<string> | null {
  const touched = new Set<string>();
  for (const change of changes) {
    if (change.root === 'scene') {
      // a beat without a tempo of its own runs at that of its scene
      if (fieldOf(change.before, 'tempo') !== fieldOf(change.after, 'tempo')) return null;
    } else for (const id of beatsOf(change)) touched.add(id);
  }
  return touched;
}

function beatsOf({ root, key, before, after }: RecordChange): readonly string[] {
  switch (root) {
    case 'beats':
      return [before, after]
        .map((record) => fieldOf(record, 'planBOf'))
        .filter((id) => typeof id === 'string')
        .concat(key);
    case 'intents':
      return [key];
    case 'cameras':
      return [...listOf(before, 'beatIds'), ...listOf(after, 'beatIds')];
    case 'places': {
      const isSame =
        before !== undefined &&
        after !== undefined &&
        fieldOf(before, 'height') === fieldOf(after, 'height') &&
        fieldOf(before, 'onStage') === fieldOf(after, 'onStage');
      return isSame ? [] : both('places', key, before, after);
    }
    case 'contacts':
    case 'exposure':
      return both(root, key, before, after);
    default:
      return [];
  }
}

function both(root: AnyRoot, key: string, before: unknown, after: unknown): readonly string[] {
  return [before, after].flatMap((record) => beatOf(root, key, record) ?? []);
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, name)
    ? new Map(Object.entries(record)).get(name)
    : undefined;
}

function listOf(record: unknown, name: string): readonly string[] {
  const list = fieldOf(record, name);
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
