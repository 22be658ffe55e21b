#!/usr/bin/env node
// `npm run accord -- <verb>`: the same preparation as `npm start`, then the verb.
import { launch } from './lib/launch.js';

await launch(process.argv.slice(2));
