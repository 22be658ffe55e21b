/**
 * Copies that the server could not read (close 4409) are set aside on this device, so that nothing is thrown away: they
 * can be listed, looked at as plain records and saved as a file, and never sent again.
 */
import { DOCUMENT_ROOTS } from '#shared/model/documents.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import * as Y from 'yjs';
import {
  databaseNames,
  deleteDatabase,
  openDatabase,
  readUpdates,
  writeUpdates,
} from './updates-database.ts';

export interface SetAsideCopy {
  readonly name: string;
  readonly sceneId: string;
  /** milliseconds since 1970, this device's clock */
  readonly at: number;
}

export function setAsideName(personId: string, sceneId: string, at: number): string {
  return `${prefix(personId)}${sceneId}:${at}`;
}

/** Writes the document under the set-aside name. False where this device would not take it. */
export async function setAside(name: string, doc: Y.Doc): Promise<boolean> {
  const db = await openDatabase(name);
  if (db === null) return false;
  const keys = await writeUpdates(db, [Y.encodeStateAsUpdate(doc)]);
  db.close();
  if (keys === null) await deleteDatabase(name);
  return keys !== null;
}

export async function listSetAside(personId: string): Promise<readonly SetAsideCopy[]> {
  const names = await databaseNames(prefix(personId));
  return names.flatMap((name) => parse(personId, name) ?? []);
}

/** The records of a set-aside copy as plain JSON, by root and key; null when it cannot be read here. */
export async function readSetAside(copy: SetAsideCopy): Promise<Readonly<Record<string, unknown>> | null> {
  const db = await openDatabase(copy.name);
  const stored = db === null ? null : await readUpdates(db);
  db?.close();
  if (stored === null) return null;
  const doc = new Y.Doc();
  for (const update of stored.updates) if (update instanceof Uint8Array) Y.applyUpdate(doc, update);
  const mirror = new RecordMirror(doc, 'board');
  const records = Object.fromEntries(
    DOCUMENT_ROOTS.board.map((root) => [root, Object.fromEntries(mirror.all(root))]),
  );
  doc.destroy();
  return records;
}

export async function forgetSetAside(copy: SetAsideCopy): Promise<void> {
  await deleteDatabase(copy.name);
}

function parse(personId: string, name: string): SetAsideCopy | null {
  const [sceneId, at] = name.slice(prefix(personId).length).split(':');
  return sceneId === undefined || at === undefined ? null : { name, sceneId, at: Number(at) };
}

function prefix(personId: string): string {
  return `accord:${personId}:set-aside:`;
}
