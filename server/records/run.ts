/**
 * The one way of a command: validate -> session -> may run -> target -> change and ledger line in one transaction ->
 * listeners. Nothing about a caller is taken from the body.
 */
import { COMMAND_ACCESS, mayRunCommand, type CommandRight } from '#shared/access/commands.ts';
import type { RandomBytes } from '#shared/model/ids.ts';
import {
  COMMANDS,
  type CommandInput,
  type CommandName,
  type CommandResults,
} from '#shared/protocol/commands.ts';
import type { RefusalMore } from '#shared/protocol/consent-results.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import * as v from 'valibot';
import { hasEnded, whoOf, type Auth } from '../auth/auth.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { DocumentReader } from '../sync/port.ts';
import type { Answers } from './answers.ts';
import { arrivals } from './commands/arrive.ts';
import type {
  Acting,
  ArrivingName,
  Handled,
  Handlers,
  HeldBoards,
  SignedName,
  Work,
} from './commands/handler.ts';
import { archive } from './commands/archive.ts';
import { kit } from './commands/kit.ts';
import { ledgerExport } from './commands/ledger-export.ts';
import { maps } from './commands/maps.ts';
import { minorsLog } from './commands/minors-log.ts';
import { offerAnswers } from './commands/offer-answers.ts';
import { offers } from './commands/offers.ts';
import { ownDevice } from './commands/own-device.ts';
import { people } from './commands/people.ts';
import { readiness } from './commands/readiness.ts';
import { scenes } from './commands/scenes.ts';
import { split } from './commands/split.ts';
import type { Boards } from './port.ts';
import type { Caller, CommandReply } from './records.ts';
import { readPerson } from './tables.ts';

export interface RunDeps {
  readonly store: Store;
  readonly auth: Auth;
  readonly boards: Boards;
  readonly documents: DocumentReader;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly answers: Answers;
  /** Called after the change can be read. */
  readonly announce: (productionId: string) => void;
}

