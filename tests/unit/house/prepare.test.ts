// What `npm start` and `npm test` decide before they run anything.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/lib/browser.js';
import { hashSources, isBuildStale, stampBuild } from '../../../scripts/lib/build.js';
import { isInstallStale } from '../../../scripts/lib/install.js';
import { listInitialFiles, measure } from '../../../scripts/lib/size.js';
import { totalPlaywright, totalVitest } from '../../../scripts/lib/totals.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-prepare-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function writeLocks(wanted: object, installed: object): void {
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...wanted } }));
  write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
}

test('[H1] an install is stale when a locked package is absent, other, or its folder is gone', () => {
  const react = { 'node_modules/react': { version: '1.0.0' } };
  write('package-lock.json', JSON.stringify({ packages: react }));
  expect(isInstallStale(folder, { withDev: true })).toBe(true);

  writeLocks(react, react);
  expect(isInstallStale(folder, { withDev: true })).toBe(true);
  write('node_modules/react/package.json', '{}');
  expect(isInstallStale(folder, { withDev: true })).toBe(false);

  writeLocks({ 'node_modules/react': { version: '1.0.1' } }, react);
  expect(isInstallStale(folder, { withDev: true })).toBe(true);
});

test('[H1] packages for development are asked for only when wanted, packages of other platforms never', () => {
  writeLocks(
    {
      'node_modules/vite': { version: '1.0.0', dev: true },
      'node_modules/for-macs': { version: '1.0.0', optional: true },
    },
    {},
  );
  expect(isInstallStale(folder, { withDev: true })).toBe(true);
  expect(isInstallStale(folder, { withDev: false })).toBe(false);
});

test('[H2] a build is stale when a source has other content, not when it has another date', () => {
  write('server/main.ts', 'one');
  write('shared/model/beat.ts', 'beat');
  write('dist/server/main.js', '');
  expect(isBuildStale(folder)).toBe(true);
  write('dist/client/index.html', '');
  expect(isBuildStale(folder)).toBe(true);

  stampBuild(folder, hashSources(folder));
  expect(isBuildStale(folder)).toBe(false);
  utimesSync(join(folder, 'server/main.ts'), 1, 1);
  write('server/README.md', 'words');
  expect(isBuildStale(folder)).toBe(false);

  write('shared/model/beat.ts', 'other');
  expect(isBuildStale(folder)).toBe(true);
});

test('[H2] a copy with nothing but the build in it is not stale', () => {
  write('dist/server/main.js', '');
  write('dist/client/index.html', '');
  expect(isBuildStale(folder)).toBe(false);
});

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_canvas.js': { file: 'assets/canvas.js', imports: ['_react.js'] },
  'board/board-screen.tsx': {
    file: 'assets/board.js',
    isDynamicEntry: true,
    imports: ['index.html', '_canvas.js'],
  },
  'board/inspector.tsx': { file: 'assets/inspector.js', isDynamicEntry: true },
  'exports/exports-screen.tsx': { file: 'assets/exports.js', isDynamicEntry: true },
};

test('[H3] the size counts the entry and the board screen with all they import, each file once', () => {
  expect(listInitialFiles(manifest)).toEqual([
    'assets/board.js',
    'assets/canvas.js',
    'assets/index.js',
    'assets/react.js',
  ]);
});

test('[H3] the size is the sum after gzip', () => {
  write('.vite/manifest.json', JSON.stringify({ 'index.html': { file: 'a.js', isEntry: true } }));
  write('a.js', 'a'.repeat(100_000));
  const { files, total } = measure(folder);
  expect(files.map(({ file }) => file)).toEqual(['a.js']);
  expect(total).toBeGreaterThan(20);
  expect(total).toBeLessThan(1000);
});

test('[H4] a runner that fails without a failed test counts as a failure', () => {
  expect(totalVitest({ numPassedTests: 3, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  expect(totalVitest({ numPassedTests: 3, numFailedTests: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
  expect(totalVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(totalPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 } }, 1)).toEqual({
    passed: 4,
    failed: 2,
  });
  expect(totalPlaywright(undefined, 0)).toEqual({ passed: 0, failed: 0 });
});

test('[H5] a browser named by CHROMIUM_PATH is the only candidate', () => {
  write('chrome', '');
  expect(findBrowser({ CHROMIUM_PATH: join(folder, 'chrome') })).toBe(join(folder, 'chrome'));
  expect(findBrowser({ CHROMIUM_PATH: join(folder, 'none'), PATH: '/usr/bin' })).toBeUndefined();
});
