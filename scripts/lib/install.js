// Is what is installed what the lock says? npm keeps its own record in node_modules, so that an install made
// by hand counts too.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tailOf } from './run.js';
import { say, stop } from './say.js';

/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean }} LockEntry */

const oldestNode = [20, 19];

/** @param {string} file @returns {Record<string, LockEntry>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string} folder @param {{ withDev: boolean }} want @returns {boolean} */
export function isInstallStale(folder, { withDev }) {
  const record = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return true;
  const installed = readPackages(record);
  return Object.entries(readPackages(join(folder, 'package-lock.json'))).some(([path, entry]) => {
    // Optional packages are for other platforms, or may fail to install.
    if (path === '' || entry.optional || entry.devOptional) return false;
    if (entry.dev && !withDev) return false;
    return installed[path]?.version !== entry.version || !existsSync(join(folder, path));
  });
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(`Accord needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}.`);
}

/** Installs what is missing, with npm. @param {{ withDev: boolean }} want */
export async function ensureInstalled({ withDev }) {
  checkNode();
  if (!isInstallStale(root, { withDev })) return;
  say('Installing what is missing (about half a minute)...');
  // NODE_ENV=production would leave out what the build and the tests need.
  const { code, output } = await run('npm', ['ci', withDev ? '--include=dev' : '--omit=dev'], {
    isQuiet: true,
  });
  if (code === 0) return;
  stop(
    `${tailOf(output)}\nThe install did not finish. Check the network and the disk, then run the same command again.`,
  );
}
