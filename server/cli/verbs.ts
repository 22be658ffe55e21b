/** Every verb by its name. `import` and `export` are named because people will try them; they say plainly that they are not here. */
import { Stop } from '../errors.ts';
import type { CliContext, Verb } from './context.ts';
import { backupVerb, restoreVerb } from './copies.ts';
import { demoVerb } from './demo.ts';
import { doctorVerb } from './doctor.ts';
import { serveVerb } from './serve.ts';
import { inviteVerb, verifyVerb } from './store-verbs.ts';

const helpVerb: Verb = {
  usage: 'help',
  summary: 'prints this list',
  run(context) {
    for (const line of helpLines()) context.print(line);
    return Promise.resolve(0);
  },
};

const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    serve: serveVerb,
    demo: demoVerb,
    invite: inviteVerb,
    backup: backupVerb,
    restore: restoreVerb,
    verify: verifyVerb,
    doctor: doctorVerb,
    help: helpVerb,
    import: notHere('import', 'Scenes are added on the page until then.'),
    export: notHere('export', 'Until then a board is read on the page.'),
  }),
);

/** Runs the verb that the arguments name. Resolves with the exit code; throws Stop. */
export async function runVerb(name: string | undefined, context: CliContext): Promise<number> {
  const wanted = name === undefined || ['-h', '--help'].includes(name) ? 'help' : name;
  const verb = VERBS.get(wanted);
  if (verb === undefined)
    throw new Stop(`There is no verb "${wanted.slice(0, 40)}". Verbs: ${[...VERBS.keys()].join(', ')}.`, 2);
  return verb.run(context);
}

function helpLines(): readonly string[] {
  const shown = [...VERBS.values()].filter(({ summary }) => summary !== '');
  return [
    'npm run accord -- <verb>',
    '',
    ...shown.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    '',
    'Environment: PORT HOST ACCORD_DATA ACCORD_KEY ACCORD_ORIGIN TLS_CERT TLS_KEY LOG_LEVEL; what they mean is in README.md.',
  ];
}

function notHere(name: string, instead: string): Verb {
  return {
    usage: name,
    summary: '',
    run: () => Promise.reject(new Stop(`${name} is not part of this version yet. ${instead}`, 2)),
  };
}
