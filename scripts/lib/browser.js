// Finds a Chromium for the browser tests, or gets one.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runNode, tailOf } from './run.js';
import { say, stop } from './say.js';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** @param {NodeJS.ProcessEnv} env @returns {string[]} */
function places(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string | undefined} an installed browser; a CHROMIUM_PATH that is set is the only candidate */
export function findBrowser(env = process.env) {
  const chosen = env['CHROMIUM_PATH'];
  return (chosen ? [chosen] : places(env)).find((path) => existsSync(path));
}

/** @returns {Promise<string | undefined>} the browser that Playwright brings itself, once it is there */
async function findPlaywrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installWithApt() {
  say('Installing Chromium from the Debian packages...');
  const options = { isQuiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  const packages = ['chromium', 'fonts-liberation'];
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    options,
  );
  if (code !== 0) say(tailOf(output, 5));
  return findBrowser();
}

async function installWithPlaywright() {
  say('Downloading the Chromium of Playwright...');
  await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    isQuiet: true,
    timeout: 180_000,
  });
  return findPlaywrights();
}

/** @param {string | undefined} path @returns {Promise<boolean>} a download without its system libraries does not start */
async function doesStart(path) {
  // Windows has no --version for it, and brings its own libraries.
  if (path === undefined || process.platform === 'win32') return path !== undefined;
  return (await run(path, ['--version', '--no-sandbox'], { isQuiet: true, timeout: 30_000 })).code === 0;
}

/** @returns {Promise<string>} the path of a browser that starts */
export async function ensureBrowser() {
  if (process.env['CHROMIUM_PATH'] && !findBrowser()) {
    stop(
      'CHROMIUM_PATH names a file that is not there. Correct it, or unset it to let Accord look for a browser.',
    );
  }
  const mayUseApt = isDebian() && process.getuid?.() === 0;
  // Debian's package brings the system libraries and fonts with it, a download does not: it goes first where it can.
  const ways = [
    async () => findBrowser(),
    findPlaywrights,
    ...(mayUseApt ? [installWithApt] : []),
    installWithPlaywright,
  ];
  for (const way of ways) {
    const path = await way();
    if (path !== undefined && (await doesStart(path))) return path;
  }
  return stop(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program file.',
  );
}
