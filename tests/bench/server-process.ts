/** Runs one server in a process of its own, so that its CPU and memory can be told from the clients'. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Usage } from './report-usage.ts';

/** What a server says when it can be reached. */
export interface Ready {
  readonly port: number;
}

export class ServerProcess<R extends Ready = Ready> {
  readonly #child: ChildProcess;
  readonly ready: R;

  private constructor(child: ChildProcess, ready: R) {
    this.#child = child;
    this.ready = ready;
  }

  /** `file` is beside this one; `options` reach it as JSON in its first argument. */
  static async start<R extends Ready = Ready>(file: string, options: object = {}): Promise<ServerProcess<R>> {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(options)], {
      execArgv: ['--import', 'tsx', '--expose-gc', ...profiling()],
    });
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${String(code)} before it could be reached`);
    });
    died.catch(() => undefined);
    const [ready] = (await Promise.race([once(child, 'message'), died])) as [R];
    return new ServerProcess(child, ready);
  }

  get url(): string {
    return `ws://127.0.0.1:${this.ready.port}`;
  }

  /** CPU and memory so far. */
  usage(): Promise<Usage> {
    return this.#ask('usage');
  }

  /** The same after a collection of garbage. */
  async memory(): Promise<Usage> {
    // what the first collection frees outside the heap, the second one sees
    await this.#ask('memory');
    return this.#ask('memory');
  }

  async stop(): Promise<void> {
    await this.#end(() => this.#child.send({ kind: 'stop' }));
  }

  async kill(): Promise<void> {
    await this.#end(() => this.#child.kill('SIGKILL'));
  }

  async #ask(kind: string): Promise<Usage> {
    const answer = once(this.#child, 'message') as Promise<[Usage]>;
    this.#child.send({ kind });
    return (await answer)[0];
  }

  async #end(end: () => void): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    end();
    await ended;
  }
}

/** With `ACCORD_BENCH_PROFILE=<folder>` every server leaves a CPU profile there. */
function profiling(): readonly string[] {
  const folder = process.env['ACCORD_BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}
