/** The built product as a process of its own, on a free port, with a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnServer, type SpawnedServer } from '../../kit/server-process.ts';

const BUILT = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));

export class House {
  readonly #root: string;
  readonly #verb: 'serve' | 'demo';
  #server: SpawnedServer;

  private constructor(root: string, verb: 'serve' | 'demo', server: SpawnedServer) {
    this.#root = root;
    this.#verb = verb;
    this.#server = server;
  }

  static async open(verb: 'serve' | 'demo' = 'serve'): Promise<House> {
    const root = await mkdtemp(join(tmpdir(), 'accord-e2e-'));
    return new House(root, verb, await start(verb, root, 0));
  }

  /** Where people open it. */
  get url(): string {
    return this.#server.origin;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** The link that makes the first production. */
  async setUpLink(): Promise<string> {
    return linkIn(await this.#server.line('/start#'));
  }

  /** The demo's link for somebody, by the beginning of their name. */
  async linkOf(name: string): Promise<string> {
    await this.#server.line(name);
    const at = this.#server.lines.findIndex((line) => line.startsWith(name));
    const link = this.#server.lines.slice(at).find((line) => line.includes('/join#'));
    if (link === undefined) throw new Error(`the demo printed no link for ${name}`);
    return linkIn(link);
  }

  /** Ends the process as a power cut would, with nothing flushed. */
  async kill(): Promise<void> {
    await this.#server.kill('SIGKILL');
  }

  /** Serves the same data at the same address again. */
  async startAgain(): Promise<void> {
    this.#server = await start(this.#verb, this.#root, this.port);
  }

  async close(): Promise<void> {
    await this.#server.kill('SIGTERM');
    await rm(this.#root, { recursive: true, force: true });
  }
}

function start(verb: 'serve' | 'demo', root: string, port: number): Promise<SpawnedServer> {
  return spawnServer({ verb, dataDir: join(root, 'data'), port, entry: BUILT });
}

function linkIn(line: string): string {
  const link = /https?:\S+/.exec(line)?.[0];
  if (link === undefined) throw new Error(`no link in "${line}"`);
  return link;
}
