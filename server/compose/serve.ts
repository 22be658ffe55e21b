/** The composition of a running server: store, records, sync, live and HTTP behind one listener. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { openControl, type Control } from '../cli/control.ts';
import { answerControl } from '../cli/control-verbs.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { Stop } from '../errors.ts';
import { addressOf, createHttpApp, isOwnOrigin } from '../http/http.ts';
import { createLiveServer } from '../live/live.ts';
import type { LiveLimits } from '../live/port.ts';
import type { Log } from '../log.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { openPlanes, type Planes } from './planes.ts';
import { originOf } from './origin.ts';
import { createReadiness } from './readiness.ts';
import type { SyncLimits } from '../sync/limits.ts';
import { createSyncServer } from '../sync/sync.ts';
import { syncPorts } from './sync-ports.ts';

export interface ServeOptions {
  readonly log: Log;
  readonly clock: Clock;
  /** absolute path of the built page (`dist/client`) */
  readonly clientDir: string;
  /** opened already, for example by the demo; closed with the server */
  readonly planes?: Planes;
  readonly liveLimits?: LiveLimits;
  /** where not said, those of `server/sync/limits.ts` */
  readonly syncLimits?: Partial<SyncLimits>;
}

export interface RunningServer {
  /** the address people open, without a slash at the end */
  readonly origin: string;
  readonly port: number;
  /** one-time link that makes the first production; null when there is one */
  readonly setUpLink: string | null;
  readonly planes: Planes;
  /** Stops accepting, closes every socket with 4503, writes everything out. */
  close(): Promise<void>;
}

export async function startServer(config: Config, options: ServeOptions): Promise<RunningServer> {
  const planes = options.planes ?? (await openPlanes(config, options));
  try {
    return await serve(planes, options);
  } catch (error) {
    await planes.store.close();
    throw error;
  }
}

async function serve(planes: Planes, options: ServeOptions): Promise<RunningServer> {
  const { config, store, auth, records, clock, log } = planes;
  const isOurs = (request: IncomingMessage): boolean => isOwnOrigin(request, config);
  const sync = createSyncServer(syncPorts(planes, isOurs, addressOf), options.syncLimits);
  planes.boards.serveFrom(sync);
  planes.documents.use(sync);
  const live = createLiveServer(
    { auth, records, sync, isOwnOrigin: isOurs, addressOf, clock, log },
    options.liveLimits,
  );
  const app = createHttpApp({
    config,
    auth,
    records,
    log,
    clientDir: options.clientDir,
    isReady: createReadiness(store, clock),
    metrics: () => ({ ...sync.metrics(), ...live.metrics(), memory_bytes: process.memoryUsage.rss() }),
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const handle = (...[request, response]: Parameters<typeof listener>): void => {
    listener(request, response).catch((err: unknown) => {
      log.error({ err }, 'a request could not be answered');
      response.destroy();
    });
  };
  const server = config.tls ? createTlsServer(readTls(config.tls), handle) : createServer(handle);
  let isClosing = false;
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    const path = request.url?.split('?', 1)[0] ?? '';
    if (isClosing) socket.destroy();
    else if (path.startsWith('/sync/')) sync.handleUpgrade(request, socket, head);
    else if (path === '/live') live.handleUpgrade(request, socket, head);
    else refuseUpgrade(socket, 404);
  });

  let control: Control | null = null;
  const close = async (): Promise<void> => {
    isClosing = true;
    const stopped = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    await control?.close();
    await Promise.all([live.close(), sync.close()]);
    server.closeIdleConnections();
    // A request that hangs must not keep the store open, nor a socket whose other side never closes: the server waits
    // for upgraded ones too, but does not count them among its own connections.
    setTimeout(() => {
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    }, 2_000).unref();
    await stopped;
    await store.close();
  };

  try {
    const port = await listen(server, config);
    const origin = originOf(config, port);
    control = await openControl(config.dataDir, log, (request) => answerControl(planes, origin, request));
    const code = await records.setUpCode();
    return { origin, port, setUpLink: code === null ? null : `${origin}/start#${code}`, planes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function readTls({ certFile, keyFile }: NonNullable<Config['tls']>): { cert: Buffer; key: Buffer } {
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** What the system said, as one line with what to do. */
function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Stop(
        `Port ${port} is in use: stop the other program, or choose another port, for example PORT=${port + 1}.`,
      );
    case 'EACCES':
      return new Stop(
        `Port ${port} needs more rights than this user has: choose one above 1023, for example PORT=8787.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Stop(
        `HOST=${host} is not an address of this machine: unset it, or use HOST=0.0.0.0 for all of them.`,
      );
    default:
      return error;
  }
}
