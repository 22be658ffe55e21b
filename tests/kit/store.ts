/** A real embedded store in a temporary folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore, type EmbeddedStoreOptions } from '../../server/store/embedded/embedded-store.ts';
import type { Store } from '../../server/store/store.ts';

export interface TestStore {
  readonly store: Store;
  readonly dataDir: string;
  /** Closes the store and removes its folder. */
  remove(): Promise<void>;
}

/** The key comes from the key file unless one is given. Call `remove` when the test has ended. */
export async function openTestStore(options: Partial<EmbeddedStoreOptions> = {}): Promise<TestStore> {
  const root = await mkdtemp(join(tmpdir(), 'accord-store-'));
  const dataDir = options.dataDir ?? join(root, 'data');
  const store = await openEmbeddedStore({ masterKey: null, ...options, dataDir });
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(root, { recursive: true, force: true });
  };
  return { store, dataDir, remove };
}
