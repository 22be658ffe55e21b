// Which modules the scene board loads in one piece. Left alone, every module that a part fetched later shares with the
// board becomes a file of its own, and a dozen small files compress worse than one.

const BOARD = /[\\/]board[\\/]board-screen\.tsx$/;
const MAIN = /[\\/]client[\\/]main\.tsx$/;
const SCREEN = /[\\/](?:main|[a-z-]+-screen)\.tsx$/;

/** @typedef {{ importers: readonly string[], dynamicImporters: readonly string[], isEntry: boolean }} Info */
/** @typedef {{ getModuleInfo(id: string): Info | null }} Graph */

/**
 * @param {string} id @param {Graph} graph
 * @returns {string | null} `page` for what every address needs, `board` where of all screens the board alone imports
 *   it, `common` where others do too
 */
export function chunkOf(id, graph) {
  // the entries themselves are what an address loads, and where its size is counted from
  if (BOARD.test(id) || MAIN.test(id)) return null;
  const screens = screensOf(id, graph);
  // whatever the address, this is there first
  if (screens.some((screen) => MAIN.test(screen))) return 'page';
  if (!screens.some((screen) => BOARD.test(screen))) return null;
  return screens.length === 1 ? 'board' : 'common';
}

/** @param {string} id @param {Graph} graph @returns {readonly string[]} the screens that import it, not later but at once */
function screensOf(id, graph) {
  const seen = new Set([id]);
  const queue = [id];
  /** @type {string[]} */
  const screens = [];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (SCREEN.test(at)) screens.push(at);
    for (const importer of graph.getModuleInfo(at)?.importers ?? []) {
      if (seen.has(importer)) continue;
      seen.add(importer);
      queue.push(importer);
    }
  }
  return screens;
}
