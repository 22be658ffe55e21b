// `npm start`: installs what is missing, builds what is stale, serves.
import { launch } from './lib/launch.js';

await launch(['serve', ...process.argv.slice(2)]);
