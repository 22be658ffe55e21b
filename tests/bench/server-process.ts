/** Runs one server in a process of its own, so that its CPU can be told from the clients'. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Ready {
  readonly kind: 'ready';
  readonly port: number;
}
interface Cpu {
  readonly kind: 'cpu';
  readonly micros: number;
  readonly rss: number;
}

export class ServerProcess {
  readonly #child: ChildProcess;
  readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  static async start(file: string, args: readonly string[] = []): Promise<ServerProcess> {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: ['--import', 'tsx'] });
    const [ready] = (await once(child, 'message')) as [Ready];
    return new ServerProcess(child, ready.port);
  }

  async usage(): Promise<Cpu> {
    const answer = once(this.#child, 'message') as Promise<[Cpu]>;
    this.#child.send({ kind: 'cpu' });
    return (await answer)[0];
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.send({ kind: 'stop' });
    await ended;
  }
}
