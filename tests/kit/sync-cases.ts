/** For every record type of every document: a fresh key, a record of it, and a change of it, as an honest client writes them. */
import type * as Y from 'yjs';
import { changeRecord, putRecord, type Fields } from '#shared/doc/write-records.ts';
import { specOf } from '#shared/doc/schema.ts';
import { DOCUMENT_ROOTS, type AnyRoot, type DocumentKind } from '#shared/model/documents.ts';
import { ZONE_IDS } from '#shared/model/zones.ts';
import { beat, contact, note, place } from './sync-records.ts';
import { PEOPLE } from './sync-server.ts';

export interface RecordCase {
  /** the `n`th key of this root; '' where the root is the only record */
  readonly key: (n: number) => string;
  readonly record: (by: string) => Fields;
  /** another value for some of its fields */
  readonly patch: (n: number) => Fields;
  /** the record names who made it */
  readonly isSigned?: true;
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Six letters that differ for every number below 32 768. */
function lettersOf(n: number): string {
  return `tst${[10, 5, 0].map((bits) => LETTERS[(n >> bits) & 31]).join('')}`;
}

const byId =
  (prefix: string) =>
  (n: number): string =>
    `${prefix}_${lettersOf(n)}`;
const inBeat = (n: number): string => `beat_${lettersOf(n)}:${PEOPLE.performer[0]}`;
const self = (): string => '';
const fixed = (record: Fields) => (): Fields => record;
const words = (n: number): Fields => ({ text: `Words ${n}.` });
const signed = { record: (by: string) => ({ by, text: 'Words.' }), patch: words, isSigned: true } as const;

export const RECORD_CASES: Readonly<Record<AnyRoot, RecordCase>> = {
  scene: { key: self, record: fixed({}), patch: (n) => ({ tempo: 30 + (n % 200) }) },
  beats: { key: byId('beat'), record: fixed(beat), patch: (n) => ({ name: `Name ${n}` }) },
  intents: {
    key: byId('beat'),
    record: fixed({ text: '', distance: '', breath: '', sound: '', eyeLine: '', placeholder: '' }),
    patch: words,
  },
  places: { key: inBeat, record: fixed(place), patch: (n) => ({ x: n % 50 }) },
  furniture: {
    key: byId('item'),
    record: fixed({ kind: 'bed', x: 0, y: 0, w: 1, d: 2, rotation: 0, label: '', locked: false }),
    patch: (n) => ({ x: 1 + (n % 50) }),
  },
  cameras: {
    key: byId('cam'),
    record: fixed({ beatIds: [], x: 0, y: 0, facing: 0, lens: 35, sensor: 36, label: '' }),
    patch: (n) => ({ label: `A${n}` }),
  },
  contacts: { key: byId('cont'), record: fixed(contact), patch: (n) => ({ looksLike: `Look ${n}` }) },
  exposure: {
    key: inBeat,
    record: fixed({ onSet: [], inView: ['back-upper'], mode: 'garment' }),
    patch: (n) => ({ onSet: [ZONE_IDS[n % ZONE_IDS.length]] }),
  },
  notes: { key: byId('note'), record: note, patch: words, isSigned: true },
  wishes: {
    key: byId('wish'),
    record: (by) => ({ by, text: 'Words.', state: 'with-ic' }),
    patch: words,
    isSigned: true,
  },
  drafts: { key: byId('drft'), ...signed },
  findings: { key: byId('drft'), ...signed },
  alternatives: { key: byId('drft'), ...signed },
  marks: {
    key: inBeat,
    record: (by) => ({ by, said: 'later', of: 1, at: 1 }),
    patch: (n) => ({ of: n }),
    isSigned: true,
  },
  flags: {
    key: byId('beat'),
    record: (by) => ({ by, at: 1 }),
    patch: (n) => ({ at: n + 1 }),
    isSigned: true,
  },
  says: {
    key: byId('says'),
    record: fixed({ direction: 'give', zone: 'hand-l', state: 'gate', conditions: [] }),
    patch: (n) => ({ conditions: [`Only ${n}.`] }),
  },
  words: {
    key: (n) => ZONE_IDS[n % ZONE_IDS.length]!,
    record: fixed({ label: 'arm' }),
    patch: (n) => ({ label: `arm ${n}` }),
  },
  extras: { key: byId('says'), record: fixed({ text: 'Hair.' }), patch: words },
  note: { key: self, record: fixed({ text: 'Words.' }), patch: words },
  lines: { key: byId('line'), record: (by) => ({ by, at: 1, text: 'Hello.' }), patch: words, isSigned: true },
};

/** Which record type of which kind of document. */
export interface RecordPlace {
  readonly kind: DocumentKind;
  readonly root: AnyRoot;
}

export function putCase(doc: Y.Doc, { kind, root }: RecordPlace, key: string, by: string): void {
  putRecord(doc, kind, root, key, RECORD_CASES[root].record(by));
}

export function patchCase(doc: Y.Doc, { kind, root }: RecordPlace, key: string, n: number): void {
  changeRecord(doc, kind, root, key, RECORD_CASES[root].patch(n));
}

/** Deletes it, as a hostile client can delete anything. */
export function deleteCase(doc: Y.Doc, { kind, root }: RecordPlace, key: string): void {
  const map = doc.getMap<unknown>(root);
  if (specOf(kind, root).encoding === 'self') for (const name of [...map.keys()]) map.delete(name);
  else map.delete(key);
}

/** The record as plain values, whatever its encoding; undefined where there is none. */
export function plainCase(doc: Y.Doc, { kind, root }: RecordPlace, key: string): unknown {
  const all = doc.getMap<unknown>(root).toJSON();
  if (specOf(kind, root).encoding !== 'self') return all[key];
  return Object.keys(all).length === 0 ? undefined : all;
}

export function rootsOf(kind: DocumentKind): readonly AnyRoot[] {
  return DOCUMENT_ROOTS[kind];
}
