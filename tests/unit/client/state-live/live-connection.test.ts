import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket as NodeWebSocket, WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { LiveConnection, type LineStatus } from '../../../../client/sync/live-connection.ts';

const closers: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

test('the line is open only when the server has said something', async () => {
  const { url, next } = await startServer();
  const line = connect(url);
  const socket = await next();
  expect(line.statuses).toEqual([]);
  socket.send('{"kind":"here","people":[]}');
  await line.until(() => line.messages.length === 1);
  expect(line.statuses).toEqual(['open']);
  expect(line.messages).toEqual([{ kind: 'here', people: [] }]);
});

test('what is not JSON is passed over, and the next message still arrives', async () => {
  const { url, next } = await startServer();
  const line = connect(url);
  const socket = await next();
  socket.send('{"kind":');
  socket.send('{"kind":"ended","code":4401}');
  await line.until(() => line.messages.length === 1);
  expect(line.messages).toEqual([{ kind: 'ended', code: 4401 }]);
});

test('after a close that is not final it comes back by itself', async () => {
  const { url, next } = await startServer();
  const line = connect(url);
  (await next()).close(4503);
  const again = await next();
  again.send('{}');
  await line.until(() => line.statuses.at(-1) === 'open');
  expect(line.statuses).toEqual(['offline', 'open']);
});

test.each([4401, 4403, 4426])('after the final close %i it stays away until it is asked', async (code) => {
  const { url, next, count } = await startServer();
  const line = connect(url);
  (await next()).close(code);
  await line.until(() => line.statuses.length === 1);
  expect(line.statuses).toEqual([{ ended: code }]);
  line.connection.reconnect();
  (await next()).send('{}');
  await line.until(() => line.statuses.at(-1) === 'open');
  expect(line.statuses).toEqual([{ ended: code }, 'opening', 'open']);
  expect(count()).toBe(2);
});

interface Watched {
  readonly connection: LiveConnection;
  readonly statuses: readonly LineStatus[];
  readonly messages: readonly unknown[];
  until(isTrue: () => boolean): Promise<void>;
}

function connect(url: string): Watched {
  const statuses: LineStatus[] = [];
  const messages: unknown[] = [];
  const waiting = new Set<() => void>();
  const check = (): void => {
    for (const look of waiting) look();
  };
  const connection = new LiveConnection(
    // the browser's interface, of which the package implements all that is used
    { url, random: () => 0, WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket },
    {
      message: (value) => {
        messages.push(value);
        check();
      },
      status: (status) => {
        statuses.push(status);
        check();
      },
    },
  );
  closers.push(() => connection.close());
  const until = async (isTrue: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isTrue()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { connection, statuses, messages, until };
}

async function startServer(): Promise<{
  url: string;
  next: () => Promise<ServerSocket>;
  count: () => number;
}> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const arrived: ServerSocket[] = [];
  const wanted: ((socket: ServerSocket) => void)[] = [];
  let all = 0;
  server.on('connection', (socket) => {
    all += 1;
    const take = wanted.shift();
    if (take === undefined) arrived.push(socket);
    else take(socket);
  });
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(
    async () =>
      new Promise<void>((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  const next = async (): Promise<ServerSocket> =>
    new Promise((resolve) => {
      const socket = arrived.shift();
      if (socket === undefined) wanted.push(resolve);
      else resolve(socket);
    });
  return { url: `ws://127.0.0.1:${port}`, next, count: () => all };
}
