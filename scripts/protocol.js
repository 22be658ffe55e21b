// npm run protocol: writes docs/protocol.md from the validators.
import { writeFileSync } from 'node:fs';
import { protocolPaper } from './lib/protocol-paper.js';

writeFileSync(new URL('../docs/protocol.md', import.meta.url), protocolPaper());
