/** `doctor`: looks at everything a start needs and says, line by line, what to do. */
import { X509Certificate } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { readConfig, type Config } from '../config.ts';
import { plainHttpWarning } from '../compose/origin.ts';
import { MASTER_KEY_FILE } from '../store/master-key.ts';
import { DATABASE_FILE } from '../store/embedded/backup.ts';
import type { CliContext, Verb } from './context.ts';
import { askControl } from './control.ts';

/** `trouble`: it will not start, or not safely. `note`: worth knowing. */
interface Finding {
  readonly kind: 'fine' | 'note' | 'trouble';
  readonly says: string;
}

const fine = (says: string): Finding => ({ kind: 'fine', says });
const note = (says: string): Finding => ({ kind: 'note', says });
const trouble = (says: string): Finding => ({ kind: 'trouble', says });

const SIGNS = { fine: 'ok  ', note: 'note', trouble: 'MEND' } as const;
const OLDEST_NODE = [20, 19] as const;
const MEBIBYTE = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

export const doctorVerb: Verb = {
  usage: 'doctor',
  summary: 'checks configuration, data folder, key, port, TLS and disk, and says what to do',
  async run(context) {
    const reading = readConfig(context.env);
    const findings = [
      nodeVersion(),
      page(context),
      ...(reading.ok ? await look(reading.config, context) : reading.problems.map(trouble)),
    ];
    for (const { kind, says } of findings) context.print(`${SIGNS[kind]}  ${says}`);
    const count = findings.filter(({ kind }) => kind === 'trouble').length;
    context.print(count === 0 ? 'Nothing to mend.' : `${count} to mend, see above.`);
    return count === 0 ? 0 : 1;
  },
};

async function look(config: Config, context: CliContext): Promise<readonly Finding[]> {
  const warning = plainHttpWarning(config);
  const running = await askControl(config.dataDir, { verb: 'look' });
  return [
    fine('the configuration can be read'),
    ...dataFolder(config),
    masterKey(config),
    running === null ? await port(config) : fine('a server has this data folder and answers'),
    ...(config.tls === null ? [] : tls(config.tls, config.origin, context.clock.now())),
    warning === null ? fine('people reach it on this machine, or over https') : note(warning),
    diskSpace(config.dataDir),
  ];
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isRecent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isRecent
    ? fine(`Node ${process.versions.node}`)
    : trouble(`Node ${process.versions.node} is too old: install ${OLDEST_NODE.join('.')} or newer.`);
}

function page({ clientDir }: CliContext): Finding {
  return existsSync(join(clientDir, 'index.html'))
    ? fine('the page is built')
    : trouble('the page is not built: run `npm run build`.');
}

function dataFolder({ dataDir }: Config): readonly Finding[] {
  if (!existsSync(dataDir)) {
    const parent = dirname(dataDir);
    return [
      isWritable(existsSync(parent) ? parent : dirname(parent))
        ? note(`${dataDir} is not there yet; the first start makes it.`)
        : trouble(
            `${dataDir} is not there and cannot be made: set ACCORD_DATA to a folder this user may write.`,
          ),
    ];
  }
  const facts = statSync(dataDir);
  if (!facts.isDirectory()) return [trouble(`${dataDir} is no folder: set ACCORD_DATA to one.`)];
  if (!isWritable(dataDir))
    return [trouble(`${dataDir} cannot be written by this user: change its owner, or ACCORD_DATA.`)];
  const isOpen = process.platform !== 'win32' && (facts.mode & 0o077) !== 0;
  return [
    isOpen
      ? note(`${dataDir} can be entered by others on this machine: run "chmod 700 ${dataDir}".`)
      : fine(`${dataDir} can be written, by its owner only`),
  ];
}

function masterKey({ dataDir, masterKey: given }: Config): Finding {
  if (given !== null) return fine('the key is given as ACCORD_KEY; keep a copy apart from the backups');
  const file = join(dataDir, MASTER_KEY_FILE);
  if (!existsSync(file))
    return existsSync(join(dataDir, DATABASE_FILE))
      ? trouble(`${file} is missing and the data cannot be read without it: put it back, or set ACCORD_KEY.`)
      : note('the key is made at the first start; keep a copy of it apart from the backups.');
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  return isOpen
    ? trouble(`${file} can be read by others on this machine: run "chmod 600 ${file}".`)
    : fine('the key file is there, for its owner only; keep a copy apart from the backups');
}

function port({ port: number, host }: Config): Promise<Finding> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(
        trouble(
          `port ${number} on ${host} cannot be used (${error.code ?? error.name}): stop what has it, or set PORT.`,
        ),
      );
    });
    probe.listen(number, host, () => probe.close(() => resolve(fine(`port ${number} on ${host} is free`))));
  });
}

function tls(files: NonNullable<Config['tls']>, origin: string | null, now: number): readonly Finding[] {
  try {
    const cert = readFileSync(files.certFile);
    createSecureContext({ cert, key: readFileSync(files.keyFile) });
    const certificate = new X509Certificate(cert);
    const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS);
    const host = origin === null ? null : new URL(origin).hostname;
    return [
      days < 0
        ? trouble(`the certificate ended ${-days} days ago: renew it.`)
        : days < 14
          ? note(`the certificate ends in ${days} days: renew it.`)
          : fine(`certificate and key fit, for ${days} days more`),
      ...(host !== null && certificate.checkHost(host) === undefined
        ? [trouble(`the certificate is not for ${host}: get one for the name in ACCORD_ORIGIN.`)]
        : []),
    ];
  } catch (error) {
    const name = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return [trouble(`TLS_CERT and TLS_KEY do not fit together or are no PEM files (${name}).`)];
  }
}

function diskSpace(dataDir: string): Finding {
  let folder = dataDir;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  if (free < 100) return trouble(`only ${free} MiB are free on the disk: make room before a rehearsal.`);
  return free < 1024
    ? note(`${free} MiB are free on the disk`)
    : fine(`${Math.floor(free / 1024)} GiB are free on the disk`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
