// Plants a breach of every wall in an empty folder and expects each to be reported: a guard that says nothing
// when it is broken is worse than none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBreaches } from '../../../scripts/lib/walls.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'accord-walls-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function plant(files: Record<string, string>): string[] {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return findBreaches(root).breaches.map(({ file, says }) => `${file}: ${says}`);
}

test('[W1] clean files of every part are not reported', () => {
  const breaches = plant({
    'shared/model/beat.ts': `import * as v from 'valibot'; export const beat = v.string();`,
    'shared/rules/kiss.ts': `import { beat } from '../model/beat.ts'; export const kiss = [beat];`,
    'shared/words/say.ts': `import type { kiss } from '#shared/rules/kiss.ts'; export type K = typeof kiss;`,
    'shared/doc/read.ts': `import * as Y from 'yjs'; import { beat } from '../model/beat.ts'; export const d = [Y, beat];`,
    'server/records/run.ts': `import type { Store } from '../store/store.ts'; import 'node:fs'; export type S = Store;`,
    'server/store/store.ts': `export interface Store { close(): void }`,
    'server/main.ts': `import './records/run.ts'; let isClosing = false; isClosing = true; export { isClosing };`,
    'client/state/use-beats.ts': `import { useMemo } from 'react'; import { d } from '#shared/doc/read.ts'; export { useMemo, d };`,
    'client/board/stage.tsx': `import 'react-konva/lib/ReactKonvaCore.js'; import '../state/use-beats.ts'; import './stage.module.css';`,
    'client/player/player.tsx': `import '../board/stage.tsx';`,
    'client/app/routes.tsx': `export const board = () => import('../board/stage.tsx');`,
    'tests/unit/any.test.ts': `import '../../server/main.ts'; import * as Y from 'yjs'; export { Y };`,
  });
  expect(breaches).toEqual([]);
});

