/**
 * A process of its own around the embedded store, for tests that kill it. Arguments: data folder, verb.
 * `append <document>`: appends for ever and prints each sequence number once it is acknowledged.
 * `hold`: prints "open" and keeps the store open until it is killed.
 */
import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';

const [dataDir, verb, name] = process.argv.slice(2) as [string, string, string];

async function main(): Promise<void> {
  const store = await openEmbeddedStore({ dataDir, masterKey: null });
  // Written at once and in order: what the parent has read was acknowledged before the kill.
  const say = (text: string): void => void writeSync(1, `${text}\n`);
  say('open');
  if (verb === 'hold') setInterval(() => undefined, 60_000);
  if (verb !== 'append') return;
  for (let turn = 0; ; turn += 1) {
    // One to three appends share a commit, and now and then everything before is compacted.
    const texts = Array.from({ length: 1 + (turn % 3) }, (_, index) => `turn ${turn} update ${index}`);
    const seqs = await Promise.all(texts.map((text) => store.documents.append(name, Buffer.from(text))));
    for (const [index, seq] of seqs.entries()) say(`${seq} ${texts[index]}`);
    if (turn % 40 === 39)
      await store.documents.compact(name, seqs[0]!, Buffer.from(`through ${seqs[0]}`), 'First');
  }
}

await main();
