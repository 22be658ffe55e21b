/** The ledger of the production as a file for an IC: listed in the ledger itself, with a copy number of its own (R40). */
import { Buffer } from 'node:buffer';
import { mayReachScene } from '#shared/access/commands.ts';
import { accessRoleOf } from '#shared/model/roles.ts';
import type { Person, Production, Scene, Who } from '#shared/model/production.ts';
import type { ExportedFile, LedgerEntry } from '#shared/protocol/consent-results.ts';
import { LEDGER_PAPER_WORDS, sayLedgerEvent, utcText } from '#shared/words/ledger-paper.ts';
import { whoOf } from '../../auth/auth.ts';
import { printable, printLedger, type LedgerSheetLine } from '../../documents/documents.ts';
import { readCopies, putCopies } from '../export-rows.ts';
import { readPeople, readPerson, readProduction, readScenes } from '../tables.ts';
import { wholeEntry } from './archive.ts';
import { done, refuse, type Acting, type HandlerDeps, type Handlers } from './handler.ts';

export const ledgerExport: Handlers<'export-ledger'> = {
  'export-ledger': async ({ as }, acting, deps) => {
    // Security: a session that somebody else opened has board, own track and hold, and nothing of the production's (design 5)
    if (acting.assisted) return refuse('assisted');
    const made = await makeFile(as, acting, deps);
    if (made === null) return refuse('not-found');
    return async ({ tx, me, who }) => {
      if (who.role !== 'ic') return refuse('not-found');
      // two made at once would bear one number
      if ((await readCopies(tx, me.productionId)) !== made.copy - 1) return refuse('stale');
      await putCopies(tx, me.productionId, made.copy);
      return { ...done('ledger-exported', [], { as, copy: made.copy }), result: made.file, isKept: false };
    };
  },
};

interface Made {
  readonly copy: number;
  readonly file: ExportedFile;
}

/** Outside the transaction: printing takes longer than anybody should wait for. */
async function makeFile(as: 'json' | 'pdf', acting: Acting, deps: HandlerDeps): Promise<Made | null> {
  const { store, clock } = deps;
  const me = await readPerson(store.records, acting.personId);
  // Security: only what an IC reads is ever put together
  if (me === null || accessRoleOf(me.job) !== 'ic') return null;
  const { productionId } = me;
  const [production, everybody, scenes, copies] = await Promise.all([
    readProduction(store.records, productionId),
    readPeople(store.records, productionId),
    readScenes(store.records, productionId),
    readCopies(store.records, productionId),
  ]);
  if (production === null) return null;
  const lines = (await store.ledger.read(productionId)).map((line) => wholeEntry(line, null));
  const copy = copies + 1;
  const at = clock.now();
  const name = `ledger-copy-${copy}.${as}`;
  if (as === 'json') {
    const text = JSON.stringify({ production: production.name, for: me.name, at, copy, lines }, null, 1);
    return { copy, file: { name, type: 'application/json', base64: Buffer.from(text).toString('base64') } };
  }
  const has = printable([production.name, ...everybody.map((person) => person.name)]);
  const nameOf = ({ id, name: own }: Person | Production): string =>
    has.has(own) ? own : LEDGER_PAPER_WORDS.unprintable(id);
  const sheet = await printLedger({
    production: nameOf(production),
    reader: nameOf(me),
    madeAt: utcText(at),
    copy,
    lines: sheetLines(lines, { who: whoOf(me), everybody, scenes, nameOf }),
  });
  return { copy, file: { name, type: 'application/pdf', base64: Buffer.from(sheet).toString('base64') } };
}

interface Known {
  readonly who: Who;
  readonly everybody: readonly Person[];
  readonly scenes: readonly Scene[];
  readonly nameOf: (person: Person) => string;
}

function sheetLines(
  lines: readonly LedgerEntry[],
  { who, everybody, scenes, nameOf }: Known,
): readonly LedgerSheetLine[] {
  const names = new Map(everybody.map((person) => [person.id, nameOf(person)]));
  const named = (id: string): string => (id === 'system' ? LEDGER_PAPER_WORDS.system : (names.get(id) ?? id));
  // Security: a scene that is closed to the reader is not named
  const numbers = new Map(
    scenes.filter((scene) => mayReachScene(who, scene, everybody)).map(({ id, number }) => [id, number]),
  );
  return lines.map(({ seq = 0, at, event, detail, by, about, hash = '' }) => ({
    seq,
    at: utcText(at),
    said: sayLedgerEvent(event, detail, (id) => numbers.get(id) ?? null),
    by: named(by),
    about: about.map(named),
    hash,
  }));
}