const planted: [name: string, file: string, source: string, says: string][] = [
  ['model imports yjs', 'shared/model/a.ts', `import 'yjs';`, 'may not import the package yjs'],
  ['model imports rules', 'shared/model/a.ts', `import '../rules/b.ts';`, 'may not import shared/rules/b.ts'],
  ['model imports Node', 'shared/model/a.ts', `import 'node:fs';`, 'may not import the package node:*'],
  ['model imports Node, old spelling', 'shared/model/a.ts', `import 'fs/promises';`, 'the package node:*'],
  ['rules import doc', 'shared/rules/a.ts', `import '../doc/b.ts';`, 'may not import shared/doc/b.ts'],
  ['rules import doc types', 'shared/rules/a.ts', `import type { B } from '../doc/b.ts';`, 'shared/doc/b.ts'],
  [
    'rules import doc inline',
    'shared/rules/a.ts',
    `export type B = import('../doc/b.ts').B;`,
    'shared/doc/b.ts',
  ],
  ['rules import upward', 'shared/rules/a.ts', `import '../words/b.ts';`, 'may not import shared/words/b.ts'],
  [
    'access imports words',
    'shared/access/a.ts',
    `import '#shared/words/b.ts';`,
    'may not import shared/words/b.ts',
  ],
  ['words import protocol', 'shared/words/a.ts', `import '../protocol/b.ts';`, 'shared/protocol/b.ts'],
  ['diagram imports React', 'shared/diagram/a.ts', `import 'react';`, 'the package react'],
  [
    'doc imports rules',
    'shared/doc/a.ts',
    `export * from '../rules/b.ts';`,
    'may not import shared/rules/b.ts',
  ],
  ['doc imports access', 'shared/doc/a.ts', `import '../access/b.ts';`, 'may not import shared/access/b.ts'],
  [
    'protocol imports yjs',
    'shared/protocol/a.ts',
    `import { Doc } from 'yjs'; new Doc();`,
    'the package yjs',
  ],
  ['shared imports server', 'shared/doc/a.ts', `import '../../server/b.ts';`, 'may not import server/b.ts'],
  ['shared asks the clock', 'shared/rules/a.ts', `export const at = () => Date.now();`, 'Date.now()'],
  ['shared asks the date', 'shared/rules/a.ts', `export const at = () => new Date();`, 'new Date()'],
  ['shared throws dice', 'shared/model/a.ts', `export const id = () => Math.random();`, 'Math.random()'],
  [
    'store imports sync',
    'server/store/a.ts',
    `import '../sync/sync.ts';`,
    'may not import server/sync/sync.ts',
  ],
  ['store imports http', 'server/store/a.ts', `import '../http/b.ts';`, 'may not import server/http/b.ts'],
  [
    'records import a store inside',
    'server/records/a.ts',
    `import '../store/sqlite.ts';`,
    'server/store/sqlite.ts',
  ],
  ['records import yjs', 'server/records/a.ts', `import 'yjs';`, 'may not import the package yjs'],
  [
    'records import a driver',
    'server/records/a.ts',
    `import '@photostructure/sqlite';`,
    '@photostructure/sqlite',
  ],
  ['sync imports http', 'server/sync/a.ts', `import '../http/b.ts';`, 'may not import server/http/b.ts'],
  ['sync imports records inside', 'server/sync/a.ts', `import '../records/b.ts';`, 'server/records/b.ts'],
  ['live imports sync inside', 'server/live/a.ts', `import '../sync/room.ts';`, 'server/sync/room.ts'],
  ['http imports yjs', 'server/http/a.ts', `import 'yjs';`, 'may not import the package yjs'],
  ['http imports a store inside', 'server/http/a.ts', `import '../store/b.ts';`, 'server/store/b.ts'],
  ['server imports client', 'server/http/a.ts', `import '../../client/ui/b.tsx';`, 'client/ui/b.tsx'],
  ['sync client imports React', 'client/sync/a.ts', `import 'react';`, 'may not import the package react'],
  ['state imports konva', 'client/state/a.ts', `import 'konva';`, 'may not import the package konva'],
  ['state imports yjs', 'client/state/a.ts', `import 'yjs';`, 'may not import the package yjs'],
  ['state holds a component', 'client/state/a.tsx', `export const A = 1;`, 'holds no components'],
  ['a tool imports konva', 'client/board/tools/a.ts', `import 'konva';`, 'may not import the package konva'],
  [
    'the clock imports React',
    'client/player/clock.ts',
    `import 'react';`,
    'may not import the package react',
  ],
  [
    'reorder maths import dnd',
    'client/beats/reorder.ts',
    `import '@dnd-kit/core';`,
    'the package @dnd-kit/core',
  ],
  ['a view imports konva', 'client/notes/a.tsx', `import 'konva';`, 'may not import the package konva'],
  ['the strip imports konva', 'client/beats/a.tsx', `import 'react-konva';`, 'the package react-konva'],
  ['the board imports dnd', 'client/board/a.tsx', `import '@dnd-kit/core';`, 'the package @dnd-kit/core'],
  [
    'a view imports doc',
    'client/notes/a.tsx',
    `import '#shared/doc/b.ts';`,
    'may not import shared/doc/b.ts',
  ],
  ['a view imports yjs', 'client/comfort/a.tsx', `import 'yjs';`, 'may not import the package yjs'],
  ['a view imports sync', 'client/desk/a.tsx', `import '../sync/b.ts';`, 'may not import client/sync/b.ts'],
  ['a view imports server', 'client/desk/a.tsx', `import '../../server/b.ts';`, 'may not import server/b.ts'],
  ['a view imports Node', 'client/desk/a.tsx', `import 'node:path';`, 'may not import the package node:*'],
  [
    'a view imports another',
    'client/desk/a.tsx',
    `import '../comfort/b.tsx';`,
    'client/desk may not import client/comfort',
  ],
  [
    'a view imports the shell',
    'client/desk/a.tsx',
    `import '../app/shell.tsx';`,
    'may not import client/app/shell.tsx',
  ],
  [
    'a view loads another lazily',
    'client/desk/a.tsx',
    `void import('../kit/b.tsx');`,
    'may not import client/kit/b.tsx',
  ],
  [
    'a worker from elsewhere',
    'client/desk/a.tsx',
    `new Worker(new URL('../kit/w.ts', import.meta.url));`,
    'client/kit/w.ts',
  ],
  [
    'an import nobody can read',
    'client/desk/a.tsx',
    'const x = `../kit/${1}.ts`; void import(x);',
    '(computed)',
  ],
  [
    'controls import a feature',
    'client/ui/a.tsx',
    `import '../board/b.tsx';`,
    'may not import client/board/b.tsx',
  ],
  [
    'code imports tests',
    'server/http/a.ts',
    `import '../../tests/kit/world.ts';`,
    'nothing may import tests',
  ],
  ['an unlisted folder', 'shared/extra/a.ts', `export const a = 1;`, 'no line in scripts/lib/walls-table.js'],
  ['an unlisted package', 'server/http/a.ts', `import 'left-pad';`, 'may not import the package left-pad'],
  ['require', 'server/http/a.ts', `require('yjs');`, 'may not import the package yjs'],
  ['no ending', 'shared/model/a.ts', `import './b';`, "write the ending: './b.ts'"],
  ['a ladder to shared', 'server/http/a.ts', `import '../../shared/model/b.ts';`, "write '#shared/...'"],
  ['hidden state', 'server/http/a.ts', `let count = 0; export const next = () => ++count;`, 'hidden state'],
  ['a focused test', 'tests/unit/a.test.ts', `test.only('x', () => {});`, 'test.only must not stay'],
  ['a skipped suite', 'tests/e2e/a.spec.ts', `test.describe.skip('x', () => {});`, 'must not stay'],
  ['a broken file', 'server/http/a.ts', `const = ;`, 'cannot be read'],
];

