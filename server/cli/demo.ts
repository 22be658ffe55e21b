/** `demo`: the fictional production, made once and served, with a fresh sign-in link for each of its people. */
import { randomBytes } from 'node:crypto';
import { JOB_TITLE_LABELS } from '#shared/words/labels/roles.ts';
import { openPlanes } from '../compose/planes.ts';
import { startServer } from '../compose/serve.ts';
import { configOf, type Verb } from './context.ts';
import { makeDemo, type DemoLink } from './demo/make-demo.ts';
import { DEMO_TITLE } from './demo/cast.ts';
import { joinLink } from './links.ts';
import { sayWhere, watchSignals } from './serve.ts';

export const demoVerb: Verb = {
  usage: 'demo',
  summary: 'makes and serves a fictional production, with a sign-in link for each of its six people',
  async run(context) {
    const config = configOf(context);
    const log = context.createLog(config.logLevel);
    const { clock, clientDir } = context;
    const stopped = watchSignals(log, clock);
    const planes = await openPlanes(config, { log, clock });
    let links: readonly DemoLink[];
    try {
      links = await makeDemo(planes, (length) => randomBytes(length));
    } catch (error) {
      await planes.store.close();
      throw error;
    }
    const server = await startServer(config, { log, clock, clientDir, planes });
    sayWhere(context, server);
    context.print(
      `“${DEMO_TITLE}”: two scenes, six people, all fictional. Each link works once, for a week;`,
    );
    context.print(
      'open two of them in two browsers (or one in a private window). Run this again for fresh ones.',
    );
    context.print('');
    for (const { name, job, plays, code } of links) {
      const part = plays === null ? '' : `, plays ${plays}`;
      context.print(`${name}, ${JOB_TITLE_LABELS[job].toLocaleLowerCase('en')}${part}`);
      context.print(`  ${joinLink(server.origin, code)}`);
    }
    await stopped;
    await server.close();
    return 0;
  },
};
