// Starts other programs. Plain Node, so that it works before anything is installed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ env?: NodeJS.ProcessEnv, isQuiet?: boolean, timeout?: number }} RunOptions */

/**
 * @param {string} command @param {readonly string[]} args @param {RunOptions} [options] quiet: output is kept, not shown
 * @returns {Promise<{ code: number, output: string }>} never rejects; a program that is not there has code 127
 */
export function run(command, args, { env, isQuiet = false, timeout = 0 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, [...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout,
      // npm and npx are .cmd files on Windows, which only a shell can start
      shell: process.platform === 'win32' && !command.includes('\\') && !command.includes(' '),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 127, output: output + error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** @param {readonly string[]} args a script of an installed package, then its arguments @param {RunOptions} [options] */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** @param {string} output @returns {string} the end of what a failed program said */
export function tailOf(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
