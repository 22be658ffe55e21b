/** One copy that was set aside, as a person reads it and as a file. */
import * as read from '#shared/doc/read-board.ts';
import type { Beat, Contact, Furniture, PlacedPerson } from '#shared/model/board.ts';
import { beatPersonKey } from '#shared/model/ids.ts';
import { readSetAside, type SetAsideRecords } from '../sync/set-aside.ts';
import type { SetAsideCopy } from '../sync/copy-names.ts';

export interface KeptBeat {
  readonly beat: Beat;
  readonly people: readonly { readonly personId: string; readonly place: PlacedPerson | null }[];
  readonly contacts: readonly Contact[];
  /** what the moment means; empty where nothing was written */
  readonly intent: string;
}

export interface KeptBoard {
  readonly beats: readonly KeptBeat[];
  readonly furniture: readonly Furniture[];
}

export interface ReadCopy {
  readonly board: KeptBoard;
  readonly records: SetAsideRecords;
}

/** Null when it cannot be read here. */
export async function readKeptCopy(copy: SetAsideCopy): Promise<ReadCopy | null> {
  const records = await readSetAside(copy);
  return records === null ? null : { board: keptBoard(records), records };
}

/** In playing order, without what was taken off the board. Odd fields take their fallbacks. */
export function keptBoard(records: SetAsideRecords): KeptBoard {
  const contacts = all(records.contacts, read.readContact).toSorted((a, b) => a.start - b.start);
  return {
    beats: read.inOrder(all(records.beats, read.readBeat)).map((beat) => ({
      beat,
      people: beat.people.map((personId) => ({ personId, place: placeOf(records, beat.id, personId) })),
      contacts: contacts.filter(({ beatId }) => beatId === beat.id),
      intent: read.readIntent(beat.id, records.intents[beat.id]).text,
    })),
    furniture: all(records.furniture, read.readFurniture),
  };
}

export interface KeptFile {
  readonly name: string;
  readonly text: string;
}

/** The records as they are, by id. The name of the file says scene and time, and nobody. */
export function keptFile(copy: SetAsideCopy, sceneNumber: string | null, records: SetAsideRecords): KeptFile {
  const at = new Date(copy.at).toISOString();
  const scene = (sceneNumber ?? '').replaceAll(/[^0-9A-Za-z]+/gu, '-').replaceAll(/^-|-$/gu, '');
  const time = at.slice(0, 16).replaceAll(/[^0-9]+/gu, '-');
  return {
    name: `accord-${scene === '' ? 'board' : `scene-${scene}`}-set-aside-${time}.json`,
    text: `${JSON.stringify({ what: 'board set aside', scene: copy.sceneId, setAsideAt: at, records }, null, 2)}\n`,
  };
}

function all<T extends { readonly retired?: boolean | undefined }>(
  records: Readonly<Record<string, unknown>>,
  readOne: (key: string, plain: unknown) => T,
): readonly T[] {
  return Object.entries(records)
    .map(([key, plain]) => readOne(key, plain))
    .filter(({ retired }) => retired !== true);
}

function placeOf(records: SetAsideRecords, beatId: string, personId: string): PlacedPerson | null {
  const key = beatPersonKey(beatId, personId);
  const plain = records.places[key];
  return plain === undefined ? null : read.readPlace(key, plain);
}
