/** Upgrades that are refused before there is a WebSocket: by raw sockets, because no client behaves this badly. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.remove());

const REFUSED = [
  ['/live', 'Origin: https://elsewhere.example\r\n'],
  ['/sync/board/scn_000000', 'Origin: https://elsewhere.example\r\n'],
  ['/other', ''],
] as const;

function upgradeRequest(path: string, header: string): string {
  return (
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${header}\r\n`
  );
}

/** Never closes its own half of the connection. */
async function holdOpen(path: string, header: string): Promise<Socket> {
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(upgradeRequest(path, header));
  socket.resume();
  return socket;
}

describe('[6.3] an upgrade that is refused', () => {
  it.each(REFUSED)(
    'does not end the server when its sender is gone before the answer: %s',
    async (path, header) => {
      const unheard: unknown[] = [];
      const note = (error: unknown): void => void unheard.push(error);
      process.on('uncaughtException', note);
      try {
        for (let round = 0; round < 50; round += 1) {
          const socket = connect(server.port, '127.0.0.1');
          socket.on('error', () => undefined);
          await once(socket, 'connect');
          // gone as soon as the system has the request
          socket.write(upgradeRequest(path, header), () => socket.resetAndDestroy());
          await once(socket, 'close');
        }
        expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      } finally {
        process.off('uncaughtException', note);
      }
      expect(unheard).toEqual([]);
    },
  );

  it.each([REFUSED[0], REFUSED[2]])(
    'is let go by the server, though its sender never closes: %s',
    async (path, header) => {
      const socket = await holdOpen(path, header);
      await once(socket, 'end');
      // The server answers a byte with a reset only once it has let go of the socket.
      while (!socket.destroyed) {
        socket.write('x');
        await fetch(`${server.url}/healthz`);
      }
    },
  );

  it.each(REFUSED)('does not keep the server from stopping: %s', async (path, header) => {
    const socket = await holdOpen(path, header);
    await once(socket, 'end');
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
