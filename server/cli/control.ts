/**
 * How a verb reaches the server that has the data folder: a socket in that folder (a named pipe on Windows), one JSON
 * line each way. Only who may read the folder can use it: the socket is 0600, and the caller shows a token from a 0600 file.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Log } from '../log.ts';

export interface Control {
  close(): Promise<void>;
}

/** What the verb prints, or why it stops. */
export type ControlAnswer =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly line: string; readonly exitCode: number };

const TOKEN_FILE = 'control.token';
/** bytes of a request; an invite has a few hundred */
const MOST_BYTES = 64 * 1024;
/** bytes of the path of a socket; the system cuts longer ones */
const LONGEST_PATH = 100;
/** milliseconds for a request to arrive */
const PATIENCE_MS = 5_000;

const envelope = v.strictObject({ token: v.string(), request: v.unknown() });
const answer = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), lines: v.array(v.string()) }),
  v.strictObject({ ok: v.literal(false), line: v.string(), exitCode: v.number() }),
]);

export function controlPath(dataDir: string): string {
  if (process.platform !== 'win32') return join(dataDir, 'control.sock');
  return `\\\\.\\pipe\\accord-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`;
}

/** Listens; the caller must hold the data folder, so that what a killed process left there can be removed. */
export async function openControl(
  dataDir: string,
  log: Log,
  handle: (request: unknown) => Promise<ControlAnswer>,
): Promise<Control | null> {
  const path = controlPath(dataDir);
  const tokenFile = join(dataDir, TOKEN_FILE);
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    log.warn(
      {},
      'the path of the data folder is too long for a control socket: stop the server to run invite',
    );
    return null;
  }
  const token = randomBytes(32).toString('hex');
  removeLeft(path, tokenFile);
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    void answerOne(socket, token, handle, log);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  // until here the folder itself (0700) kept others out
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return {
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
      removeLeft(path, tokenFile);
    },
  };
}

/** Sends a request to the server that has the folder; null when none listens there. */
export async function askControl(dataDir: string, request: object): Promise<ControlAnswer | null> {
  let token: string;
  try {
    token = readFileSync(join(dataDir, TOKEN_FILE), 'utf8');
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
  const socket = connect(controlPath(dataDir));
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.write(`${JSON.stringify({ token, request })}\n`);
    return v.parse(answer, JSON.parse(await readLine(socket)));
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  } finally {
    socket.destroy();
  }
}

async function answerOne(
  socket: Socket,
  token: string,
  handle: (request: unknown) => Promise<ControlAnswer>,
  log: Log,
): Promise<void> {
  const patience = setTimeout(() => socket.destroy(), PATIENCE_MS);
  try {
    const read = v.safeParse(envelope, JSON.parse(await readLine(socket)));
    clearTimeout(patience);
    if (!read.success || !isSame(read.output.token, token)) return;
    socket.write(`${JSON.stringify(await handle(read.output.request))}\n`);
  } catch (err) {
    log.warn({ err }, 'a request of the command line could not be answered');
  } finally {
    clearTimeout(patience);
    socket.end();
  }
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > MOST_BYTES) reject(new RangeError('the line is too long'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the other side went away')));
  });
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** No such file, or a socket that a killed process left. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ECONNREFUSED'].includes(String(error.code));
}

function removeLeft(path: string, tokenFile: string): void {
  if (process.platform !== 'win32') rmSync(path, { force: true });
  rmSync(tokenFile, { force: true });
}
