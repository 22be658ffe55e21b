// The lock gate: package-lock.json must be complete and must name no registry host.
// npm silently omits per-platform optional packages a registry lacks; `npm ci` then stops on other machines.
import { readFileSync } from 'node:fs';

/** @typedef {{ resolved?: string, optionalDependencies?: Record<string, string> }} LockEntry */

/** @param {Record<string, LockEntry>} packages @param {string} from @param {string} name */
function isLocked(packages, from, name) {
  // Looks where Node would: in the package's own node_modules, then in each folder above.
  for (let at = from; ;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const up = at.lastIndexOf('/node_modules/');
    at = up > 0 ? at.slice(0, up) : '';
  }
}

/** @type {Record<string, LockEntry>} */
const packages = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).packages;
/** @type {string[]} */
const faults = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isLocked(packages, path, name)) faults.push(`${path} -> ${name} is missing from the lock`);
  }
  if (entry.resolved) {
    faults.push(`${path} is locked to a host: keep omit-lockfile-registry-resolved in .npmrc`);
  }
}
if (faults.length > 0) {
  console.error(`package-lock.json: ${faults.length} fault(s)\n  ${faults.join('\n  ')}`);
  process.exit(1);
}
console.log(`lock: ${Object.keys(packages).length - 1} packages, complete`);
