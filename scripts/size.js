// `npm run size`: fails when the scene board's first JavaScript is over its budget.
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.js';
import { ensureInstalled } from './lib/install.js';
import { root } from './lib/run.js';
import { budget, measure } from './lib/size.js';

const kilo = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);

await ensureInstalled({ withDev: true });
await ensureBuilt();
const { files, total } = measure(join(root, 'dist/client'));
for (const { file, bytes } of files) console.log(`${kilo(bytes).padStart(8)} KB  ${file}`);
console.log(`size: ${kilo(total)} KB of ${kilo(budget)} KB (gzip, first load of the scene board)`);
if (total > budget) process.exitCode = 1;
