// How much JavaScript the scene board loads before it can be used, from the manifest that Vite writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ file: string, src?: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[] }} Chunk */
/** @typedef {Record<string, Chunk>} Manifest */

export const budget = 300 * 1000;

/** @param {Manifest} manifest @returns {string[]} the page's entry, and the screen that the board's address loads */
function findRoots(manifest) {
  const keys = Object.keys(manifest);
  const entries = keys.filter((key) => manifest[key]?.isEntry);
  const lazy = keys.filter((key) => manifest[key]?.isDynamicEntry && key.startsWith('board/'));
  const screens = lazy.filter((key) => key.includes('screen'));
  return [...entries, ...(screens.length > 0 ? screens : lazy)];
}

/** @param {Manifest} manifest @returns {string[]} files, each once: the roots and all they import statically */
export function listInitialFiles(manifest) {
  /** @type {Set<string>} */
  const seen = new Set();
  const queue = findRoots(manifest);
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  const files = [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
  return [...new Set(files)].toSorted();
}

/** @param {string} dist @returns {{ files: { file: string, bytes: number }[], total: number }} sizes after gzip */
export function measure(dist) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const files = listInitialFiles(manifest).map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
  return { files, total: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
