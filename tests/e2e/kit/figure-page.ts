/** The page of fixtures/figure, built into a temporary folder and served on a free port: product code has no test pages. */
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const SOURCE = fileURLToPath(new URL('../fixtures/figure', import.meta.url));
const TYPES = new Map([
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
]);

export class FigurePage {
  readonly #folder: string;
  readonly #server: Server;
  readonly url: string;

  private constructor(folder: string, server: Server, url: string) {
    this.#folder = folder;
    this.#server = server;
    this.url = url;
  }

  static async open(): Promise<FigurePage> {
    const folder = await mkdtemp(join(tmpdir(), 'accord-figure-'));
    await build({
      root: SOURCE,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsDir: '' },
    });
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://figure').pathname;
      const name = path === '/' ? 'index.html' : basename(path);
      readFile(join(folder, name)).then(
        (body) => {
          response.setHeader('content-type', TYPES.get(name.split('.').at(-1) ?? '') ?? 'text/plain');
          response.end(body);
        },
        () => {
          response.statusCode = 404;
          response.end();
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the page has no port');
    return new FigurePage(folder, server, `http://127.0.0.1:${address.port}/`);
  }

  async close(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
    await rm(this.#folder, { recursive: true, force: true });
  }
}
