/** The door of documents: what goes out on paper. Whoever asks has projected what its reader may see; nothing is read here. */
import { layOutLedger, type LedgerSheet } from './ledger-paper.ts';

export { printable } from './paper.ts';
export type { LedgerSheet, LedgerSheetLine } from './ledger-paper.ts';

/** The ledger as a PDF (A4). Other work of the server goes on between its pages. */
export async function printLedger(sheet: LedgerSheet): Promise<Uint8Array> {
  return layOutLedger(sheet);
}
