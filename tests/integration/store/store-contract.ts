/**
 * What every store must do (design 7). Each implementation runs this suite through a harness of its own, so the suite
 * says nothing of tables or engines.
 */
import type { StoreHarness } from '../../kit/store-harness.ts';
import { describeDocuments } from './contract/documents.ts';
import { describeKeys } from './contract/keys.ts';
import { describeLedger } from './contract/ledger.ts';
import { describeRecords } from './contract/records.ts';

export function describeStoreContract(open: () => Promise<StoreHarness>): void {
  describeDocuments(open);
  describeRecords(open);
  describeKeys(open);
  describeLedger(open);
}
