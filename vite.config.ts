import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

// One file serves three commands: `vite build` (client), `vite build --ssr` (server) and `vitest`.
export default defineConfig({
  root: process.env['VITEST'] ? '.' : 'client',
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