// A command that has no line in the table does not compile here, nor one that has no handler.
const RIGHTS: Readonly<Record<CommandName, CommandRight>> = COMMAND_ACCESS;
const HANDLERS: Handlers<SignedName> = {
  ...ownDevice,
  ...people,
  ...scenes,
  ...kit,
  ...minorsLog,
  ...split,
  ...offers,
  ...offerAnswers,
  ...readiness,
  ...maps,
  ...archive,
  ...ledgerExport,
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

export async function runCommand<N extends CommandName>(
  deps: RunDeps,
  caller: Caller,
  name: N,
  body: unknown,
): Promise<CommandReply<N>> {
  // a list without entries would pass for an object without fields
  const parsed = v.safeParse(COMMANDS[name], body);
  if (!parsed.success || Array.isArray(body)) return refused('bad-input');
  // valibot loses which of the commands' schemas it was; it is the one of `name`
  const input = parsed.output as CommandInput<N>;
  if (isArriving(name))
    return arrive(deps, caller, name, input as CommandInput<typeof name>) as Promise<CommandReply<N>>;

  const { session, idempotencyKey } = caller;
  // a session that is over already cannot be ended twice
  if (session === null && name === 'sign-out')
    return { outcome: { ok: true, result: null as CommandResults[N] }, cookie: { kind: 'clear' } };
  if (session === null) return refused('no-session');
  if (session.locked && RIGHTS[name].session === 'open') return refused('locked');
  if (!mayRunCommand(name, session.who)) return refused('not-found');
  if (deps.auth.limits.commands.begin(session.id) === null) return refused('too-fast');
  const acting = {
    personId: session.who.personId,
    sessionId: session.id,
    assisted: session.only !== undefined,
  };
  return runSigned(
    deps,
    acting,
    name as N & SignedName,
    input as CommandInput<N & SignedName>,
    idempotencyKey,
  );
}

async function arrive<N extends ArrivingName>(
  deps: RunDeps,
  caller: Caller,
  name: N,
  input: CommandInput<N>,
): Promise<CommandReply<ArrivingName>> {
  const arrived = await arrivals[name](deps, input, caller);
  if (!arrived.ok) return { outcome: arrived, cookie: { kind: 'keep' } };
  if (arrived.productionId !== undefined) deps.announce(arrived.productionId);
  const { result, token } = arrived;
  return {
    outcome: { ok: true, result },
    cookie: token === undefined ? { kind: 'keep' } : { kind: 'set', token },
  };
}

/** Runs a command of somebody who is signed in, or in whose name the command line acts. */
export async function runSigned<N extends SignedName>(
  deps: RunDeps,
  acting: Acting,
  name: N,
  input: CommandInput<N>,
  idempotencyKey: string | null,
): Promise<CommandReply<N>> {
  const slot = deps.answers.slot(acting.personId, idempotencyKey, name, input);
  const handler = HANDLERS[name];
  const person = await readPerson(deps.store.records, acting.personId);
  if (person === null) return refused('no-session');
  const work = await handler(input, acting, deps);
  if ('refused' in work) return refused(work.refused);
  const held: (() => void)[] = [];
  const boards: HeldBoards = {
    hold: (sceneId, strict) => void held.push(deps.boards.hold(sceneId, strict)),
    records: (sceneId) => deps.boards.records(sceneId),
  };
  try {
    const handled = await deps.store.transact(person.productionId, (tx) =>
      inTransaction(deps, tx, { acting, name, work, slot, boards }),
    );
    if ('refused' in handled) return refused(handled.refused, handled.more);
    if (handled.told.length > 0) deps.announce(person.productionId);
    return { outcome: { ok: true, result: handled.result }, cookie: { kind: handled.cookie ?? 'keep' } };
  } finally {
    // after the announcement, so that no board is free before it knows
    for (const release of held) release();
  }
}

interface Job<N extends SignedName> {
  readonly acting: Acting;
  readonly name: N;
  readonly work: Work<N>;
  readonly slot: ReturnType<Answers['slot']>;
  readonly boards: HeldBoards;
}

async function inTransaction<N extends SignedName>(
  deps: RunDeps,
  tx: Parameters<Work<N>>[0]['tx'],
  { acting, name, work, slot, boards }: Job<N>,
): Promise<Handled<N>> {
  const now = deps.clock.now();
  const me = await readPerson(tx, acting.personId);
  // Security: rights and lock as they stand in this transaction. They may have changed since the session was looked up.
  if (me === null || hasEnded(me, now)) return { refused: 'no-session' };
  const { productionId } = me;
  if (acting.sessionId !== null) {
    const session = await deps.auth.sessions.standing(tx, acting.sessionId, productionId);
    if (session === null) return { refused: 'no-session' };
    if (session.locked && RIGHTS[name].session === 'open') return { refused: 'locked' };
  }
  const who = whoOf(me);
  if (!mayRunCommand(name, who)) return { refused: 'not-found' };
  const earlier = await deps.answers.earlier(tx, slot);
  if (earlier.kind === 'other-body') return { refused: 'key-reused' };
  // written below under this person, key and body
  if (earlier.kind === 'same') return { result: earlier.result as CommandResults[N], told: [] };

  const handled = await work({ tx, now, me, who, acting, boards, deps });
  for (const { event, about, detail = null, key } of handled.told ?? []) {
    const line = { productionId, event, at: now, by: me.id, about, detail };
    await tx.appendLedger(key === undefined ? line : { ...line, key });
  }
  if ('refused' in handled) {
    // M8: beside what it tells itself, the only thing a refused command leaves behind
    if (handled.minors !== undefined)
      await tx.appendLedger({
        productionId,
        event: 'minors-command-refused',
        at: now,
        by: me.id,
        about: [],
        detail: { command: name, ...handled.minors },
      });
    return handled;
  }
  if (handled.isKept !== false)
    await deps.answers.keep(tx, slot, { personId: me.id, productionId, result: handled.result });
  return handled;
}

function isArriving(name: CommandName): name is ArrivingName {
  return Object.hasOwn(arrivals, name);
}

function refused<N extends CommandName>(reason: Refusal, more?: RefusalMore): CommandReply<N> {
  return { outcome: { ok: false, reason, ...(more && { more }) }, cookie: { kind: 'keep' } };
}
