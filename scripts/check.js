// `npm run check`: lock, format, lint, walls, types. Runs all of them, so that one failure does not hide another.
import { ensureInstalled } from './lib/install.js';
import { runNode, tailOf } from './lib/run.js';
import { say } from './lib/say.js';

const steps = [
  { name: 'lock', args: ['scripts/check-lock.js'] },
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check'], mend: 'npm run format' },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'walls', args: ['scripts/check-walls.js'] },
  { name: 'types', args: ['scripts/check-types.js'] },
];

await ensureInstalled({ withDev: true });
/** @type {string[]} */
const failed = [];
for (const { name, args, mend } of steps) {
  const start = performance.now();
  const { code, output } = await runNode(args, { isQuiet: true });
  if (code !== 0) {
    say(tailOf(output, 200));
    failed.push(name);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `${name.padEnd(6)} ${code === 0 ? 'good' : `NOT GOOD${mend ? ` (${mend} mends it)` : ''}`}, ${seconds} s`,
  );
}
if (failed.length > 0) process.exitCode = 1;
