import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.js';

const executablePath = findBrowser();
const args = [
  '--no-sandbox', // tests run as root in containers
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // several people at several devices in one test: each test makes its own contexts, in the sizes it needs
  workers: 1,
  retries: 0,
  timeout: 90_000,
  // what is awaited comes by events; a busy machine only brings it later
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
    video: 'off',
    // `TRACE=1` keeps a picture of the page at each step of what fails; taking them costs each step, so not otherwise
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
