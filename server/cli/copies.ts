/** `backup` and `restore`. A backup reads beside a running server; a restore wants an empty folder. */
import { resolve } from 'node:path';
import { Stop } from '../errors.ts';
import { BACKUP_NOTICE, backupEmbeddedStore, restoreEmbeddedStore } from '../store/embedded/backup.ts';
import { configOf, type CliContext, type Verb } from './context.ts';

export const backupVerb: Verb = {
  usage: 'backup <file>',
  summary: 'writes one encrypted file with everything in it, also while the server runs',
  async run(context) {
    const file = readFile(context, backupVerb.usage);
    await backupEmbeddedStore(configOf(context).dataDir, file);
    context.print(`Backed up to ${file}`);
    context.print(BACKUP_NOTICE);
    return 0;
  },
};

export const restoreVerb: Verb = {
  usage: 'restore <file>',
  summary: 'puts a backup into an empty data folder',
  async run(context) {
    const file = readFile(context, restoreVerb.usage);
    const { dataDir, masterKey } = configOf(context);
    await restoreEmbeddedStore(file, dataDir);
    context.print(`Restored into ${dataDir}`);
    context.print(
      masterKey === null
        ? `Now put the key that belongs to it there as master.key (mode 0600), then run verify.`
        : 'It opens with the key in ACCORD_KEY; run verify next.',
    );
    return 0;
  },
};

function readFile({ args }: CliContext, usage: string): string {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new Stop(`Usage: ${usage}`, 2);
  return resolve(file);
}
