/**
 * Documents carry the name of their schema. Migrations are ordered and idempotent, and the server runs them before it
 * serves a document; a client older than the document is told to reload, it never migrates anything itself.
 */
import type * as Y from 'yjs';
import type { DocumentKind } from '../../model/documents.ts';
import { contactParts } from './0001-contact-parts.ts';
import { structuredWishes } from './0002-structured-wishes.ts';
import { deskMarks } from './0003-desk-marks.ts';

export interface Migration {
  readonly name: string;
  readonly kind: DocumentKind;
  /** Runs inside one transaction; running it twice must change nothing the second time. */
  readonly up: (doc: Y.Doc) => void;
}

/** In order of their making; only ever appended to. The first schema is the one a document is seeded with. */
export const MIGRATIONS: readonly Migration[] = [contactParts, ...structuredWishes, deskMarks];

/** The schema names one kind of document has had, oldest first. */
export function schemaHistory(kind: DocumentKind, migrations: readonly Migration[] = MIGRATIONS): string[] {
  return ['FirstBoard', ...migrations.filter((m) => m.kind === kind).map((m) => m.name)];
}

/**
 * Brings a document from the schema it was stored with to today's. Returns the new name, or null when `from` is not a
 * name this program knows (the document was written by a newer one): then it must not be served.
 */
export function migrate(
  doc: Y.Doc,
  kind: DocumentKind,
  from: string,
  migrations: readonly Migration[] = MIGRATIONS,
): string | null {
  const history = schemaHistory(kind, migrations);
  const at = history.indexOf(from);
  if (at === -1) return null;
  const missing = migrations.filter((m) => m.kind === kind).slice(at);
  doc.transact(() => {
    for (const migration of missing) migration.up(doc);
    if (kind === 'board' && missing.length > 0) doc.getMap('scene').set('schema', history.at(-1));
  }, 'migration');
  return history.at(-1)!;
}
