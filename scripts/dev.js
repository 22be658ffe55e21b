// `npm run dev`: the server restarts and the page reloads when a source changes. Open the address Vite prints.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/install.js';
import { root } from './lib/run.js';

await ensureInstalled({ withDev: true });
const client = 'http://localhost:5173';
const env = { PORT: '8787', ACCORD_ORIGIN: client, ...process.env, NODE_ENV: 'development' };
const commands = [
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts', 'serve'],
  ['node_modules/vite/bin/vite.js', '--port', '5173', '--strictPort', '--clearScreen', 'false'],
];
const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }));
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill();
    process.exitCode ??= code ?? 0;
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill();
  });
}
