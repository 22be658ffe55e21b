/** Tables of the embedded store and their ordered migrations. Ids stand in clear columns; every BLOB but `hash` is sealed. */
import { StoreFailure } from '../store.ts';
import type { Connection } from './connection.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
}

// Append only: what has once run somewhere is never edited.
// No WITHOUT ROWID: with rows of 1 KB it triples the file and halves the write speed (measured).
const migrations: readonly Migration[] = [
  {
    name: 'first-tables',
    sql: `
      CREATE TABLE IF NOT EXISTS vault (id INTEGER PRIMARY KEY CHECK (id = 1), proof BLOB NOT NULL);

      -- wrapped is NULL once the key is destroyed; the row stays, so that the name is never given out again
      CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, wrapped BLOB);

      CREATE TABLE IF NOT EXISTS documents (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key_name TEXT NOT NULL REFERENCES keys (name),
        epoch INTEGER NOT NULL, schema TEXT NOT NULL, seq INTEGER NOT NULL, snapshot_seq INTEGER NOT NULL);
      CREATE INDEX IF NOT EXISTS documents_by_key ON documents (key_name);
      CREATE TABLE IF NOT EXISTS snapshots (document INTEGER PRIMARY KEY REFERENCES documents (id), bytes BLOB NOT NULL);
      CREATE TABLE IF NOT EXISTS updates (
        document INTEGER NOT NULL REFERENCES documents (id), seq INTEGER NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (document, seq));

      CREATE TABLE IF NOT EXISTS records (
        kind TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, ref TEXT NOT NULL, key_name TEXT NOT NULL,
        value BLOB NOT NULL, PRIMARY KEY (kind, id));
      CREATE INDEX IF NOT EXISTS records_by_ref ON records (kind, scope, ref);
      CREATE INDEX IF NOT EXISTS records_by_key ON records (key_name);

      CREATE TABLE IF NOT EXISTS ledger (
        production TEXT NOT NULL, seq INTEGER NOT NULL, line BLOB NOT NULL, detail_key TEXT, detail BLOB,
        hash BLOB NOT NULL, PRIMARY KEY (production, seq));
      CREATE TABLE IF NOT EXISTS ledger_heads (production TEXT PRIMARY KEY, head BLOB NOT NULL);`,
  },
  {
    name: 'ledger-by-person',
    // a line about nobody has one row with person ''; lines from before are filled in by `EmbeddedLedger.index`
    sql: `
      CREATE TABLE IF NOT EXISTS ledger_about (
        production TEXT NOT NULL, person TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (production, person, seq));
      CREATE INDEX IF NOT EXISTS ledger_about_by_line ON ledger_about (production, seq);`,
  },
];

/** Brings the tables up to date, each migration in the transaction that records it. */
export function migrateSchema(connection: Connection): void {
  connection.write(() => {
    connection.exec(
      'CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, name TEXT NOT NULL)',
    );
    const found: { version: number | null } = connection
      .prepare('SELECT max(version) AS version FROM schema_versions')
      .get();
    const version = found.version ?? 0;
    if (version > migrations.length) {
      throw new StoreFailure(
        'this data was written by a newer version of Accord: install that version or a later one',
      );
    }
    migrations.slice(version).forEach((migration, index) => {
      connection.exec(migration.sql);
      connection
        .prepare('INSERT INTO schema_versions (version, name) VALUES (?, ?)')
        .run(version + index + 1, migration.name);
    });
  });
}
