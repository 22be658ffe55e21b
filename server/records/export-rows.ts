/** How many copies of the ledger were made, so that each has a number of its own. */
import type { RecordReader, RecordWriter } from '../store/store.ts';

const EXPORT_ROWS = 'export-count';

interface ExportCount {
  readonly copies: number;
}

export async function readCopies(reader: RecordReader, productionId: string): Promise<number> {
  return (await reader.get<ExportCount>(EXPORT_ROWS, productionId))?.value.copies ?? 0;
}

export async function putCopies(tx: RecordWriter, productionId: string, copies: number): Promise<void> {
  await tx.put<ExportCount>({
    kind: EXPORT_ROWS,
    id: productionId,
    scope: productionId,
    ref: '',
    key: `production:${productionId}`,
    value: { copies },
  });
}
