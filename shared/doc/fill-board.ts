/** Writes a whole board at once into a document that has no beats yet: for the demo, and for boards that come from elsewhere. */
import * as Y from 'yjs';
import type {
  Beat,
  Contact,
  Exposure,
  Furniture,
  Intent,
  PlacedPerson,
  SceneSettings,
} from '../model/board.ts';
import type { BoardRoot } from '../model/documents.ts';
import { beatPersonKey } from '../model/ids.ts';
import { firstKeys } from './order-keys.ts';
import { seedOf } from './seed.ts';
import { changeRecord, putRecord, transact, type Fields } from './write-records.ts';

/** A board as plain records. Beats stand in playing order; their order keys are made here. */
export interface BoardContent {
  readonly scene: Partial<Omit<SceneSettings, 'schema'>>;
  readonly beats: readonly Omit<Beat, 'order'>[];
  /** one for each beat */
  readonly intents: readonly Intent[];
  readonly places: readonly PlacedPerson[];
  readonly furniture: readonly Furniture[];
  readonly contacts: readonly Contact[];
  readonly exposure?: readonly ExposureOfPerson[];
}

export interface ExposureOfPerson extends Exposure {
  readonly beatId: string;
  readonly personId: string;
}

export interface BoardRecord {
  readonly root: BoardRoot;
  readonly key: string;
  readonly fields: Fields;
}

/** The records as they will lie in the document, the scene's settings left out. */
export function boardRecords(content: BoardContent): readonly BoardRecord[] {
  const orders = firstKeys(content.beats.length);
  return [
    ...content.beats.map(({ id, ...fields }, index) =>
      record('beats', id, { ...fields, order: orders[index]! }),
    ),
    ...content.intents.map(({ beatId, ...fields }) => record('intents', beatId, fields)),
    ...content.places.map(({ beatId, personId, ...fields }) =>
      record('places', beatPersonKey(beatId, personId), fields),
    ),
    ...content.furniture.map(({ id, ...fields }) => record('furniture', id, fields)),
    ...content.contacts.map(({ id, ...fields }) => record('contacts', id, fields)),
    ...(content.exposure ?? []).map(({ beatId, personId, ...fields }) =>
      record('exposure', beatPersonKey(beatId, personId), fields),
    ),
  ];
}

/**
 * The update that adds the content to a stored board, or null where the board already has beats: filling twice would
 * double it. `stored` is everything the store has of the document, oldest first.
 */
export function fillBoard(stored: readonly Uint8Array[], content: BoardContent): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of stored) Y.applyUpdate(doc, update);
    });
    if (doc.getMap('beats').size > 0) return null;
    const before = Y.encodeStateVector(doc);
    transact(doc, null, () => {
      changeRecord(doc, 'board', 'scene', '', content.scene);
      for (const { root, key, fields } of boardRecords(content)) putRecord(doc, 'board', root, key, fields);
    });
    return Y.encodeStateAsUpdate(doc, before);
  } finally {
    doc.destroy();
  }
}

/** The first update of a new board that begins with this content. */
export function newBoard(content: BoardContent): Uint8Array {
  const seed = seedOf('board')!;
  return Y.mergeUpdates([seed, fillBoard([seed], content)!]);
}

function record(root: BoardRoot, key: string, fields: Fields): BoardRecord {
  return { root, key, fields };
}
