// `npm run browser`: prints the browser the tests will use, and gets one if there is none.
import { ensureBrowser } from './lib/browser.js';
import { ensureInstalled } from './lib/install.js';

await ensureInstalled({ withDev: true });
console.log(await ensureBrowser());