test.each(planted)('[W2] %s', (_name, file, source, says) => {
  const breaches = plant({ [file]: source });
  expect(breaches).toHaveLength(1);
  expect(breaches[0]).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}: `));
  expect(breaches[0]).toContain(says);
});

test('[W3] a chain through a helper is reported where it begins and where it breaks', () => {
  const breaches = plant({
    'shared/rules/a.ts': `import '../model/helper.ts';`,
    'shared/model/helper.ts': `import 'yjs';`,
  });
  expect(breaches).toEqual([
    'shared/model/helper.ts: shared/model may not import the package yjs',
    'shared/rules/a.ts: shared/rules must never reach shared/rules/a.ts -> shared/model/helper.ts -> yjs',
  ]);
});

test('[W3] a chain in which every step is allowed is reported, unless it carries types only', () => {
  const files = {
    'client/board/tools/drag.ts': `import { move } from '../../state/moves.ts'; export { move };`,
    'client/state/moves.ts': `import { useMemo } from 'react'; export const move = useMemo;`,
  };
  expect(plant(files)).toEqual([
    'client/board/tools/drag.ts: client/board/tools must never reach client/board/tools/drag.ts -> client/state/moves.ts -> react',
  ]);
  expect(
    plant({
      ...files,
      'client/board/tools/drag.ts': `import type { move } from '../../state/moves.ts'; export type M = typeof move;`,
    }),
  ).toEqual([]);
});

test('[W4] a cycle is reported once', () => {
  const breaches = plant({
    'server/http/a.ts': `import './b.ts';`,
    'server/http/b.ts': `import './c.ts';`,
    'server/http/c.ts': `import './a.ts';`,
  });
  expect(breaches).toEqual([
    'server/http/a.ts: cycle: server/http/a.ts -> server/http/b.ts -> server/http/c.ts -> server/http/a.ts',
  ]);
});

test('[W5] the source tree of this project has no breach', () => {
  expect(findBreaches(fileURLToPath(new URL('../../..', import.meta.url))).breaches).toEqual([]);
});
