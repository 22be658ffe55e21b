/**
 * Copies that the server could not read (close 4409) are set aside on this device, so that nothing is thrown away: they
 * can be listed, looked at as plain records and saved as a file, and never sent again.
 */
import { DOCUMENT_ROOTS } from '#shared/model/documents.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { deleteDatabase } from './local-copy.ts';

export interface SetAsideCopy {
  readonly name: string;
  readonly sceneId: string;
  /** milliseconds since 1970, this device's clock */
  readonly at: number;
}

export function setAsideName(personId: string, sceneId: string, at: number): string {
  return `${prefix(personId)}${sceneId}:${at}`;
}

/** Writes a copy of the document under the set-aside name. */
export async function setAside(name: string, doc: Y.Doc): Promise<void> {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const persistence = new IndexeddbPersistence(name, copy);
  await persistence.whenSynced;
  await persistence.destroy();
  copy.destroy();
}

export async function listSetAside(personId: string): Promise<readonly SetAsideCopy[]> {
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => {
    const copy = name === undefined ? null : parse(personId, name);
    return copy === null ? [] : [copy];
  });
}

/** The records of a set-aside copy as plain JSON, by root and key. */
export async function readSetAside(copy: SetAsideCopy): Promise<Readonly<Record<string, unknown>>> {
  const doc = new Y.Doc();
  const persistence = new IndexeddbPersistence(copy.name, doc);
  await persistence.whenSynced;
  const mirror = new RecordMirror(doc, 'board');
  const records = Object.fromEntries(DOCUMENT_ROOTS.board.map((root) => [root, Object.fromEntries(mirror.all(root))]));
  await persistence.destroy();
  doc.destroy();
  return records;
}

export async function forgetSetAside(copy: SetAsideCopy): Promise<void> {
  await deleteDatabase(copy.name);
}

function parse(personId: string, name: string): SetAsideCopy | null {
  const start = prefix(personId);
  if (!name.startsWith(start)) return null;
  const [sceneId, at] = name.slice(start.length).split(':');
  return sceneId === undefined || at === undefined ? null : { name, sceneId, at: Number(at) };
}

function prefix(personId: string): string {
  return `accord:${personId}:set-aside:`;
}
