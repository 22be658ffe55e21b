import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfig } from '../../../../server/config.ts';
import { originOf, plainHttpWarning } from '../../../../server/compose/origin.ts';

const file = fileURLToPath(import.meta.url);

test('[3.3] with nothing set it serves on 8787 of this machine, from ./data, with a key of its own', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      port: 8787,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      masterKey: null,
      origin: null,
      tls: null,
      logLevel: 'info',
      metricsToken: null,
    },
  });
});

test('[3.3] what is set is taken, without spaces around it or a slash behind the origin', () => {
  const reading = readConfig({
    PORT: ' 80 ',
    HOST: '0.0.0.0',
    ACCORD_DATA: '/srv/accord',
    ACCORD_KEY: 'ab'.repeat(32),
    ACCORD_ORIGIN: 'https://board.example.org/',
    TLS_CERT: file,
    TLS_KEY: file,
    LOG_LEVEL: 'debug',
    ACCORD_METRICS_TOKEN: 'x'.repeat(16),
  });
  expect(reading).toEqual({
    ok: true,
    config: {
      port: 80,
      host: '0.0.0.0',
      dataDir: '/srv/accord',
      masterKey: 'ab'.repeat(32),
      origin: 'https://board.example.org',
      tls: { certFile: file, keyFile: file },
      logLevel: 'debug',
      metricsToken: 'x'.repeat(16),
    },
  });
});

test.each([
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '80x' }, 'PORT'],
  [{ ACCORD_ORIGIN: 'board.example.org' }, 'ACCORD_ORIGIN'],
  [{ ACCORD_ORIGIN: 'ftp://board.example.org' }, 'ACCORD_ORIGIN'],
  [{ ACCORD_ORIGIN: 'https://board.example.org/path' }, 'ACCORD_ORIGIN'],
  [{ ACCORD_KEY: 'ab'.repeat(31) }, 'ACCORD_KEY'],
  [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL'],
  [{ TLS_KEY: file }, 'TLS_KEY'],
  [{ TLS_CERT: '/nowhere/cert.pem', TLS_KEY: file }, 'TLS_CERT'],
  [{ REDIS_URL: 'redis://x' }, 'REDIS_URL'],
  [{ ACCORD_METRICS_TOKEN: 'short' }, 'ACCORD_METRICS_TOKEN'],
])('[3.3] %o is refused in one line that names the variable', (env, name) => {
  const reading = readConfig(env);
  expect(reading.ok).toBe(false);
  if (reading.ok) return;
  expect(reading.problems).toHaveLength(1);
  expect(reading.problems[0]).toMatch(new RegExp(`^${name} [^\\n]+\\.`));
});

test('[3.3] a wrong value is never repeated where it may be a secret', () => {
  const reading = readConfig({
    ACCORD_KEY: 'hunter2',
    ACCORD_METRICS_TOKEN: 'hunter2',
    DATABASE_URL: 'hunter2',
  });
  expect(reading.ok ? '' : reading.problems.join()).not.toContain('hunter2');
});

const at = { origin: null, host: '127.0.0.1', tls: null };
const tls = { certFile: file, keyFile: file };

test.each([
  [at, 'http://localhost:80'],
  [{ ...at, host: '0.0.0.0', tls }, 'https://localhost:80'],
  [{ ...at, host: '192.168.1.5' }, 'http://192.168.1.5:80'],
  [{ ...at, host: 'fd00::5' }, 'http://[fd00::5]:80'],
  [{ ...at, origin: 'https://board.example.org' }, 'https://board.example.org'],
])('%o is opened at %s', (config, origin) => {
  expect(originOf(config, 80)).toBe(origin);
});

test.each([
  [at, false],
  [{ ...at, origin: 'http://localhost:8787' }, false],
  [{ ...at, host: '0.0.0.0', tls }, false],
  [{ ...at, host: '0.0.0.0', origin: 'https://board.example.org' }, false],
  [{ ...at, host: '0.0.0.0' }, true],
  [{ ...at, origin: 'http://board.local' }, true],
])('[3.3] %o: plain http to other devices is warned of: %s', (config, isWarned) => {
  expect(plainHttpWarning(config) !== null).toBe(isWarned);
});
