// The lock file's promises.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { resolved?: string; hasInstallScript?: boolean }>;
}
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as Lock;

test.each(['yjs', 'lib0', 'y-protocols', 'react', 'react-dom', 'konva'])(
  '[K1] there is one %s: two copies break constructor checks and hooks',
  (name) => {
    const copies = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));
    expect(copies).toEqual([`node_modules/${name}`]);
  },
);

test('[K2] every package that would run a script at install is named and denied', () => {
  const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
  const scripted = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([]);
});

test('[K3] every version is exact', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
