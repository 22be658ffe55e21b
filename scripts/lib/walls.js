// Judges every import of the source tree by the walls table. Returns breaches as data; check-walls.js prints them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { readFacts } from './imports.js';
import { walls as houseWalls } from './walls-table.js';

/** @typedef {import('./walls-table.js').Wall} Wall */
/** @typedef {{ file: string, line: number, says: string }} Breach */
/** @typedef {{ to: string, isFile: boolean, isType: boolean, line: number }} Edge */

const tops = ['shared', 'server', 'client', 'tests', 'scripts'];
const isSource = /\.(?:tsx?|js)$/;
const builtin = new Set(builtinModules);

/** @param {string} root @param {string} folder @returns {string[]} paths from the root, with forward slashes */
function listFiles(root, folder) {
  const at = join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/') && !path.startsWith('tests/fixtures/'))
    .toSorted();
}

/** @param {string} path @param {string} start whole segments, or the beginning of a file name */
function isWithin(path, start) {
  if (start.endsWith('/*')) return path.startsWith(start.slice(0, -1));
  if (!path.startsWith(start)) return false;
  const rest = path.slice(start.length);
  return rest === '' || rest.startsWith('/') || /^[.-][^/]*$/.test(rest);
}

/** @param {readonly Wall[]} walls @param {string} path @returns {Wall | undefined} the most exact line */
function wallOf(walls, path) {
  return walls.filter((wall) => isWithin(path, wall.at)).toSorted((a, b) => b.at.length - a.at.length)[0];
}

/** @param {Wall} wall @param {string} path "client/*" stands for many folders: each is a part of its own */
function partOf(wall, path) {
  return wall.at.endsWith('/*') ? path.split('/').slice(0, wall.at.split('/').length).join('/') : wall.at;
}

/** @param {string} specifier @returns {string} the package, without a path inside it */
function packageOf(specifier) {
  if (specifier.startsWith('node:') || builtin.has(specifier)) return 'node:*';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {string} file @param {import('./imports.js').Import} found @returns {Edge} */
function edgeOf(file, { specifier, isType, line }) {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#shared/')) return { to: bare.slice(1), isFile: true, isType, line };
  if (!bare.startsWith('.')) return { to: packageOf(bare), isFile: false, isType, line };
  return {
    to: posix.normalize(posix.join(dirname(file).split(sep).join('/'), bare)),
    isFile: true,
    isType,
    line,
  };
}

/** @param {string} file @param {Edge} edge @param {Wall} wall @returns {string | undefined} what is wrong with it */
function judge(file, edge, wall) {
  if (!edge.isFile) {
    return wall.npm?.includes(edge.to) ? undefined : `${wall.at} may not import the package ${edge.to}`;
  }
  if (edge.to.startsWith('..')) return `${edge.to} is outside the project`;
  if (edge.to.split('/')[0] === 'tests') return 'nothing may import tests';
  const part = partOf(wall, file);
  const isAllowed = [part, ...(wall.may ?? [])].some((start) => isWithin(edge.to, start));
  return isAllowed ? undefined : `${part} may not import ${edge.to}`;
}

/**
 * @param {string} file @param {Wall} wall @param {Map<string, Edge[]>} graph
 * @returns {string[] | undefined} the chain to something the wall says is never reached, if there is one
 */
function findChain(file, wall, graph) {
  const never = wall.never ?? [];
  const seen = new Set([file]);
  /** @type {string[][]} */
  const queue = [[file]];
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    for (const edge of graph.get(chain.at(-1) ?? '') ?? []) {
      if (edge.isType || seen.has(edge.to)) continue;
      seen.add(edge.to);
      const isNever = never.some((name) => (edge.isFile ? isWithin(edge.to, name) : edge.to === name));
      if (isNever) return [...chain, edge.to];
      if (edge.isFile) queue.push([...chain, edge.to]);
    }
  }
  return undefined;
}

/** @param {Map<string, Edge[]>} graph @returns {string[][]} one cycle per knot of files that import each other */
function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map();
  /** @type {string[]} */
  const path = [];
  /** @param {string} file */
  const visit = (file) => {
    state.set(file, 'open');
    path.push(file);
    for (const edge of graph.get(file) ?? []) {
      if (edge.isType || !edge.isFile) continue;
      const known = state.get(edge.to);
      if (known === 'open') cycles.push([...path.slice(path.indexOf(edge.to)), edge.to]);
      else if (known === undefined && graph.has(edge.to)) visit(edge.to);
    }
    path.pop();
    state.set(file, 'done');
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file);
  return cycles;
}

/** @param {string} file @param {string} specifier @returns {string | undefined} how an import must be written */
function judgeSpelling(file, specifier) {
  const isOurs = specifier.startsWith('.') || specifier.startsWith('#');
  if (!isOurs) return undefined;
  if (!/\.[a-z0-9]+(?:\?.*)?$/.test(specifier)) return `write the ending: '${specifier}.ts'`;
  const top = file.split('/')[0];
  const isShared = specifier.startsWith('.') && posix.join(dirname(file), specifier).startsWith('shared/');
  return isShared && top !== 'shared' ? `write '#shared/...' instead of '${specifier}'` : undefined;
}

/**
 * @param {string} root @param {readonly Wall[]} [walls]
 * @returns {{ breaches: Breach[], files: number }}
 */
export function findBreaches(root, walls = houseWalls) {
  /** @type {Breach[]} */
  const breaches = [];
  /** @type {Map<string, Edge[]>} */
  const graph = new Map();
  for (const file of tops.flatMap((top) => listFiles(root, top))) {
    const isTest = file.startsWith('tests/');
    const facts = readFacts(file, readFileSync(join(root, file), 'utf8'));
    /** @param {number} line @param {string} says */
    const report = (line, says) => breaches.push({ file, line, says });
    if (facts.error) report(1, `cannot be read: ${facts.error}`);
    if (isTest) for (const { what, line } of facts.focused) report(line, `${what} must not stay in a test`);
    if (isTest || file === 'client/sw.src.js' || file.endsWith('.d.ts')) continue;

    const edges = facts.imports.map((found) => edgeOf(file, found));
    graph.set(file, edges);
    const wall = wallOf(walls, file);
    if (!wall) {
      report(1, 'this folder has no line in scripts/lib/walls-table.js');
      continue;
    }
    for (const [index, edge] of edges.entries()) {
      const says = judge(file, edge, wall) ?? judgeSpelling(file, facts.imports[index]?.specifier ?? '');
      if (says) report(edge.line, says);
    }
    if (wall.noTsx && file.endsWith('.tsx')) report(1, `${wall.at} holds no components`);
    if (wall.isPure)
      for (const { what, line } of facts.impure) report(line, `${what}: time and chance are arguments here`);
    if (!file.startsWith('scripts/') && !/(?:^|\/)main\.tsx?$/.test(file)) {
      for (const { name, line } of facts.mutable)
        report(line, `"${name}" is hidden state: no module-level let`);
    }
  }
  for (const file of graph.keys()) {
    const wall = wallOf(walls, file);
    const chain = wall ? findChain(file, wall, graph) : undefined;
    // A chain of two is a direct import, which the allow-list has judged already.
    if (wall && chain && chain.length > 2)
      breaches.push({ file, line: 1, says: `${wall.at} must never reach ${chain.join(' -> ')}` });
  }
  for (const cycle of findCycles(graph)) {
    breaches.push({ file: cycle[0] ?? '', line: 1, says: `cycle: ${cycle.join(' -> ')}` });
  }
  return { breaches, files: graph.size };
}
