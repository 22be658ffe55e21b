/** The server as a process of its own: from source through tsx, or as built when `ACCORD_TEST_ENTRY` names the file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A verb that has ended: what it printed where. */
export interface VerbRun extends Ended {
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnedServer {
  /** the address it printed */
  readonly origin: string;
  readonly pid: number;
  /** lines of stdout so far */
  readonly lines: readonly string[];
  /** The first line, come or still to come, that contains the text. */
  line(text: string): Promise<string>;
  readonly ended: Promise<Ended>;
  /** what it logged so far */
  readonly stderr: () => string;
  /** Sends a signal (SIGKILL unless said otherwise) and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<Ended>;
}

export interface SpawnOptions {
  readonly verb?: 'serve' | 'demo';
  readonly dataDir: string;
  /** 0 unless said otherwise */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** a built `main.js` instead of the source */
  readonly entry?: string;
}

/** Resolves when the server has printed where it is; rejects with what it said when it ends before. */
export async function spawnServer(options: SpawnOptions): Promise<SpawnedServer> {
  const { verb = 'serve', dataDir, port = 0, env = {}, entry } = options;
  const child = start([verb], { ACCORD_DATA: dataDir, PORT: String(port), ...env }, entry);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  let hasEnded = false;
  const ended = endOf(child).finally(() => {
    hasEnded = true;
    for (const wake of waiting) wake();
  });
  createInterface({ input: child.stdout! }).on('line', (text) => {
    lines.push(text);
    for (const wake of waiting) wake();
  });
  const line = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find((one) => one.includes(text));
        if (found === undefined && !hasEnded) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`the server ended without saying "${text}": ${stderr}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  const where = await line('Accord is on ');
  return {
    origin: where.slice('Accord is on '.length),
    pid: child.pid!,
    lines,
    line,
    ended,
    stderr: () => stderr,
    kill(signal = 'SIGKILL') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a verb to its end. */
export async function runVerb(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<VerbRun> {
  const child = start(args, env);
  const [stdout, stderr, ended] = await Promise.all([
    child.stdout!.setEncoding('utf8').toArray(),
    child.stderr!.setEncoding('utf8').toArray(),
    endOf(child),
  ]);
  return { ...ended, stdout: stdout.join(''), stderr: stderr.join('') };
}

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  entry = process.env['ACCORD_TEST_ENTRY'],
): ChildProcess {
  const code = entry === undefined ? ['--import', 'tsx', 'server/main.ts'] : [entry];
  return spawn(process.execPath, [...code, ...args], {
    cwd: ROOT,
    // nothing of the developer's own settings reaches the server under test
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal };
}
