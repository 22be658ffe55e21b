// `npm run bench`: the measurements of tests/bench, each printed as a ratio to a reference of the same run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.js';
import { root, runNode } from './lib/run.js';
import { stop } from './lib/say.js';

const main = 'tests/bench/main.ts';
if (!existsSync(join(root, main))) stop(`There is nothing to measure yet: ${main} does not exist.`);
await ensureInstalled({ withDev: true });
const { code } = await runNode(['node_modules/tsx/dist/cli.mjs', main, ...process.argv.slice(2)], {
  env: { NODE_ENV: 'production' },
});
process.exitCode = code;
