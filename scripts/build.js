// `npm run build`: builds whether it is needed or not.
import { build } from './lib/build.js';
import { ensureInstalled } from './lib/install.js';
import { say } from './lib/say.js';

await ensureInstalled({ withDev: true });
await build();
say('Built dist/client and dist/server.');
