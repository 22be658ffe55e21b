// Takes each icon from its own module. Through the one file that names them all, every icon of a screen that is fetched
// later counts as needed by the page itself, and loads with it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = 'lucide-react';
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*['"]lucide-react['"];?/g;
const EXPORT = /export\s*\{([^}]*)\}\s*from\s*'\.\/icons\/([a-z0-9-]+)\.mjs'/g;

/** @returns {ReadonlyMap<string, string>} name of a component -> name of its module */
export function readIconModules() {
  const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  const all = readFileSync(join(folder, 'dist/esm/lucide-react.mjs'), 'utf8');
  const modules = new Map();
  for (const [, names = '', module] of all.matchAll(EXPORT))
    for (const [, name] of names.matchAll(/default as (\w+)/g)) modules.set(name, module);
  return modules;
}

/** @param {string} code @param {ReadonlyMap<string, string>} modules @returns {string} the same, what is no icon as a type */
export function splitIconImports(code, modules) {
  return code.replaceAll(IMPORT, (_whole, /** @type {string} */ list) => {
    /** @type {string[]} */
    const kept = [];
    /** @type {string[]} */
    const split = [];
    for (const part of list.split(',').map((one) => one.trim())) {
      const [name = '', alias = name] = part.split(/\s+as\s+/);
      const module = modules.get(name);
      if (part === '') continue;
      if (module === undefined) kept.push(part.replace(/^type /, ''));
      else split.push(`import ${alias} from '${PACKAGE}/icons/${module}';`);
    }
    // what is no icon is a type; as a value its import would bring the file that names them all
    const rest = kept.length === 0 ? [] : [`import type { ${kept.join(', ')} } from '${PACKAGE}';`];
    return [...split, ...rest].join(' ');
  });
}

/** @returns {import('vite').Plugin} */
export function iconImports() {
  const modules = readIconModules();
  return {
    name: 'icon-imports',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes(PACKAGE)) return null;
      return { code: splitIconImports(code, modules), map: null };
    },
  };
}
