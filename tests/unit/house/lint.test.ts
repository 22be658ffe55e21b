// Plants one fault per lint rule the house relies on: a linter that says nothing when misconfigured is a trap.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const home = fileURLToPath(new URL('../../..', import.meta.url));
const oxlint = join(home, 'node_modules/oxlint/bin/oxlint');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-lint-'));
  cpSync(join(home, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const compilerOptions = { strict: true, lib: ['ES2023'], types: [], jsx: 'preserve', module: 'ESNext' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lint(path: string, source: string): string[] {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
  const read = (output: string): string[] =>
    (JSON.parse(output) as { diagnostics: { code?: string }[] }).diagnostics.map(({ code }) => code ?? '');
  try {
    return read(
      execFileSync(process.execPath, [oxlint, '--format', 'json', path], { cwd: folder, encoding: 'utf8' }),
    );
  } catch (error) {
    return read((error as { stdout: string }).stdout);
  } finally {
    rmSync(join(folder, path));
  }
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `export const a${at} = ${at};`).join('\n');

const faults: [rule: string, path: string, source: string][] = [
  ['no-floating-promises', 'server/a.ts', `async function save(): Promise<void> {}\nsave();\n`],
  ['no-misused-promises', 'server/a.ts', `export const a = [1].forEach(async () => {});\n`],
  ['no-explicit-any', 'server/a.ts', `export const a = (x: any): unknown => x;\n`],
  [
    'switch-exhaustiveness-check',
    'server/a.ts',
    `export function f(k: 'a' | 'b'): number { switch (k) { case 'a': return 1; } return 0; }\n`,
  ],
  [
    'rules-of-hooks',
    'client/a.tsx',
    `export function A(p: { on: boolean }) { if (p.on) useState(1); return null; }\n`,
  ],
  ['alt-text', 'client/a.tsx', `export function A() { return <img src="a.png" />; }\n`],
  ['no-default-export', 'server/a.ts', `export default 1;\n`],
  ['eqeqeq', 'server/a.ts', `export const f = (a: number): boolean => a == 1;\n`],
  ['no-console', 'server/a.ts', `console.log(1);\n`],
  ['max-lines', 'server/a.ts', lines(301)],
  ['max-lines', 'tests/unit/a.test.ts', lines(501)],
  ['no-focused-tests', 'tests/unit/a.test.ts', `import { test } from 'vitest';\ntest.only('x', () => {});\n`],
  [
    'no-disabled-tests',
    'tests/unit/a.test.ts',
    `import { test } from 'vitest';\ntest.skip('x', () => {});\n`,
  ],
];

test.each(faults)('[L1] %s is reported in %s', (rule, path, source) => {
  expect(lint(path, source).join(' ')).toContain(`(${rule})`);
});

test('[L2] a cycle of imports is reported', () => {
  writeFileSync(join(folder, 'b.ts'), `import { a } from './a.ts';\nexport const b = (): unknown => a;\n`);
  const codes = lint('a.ts', `import { b } from './b.ts';\nexport const a = (): unknown => b;\n`);
  expect(codes.join(' ')).toContain('(no-cycle)');
});

test('[L3] clean code is not reported; blank lines and comments do not count', () => {
  expect(lint('server/a.ts', `${lines(300)}\n${'\n// why\n'.repeat(50)}`)).toEqual([]);
});
