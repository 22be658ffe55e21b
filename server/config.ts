/**
 * Environment -> typed configuration. A wrong value stops the start with one line that names the variable and says how
 * to mend it; nothing falls back in silence.
 */
import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { LOG_LEVELS, type LogLevel } from './log.ts';

export interface Config {
  /** 0 lets the system choose a free one */
  readonly port: number;
  readonly host: string;
  /** absolute path of the data folder */
  readonly dataDir: string;
  /** the master key as given; null where the key file in the data folder is used */
  readonly masterKey: string | null;
  /** the address people open, without a slash at the end; null where it follows from the request */
  readonly origin: string | null;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly logLevel: LogLevel;
  /** lets a machine other than this one read /metrics, as `Authorization: Bearer <token>` */
  readonly metricsToken: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Every problem is one line: the variable, what is wrong with it, and how to mend it. */
export function readConfig(env: Environment): ConfigReading {
  const problems: string[] = [];
  const given = (name: string): string | null => env[name]?.trim() || null;
  const check = (name: string, problem: string | null): void => {
    if (problem !== null) problems.push(`${name} ${problem}`);
  };

  for (const name of ['DATABASE_URL', 'REDIS_URL']) {
    check(
      name,
      given(name) &&
        'is for several machines, which come with a later version. Unset it to use the embedded store.',
    );
  }
  const port = given('PORT') ?? '8787';
  check('PORT', isPort(port) ? null : 'must be a whole number from 0 to 65535, for example PORT=8787.');
  const origin = given('ACCORD_ORIGIN')?.replace(/\/$/, '') ?? null;
  check('ACCORD_ORIGIN', origin && originProblem(origin));
  const masterKey = given('ACCORD_KEY');
  check('ACCORD_KEY', masterKey && keyProblem(masterKey));
  const logLevel = given('LOG_LEVEL') ?? 'info';
  check('LOG_LEVEL', isLogLevel(logLevel) ? null : `must be one of ${LOG_LEVELS.join(', ')}.`);
  const metricsToken = given('ACCORD_METRICS_TOKEN');
  check(
    'ACCORD_METRICS_TOKEN',
    metricsToken && metricsToken.length < 16 ? 'must have at least 16 characters.' : null,
  );
  const [certFile, keyFile] = [given('TLS_CERT'), given('TLS_KEY')];
  if (certFile)
    check('TLS_CERT', keyFile ? fileProblem(certFile) : 'needs TLS_KEY beside it: set both, or neither.');
  if (keyFile)
    check('TLS_KEY', certFile ? fileProblem(keyFile) : 'needs TLS_CERT beside it: set both, or neither.');
  if (problems.length > 0 || !isLogLevel(logLevel)) return { ok: false, problems };

  return {
    ok: true,
    config: {
      port: Number(port),
      host: given('HOST') ?? '127.0.0.1',
      dataDir: resolve(given('ACCORD_DATA') ?? 'data'),
      masterKey,
      origin,
      tls: certFile && keyFile ? { certFile, keyFile } : null,
      logLevel,
      metricsToken,
    },
  };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isLogLevel(value: string): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}

function originProblem(value: string): string | null {
  const mend =
    'must be the address people open, with scheme and without a path, for example https://accord.example.org.';
  if (!URL.canParse(value)) return mend;
  const url = new URL(value);
  return url.origin === value && /^https?:$/.test(url.protocol) ? null : mend;
}

function keyProblem(value: string): string | null {
  const isKey = /^[0-9a-f]{64}$/i.test(value) || /^[0-9A-Za-z+/]{43}=?$/.test(value);
  return isKey ? null : 'must be 32 bytes as hexadecimal or base64, for example from: openssl rand -hex 32.';
}

function fileProblem(path: string): string | null {
  try {
    accessSync(path, constants.R_OK);
    return null;
  } catch {
    return `names a file that cannot be read (${path}). Check the path and its permissions.`;
  }
}
