// Checks the types of every folder, one project each, at the same time.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const projects = ['.', 'shared', 'server', 'client', 'tests', 'scripts', 'tests/fixtures/pure'];

/** @param {string} project @returns {Promise<boolean>} */
function check(project) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { cwd: root });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => {
      // TS18003: a folder that has no sources yet is not an error.
      const isEmpty = said.includes('TS18003');
      if (code !== 0 && !isEmpty) console.error(said.trimEnd());
      done(code === 0 || isEmpty);
    });
  });
}

const results = await Promise.all(projects.map(check));
const failed = projects.filter((_, index) => !results[index]);
if (failed.length > 0) {
  console.error(`types: errors in ${failed.join(', ')}`);
  process.exit(1);
}
console.log(`types: ${projects.length} projects, no errors`);
