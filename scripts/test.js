// `npm test`: everything, from a bare checkout. `npm test -- unit integration` runs parts.
// The last line is 'N passed, N failed', the totals of both test runners.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.js';
import { ensureBuilt } from './lib/build.js';
import { ensureInstalled } from './lib/install.js';
import { root, runNode } from './lib/run.js';
import { say, stop } from './lib/say.js';
import { totalPlaywright, totalVitest } from './lib/totals.js';

const all = ['unit', 'integration', 'size', 'e2e'];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !all.includes(part));
if (unknown.length > 0) stop(`There is no part "${unknown[0]}". The parts are: ${all.join(', ')}.`);
const parts = asked.length > 0 ? asked : all;

const vitestReport = 'test-results/vitest.json';
const playwrightReport = 'test-results/playwright.json';

/** @param {string} file @returns {any} what a runner wrote, or nothing if it died before */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

async function runVitest() {
  const projects = parts.filter((part) => part === 'unit' || part === 'integration');
  if (projects.length === 0) return { passed: 0, failed: 0 };
  const args = ['run', '--passWithNoTests', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  rmSync(join(root, vitestReport), { force: true });
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args, ...reporters], {
    env: { NODE_ENV: 'test' },
  });
  return totalVitest(readReport(vitestReport), code);
}

async function runPlaywright() {
  if (!parts.includes('e2e')) return { passed: 0, failed: 0 };
  rmSync(join(root, playwrightReport), { force: true });
  const { code } = await runNode(
    ['node_modules/@playwright/test/cli.js', 'test', '--pass-with-no-tests', '--reporter=list,json'],
    { env: { NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, playwrightReport) } },
  );
  return totalPlaywright(readReport(playwrightReport), code);
}

await ensureInstalled({ withDev: true });
if (parts.includes('e2e')) process.env['CHROMIUM_PATH'] = await ensureBrowser();
await ensureBuilt();

const unit = await runVitest();
const isSizeGood = !parts.includes('size') || (await runNode(['scripts/size.js'])).code === 0;
if (!isSizeGood) say('The scene board loads more JavaScript than its budget allows.');
const browser = await runPlaywright();

const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed + (isSizeGood ? 0 : 1);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
