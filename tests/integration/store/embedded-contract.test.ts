import { describe } from 'vitest';
import { openEmbeddedHarness } from '../../kit/store-harness.ts';
import { describeStoreContract } from './store-contract.ts';

describe('[7] the embedded store keeps the contract of every store', () => {
  describeStoreContract(openEmbeddedHarness);
});
