import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chunkOf } from './scripts/lib/board-chunk.js';
import { iconImports } from './scripts/lib/icon-imports.js';
import { precache } from './scripts/lib/precache.js';

const server = 'http://127.0.0.1:8787';

// One file serves three commands: `vite build` (client), `vite build --ssr` (server) and `vitest`.
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? { build: { target: 'node20', outDir: 'dist/server', emptyOutDir: true, sourcemap: true } }
    : {
        // With root 'client', vitest would find no tests.
        root: process.env['VITEST'] ? '.' : 'client',
        worker: { format: 'es' },
        // wouter brings a stand-in for what React has had since 18
        resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
        plugins: [iconImports(), react(), precache()],
        build: {
          outDir: '../dist/client',
          emptyOutDir: true,
          target: 'es2022',
          manifest: true,
          modulePreload: { polyfill: false },
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
                  { name: 'crdt', test: /node_modules[\\/](?:yjs|lib0|y-)/, priority: 2 },
                  {
                    name: 'canvas',
                    test: /node_modules[\\/](?:konva|react-konva|react-reconciler|its-fine)[\\/]/,
                    priority: 2,
                  },
                  { name: 'dnd', test: /node_modules[\\/]@dnd-kit[\\/]/, priority: 2 },
                  {
                    name: chunkOf,
                    test: /[\\/](?:client|shared|node_modules)[\\/].*\.[cm]?[jt]sx?$/,
                    priority: 1,
                    // what these import is theirs by the same rule
                    includeDependenciesRecursively: false,
                  },
                ],
              },
            },
          },
        },
        server: {
          proxy: {
            '/api': server,
            // not the modules of client/sync, which have no second slash
            '^/sync/[a-z]+(?:/|%2F)': { target: server, ws: true },
            '/live': { target: server, ws: true },
          },
        },
        test: {
          coverage: {
            provider: 'v8',
            reportsDirectory: 'coverage',
            include: ['shared/**/*.ts', 'server/**/*.ts'],
            thresholds: {
              'shared/rules/**': { lines: 100 },
              'shared/access/**': { lines: 100 },
              'shared/doc/**': { lines: 100 },
            },
          },
          projects: [
            {
              extends: true,
              test: {
                name: 'unit',
                environment: 'node',
                include: ['tests/unit/**/*.test.{ts,tsx}'],
                // far beyond what any needs: a busy machine must not look like a fault
                testTimeout: 60_000,
              },
            },
            {
              extends: true,
              test: {
                name: 'integration',
                environment: 'node',
                include: ['tests/integration/**/*.test.ts'],
                testTimeout: 60_000,
                hookTimeout: 60_000,
              },
            },
          ],
        },
      },
);
