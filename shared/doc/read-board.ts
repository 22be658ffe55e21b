/** Typed, lenient readers of board records: odd or missing fields take their fallbacks; nothing here throws. */
import * as v from 'valibot';
import {
  CATALOGUE_FIELDS,
  type Beat,
  type Camera,
  type Contact,
  type Exposure,
  type Furniture,
  type Intent,
  type Note,
  type PlacedPerson,
  type SceneSettings,
  type UnknownWords,
} from '../model/board.ts';
import { parseBeatPersonKey } from '../model/ids.ts';
import * as spec from './board-records.ts';
import { readRecord, type RecordSpec } from './record-spec.ts';

// The one place where a validated plain record becomes a model type: each field was checked against its schema.
function read<T>(recordSpec: RecordSpec, plain: unknown, more: Readonly<Record<string, unknown>>): T {
  return { ...readRecord(recordSpec, plain), ...more } as T;
}

export function readScene(plain: unknown): SceneSettings {
  return read<SceneSettings>(spec.sceneSpec, plain, {});
}

export function readBeat(key: string, plain: unknown): Beat {
  return read<Beat>(spec.beatSpec, plain, { id: key });
}

export function readIntent(key: string, plain: unknown): Intent {
  return read<Intent>(spec.intentSpec, plain, { beatId: key });
}

/** Null when the key does not name a beat and a person. */
export function readPlace(key: string, plain: unknown): PlacedPerson | null {
  const who = parseBeatPersonKey(key);
  return who && read<PlacedPerson>(spec.placeSpec, plain, who);
}

export function readFurniture(key: string, plain: unknown): Furniture {
  return read<Furniture>(spec.furnitureSpec, plain, { id: key });
}

export function readCamera(key: string, plain: unknown): Camera {
  return read<Camera>(spec.cameraSpec, plain, { id: key });
}

export function readContact(key: string, plain: unknown): Contact {
  const unknown = unknownWords(plain);
  return read<Contact>(spec.contactSpec, plain, {
    id: key,
    ...(Object.keys(unknown).length === 0 ? {} : { unknown }),
  });
}

/** Longer is no word of any catalogue. */
const LONGEST_WORD = 60;

/** What a newer program wrote is not passed off as the fallback: it is kept beside it, so that it can be said (C11). */
function unknownWords(plain: unknown): UnknownWords {
  const given = new Map<string, unknown>(
    typeof plain === 'object' && plain !== null ? Object.entries(plain) : [],
  );
  return Object.fromEntries(
    CATALOGUE_FIELDS.flatMap((name): readonly (readonly [string, string])[] => {
      const word = given.get(name);
      if (typeof word !== 'string' || word.length > LONGEST_WORD) return [];
      return v.is(spec.contactSpec.fields[name]!.schema, word) ? [] : [[name, word]];
    }),
  );
}

export function readExposure(plain: unknown): Exposure {
  return read<Exposure>(spec.exposureSpec, plain, {});
}

export function readNote(key: string, plain: unknown): Note {
  return read<Note>(spec.noteSpec, plain, { id: key });
}

/** Beats in playing order: by fractional key, ties (two people inserted at one spot) by id. */
export function inOrder<T extends { readonly id: string; readonly order: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
