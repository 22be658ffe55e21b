/** A whole server in this process, on a free port, with a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer, type ServeOptions } from '../../server/compose/serve.ts';
import { systemClock } from '../../server/clock.ts';
import type { Config } from '../../server/config.ts';
import type { RecordsPlane } from '../../server/records/records.ts';
import type { TestDevice } from './command-server.ts';
import { createDevice, joinDevice } from './server-device.ts';

export interface TestServer {
  /** where it answers, for example `http://127.0.0.1:41234`; also the Origin its own page would send */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly running: RunningServer;
  readonly records: RecordsPlane;
  /** the lines that were logged, as JSON */
  readonly logged: readonly string[];
  device(): TestDevice;
  /** A device that has used a code for this person. */
  deviceOf(personId: string): Promise<TestDevice>;
  /** Stops it and leaves the data, for a start on the same folder. */
  stop(): Promise<void>;
  /** Stops it and removes the data. */
  remove(): Promise<void>;
}

export type TestServerOptions = Partial<Config> & Partial<Omit<ServeOptions, 'log'>>;

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { clock = systemClock, clientDir = '/nowhere', planes, liveLimits, syncLimits, ...config } = options;
  const root = await mkdtemp(join(tmpdir(), 'accord-'));
  const dataDir = config.dataDir ?? join(root, 'data');
  const logged: string[] = [];
  const note = (fields: object, message: string): void => {
    logged.push(JSON.stringify({ ...fields, message }));
  };
  const running = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      masterKey: null,
      origin: null,
      tls: null,
      logLevel: 'info',
      metricsToken: null,
      ...config,
      dataDir,
    },
    {
      log: { debug: note, info: note, warn: note, error: note },
      clock,
      clientDir,
      ...(planes && { planes }),
      ...(liveLimits && { liveLimits }),
      ...(syncLimits && { syncLimits }),
    },
  );
  const { records } = running.planes;
  const url = `http://127.0.0.1:${running.port}`;
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= running.close());
  return {
    url,
    port: running.port,
    dataDir,
    running,
    records,
    logged,
    device: () => createDevice(url),
    async deviceOf(personId) {
      const made = await records.makeSignInCode(personId, 60_000);
      if (made === null) throw new Error('no such person');
      return joinDevice(url, made.code);
    },
    stop,
    async remove() {
      await stop();
      await rm(root, { recursive: true, force: true });
      if (config.dataDir !== undefined) await rm(config.dataDir, { recursive: true, force: true });
    },
  };
}
