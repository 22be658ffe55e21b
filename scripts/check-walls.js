// Checks the walls of scripts/lib/walls-table.js. Usage: node scripts/check-walls.js [folder]
import { fileURLToPath } from 'node:url';
import { findBreaches } from './lib/walls.js';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const { breaches, files } = findBreaches(root);
for (const { file, line, says } of breaches) console.error(`${file}:${line} ${says}`);
if (breaches.length > 0) {
  console.error(`walls: ${breaches.length} breach(es); the table is scripts/lib/walls-table.js`);
  process.exit(1);
}
console.log(`walls: ${files} files, no breach`);
