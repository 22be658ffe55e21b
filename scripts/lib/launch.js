// Everything between a fresh checkout and a running command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, isBuildStale } from './build.js';
import { checkNode, ensureInstalled } from './install.js';
import { root } from './run.js';

/** @param {readonly string[]} args the verb and what follows it */
export async function launch(args) {
  checkNode();
  await ensureInstalled({ withDev: isBuildStale(root) });
  await ensureBuilt();
  // In this process, not in a child: signals and exit codes are then the server's own.
  const main = join(root, 'dist/server/main.js');
  process.argv = [process.execPath, main, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}
