// Builds the client and the server, and knows when that is needed: dist carries a hash of the sources it came from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root, runNode, tailOf } from './run.js';
import { say, stop } from './say.js';

const sources = [
  'client',
  'server',
  'shared',
  'scripts/lib',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const stamp = 'dist/.accord-build';
const products = ['dist/server/main.js', 'dist/client/index.html'];
const vite = 'node_modules/vite/bin/vite.js';

/** @param {string} folder @param {string} path @returns {string[]} */
function listSources(folder, path) {
  const at = join(folder, path);
  if (!existsSync(at)) return [];
  if (statSync(at).isFile()) return [path];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** @param {string} folder @returns {string} the same for the same content, whatever the dates of the files */
export function hashSources(folder) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => listSources(folder, source)).toSorted()) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {boolean} */
export function isBuildStale(folder) {
  if (!products.every((product) => existsSync(join(folder, product)))) return true;
  // A copy that holds only what was built has nothing to be stale against.
  if (!existsSync(join(folder, 'server/main.ts'))) return false;
  const file = join(folder, stamp);
  return !existsSync(file) || readFileSync(file, 'utf8') !== hashSources(folder);
}

/** @param {string} folder @param {string} hash */
export function stampBuild(folder, hash) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, stamp), hash);
}

export async function build() {
  say('Building...');
  const hash = hashSources(root);
  rmSync(join(root, stamp), { force: true });
  // A development NODE_ENV would build the slow development edition of React.
  const options = { isQuiet: true, env: { NODE_ENV: 'production' } };
  for (const args of [['build'], ['build', '--ssr', 'server/main.ts', '--outDir', 'dist/server']]) {
    const { code, output } = await runNode([vite, ...args], options);
    if (code !== 0) stop(`${tailOf(output, 40)}\nThe build did not finish: vite ${args.join(' ')}`);
  }
  stampBuild(root, hash);
}

export async function ensureBuilt() {
  if (isBuildStale(root)) await build();
}
