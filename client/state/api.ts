/** Commands to the server. A lost network is an outcome like any other, and the same key may be sent again. */
import { AS_HEADER } from '#shared/protocol/as-person.ts';
import type { CommandInput, CommandName, CommandResults } from '#shared/protocol/commands.ts';
import type { RefusalMore } from '#shared/protocol/consent-results.ts';
import { REFUSALS, type Refusal } from '#shared/protocol/refusals.ts';
import { API_WORDS } from '#shared/words/screens.ts';
import * as v from 'valibot';

export type {
  CommandInput,
  CommandName,
  CommandResults,
  InviteLook,
  NewInvite,
} from '#shared/protocol/commands.ts';

/** Milliseconds until a silent server counts as no answer. */
const PATIENCE_MS = 20_000;

export interface CommandFailure extends RefusalMore {
  readonly ok: false;
  /** `offline`: no answer came, so it is not known whether the command was done; the same key makes it safe to repeat */
  readonly reason: Refusal | 'offline';
  readonly sentence: string;
}

export type CommandAnswer<N extends CommandName> =
  | { readonly ok: true; readonly result: CommandResults[N] }
  | CommandFailure;

export interface CommandOptions {
  /**
   * Whose page this is; null while nobody is known. Security: the server refuses where the cookie is somebody else's by
   * now, so that on a shared tablet nothing is done in the next person's name.
   */
  readonly as: string | null;
  /** Idempotency-Key; a fresh one unless this is the same command sent again */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** what it says more is of `RefusalMore` */
const refused = v.looseObject({ ok: v.literal(false), reason: v.picklist(REFUSALS), sentence: v.string() });
const done = v.object({ ok: v.literal(true), result: v.unknown() });

export async function runCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  options: CommandOptions,
): Promise<CommandAnswer<N>> {
  // the server is ours and of this version: `CommandResults` says what it answers with
  return (await sendCommand(name, input, options)) as CommandAnswer<N>;
}

/** What waited on this device is sent as it lies there. */
export async function sendCommand(
  name: string,
  input: unknown,
  options: CommandOptions,
): Promise<{ readonly ok: true; readonly result: unknown } | CommandFailure> {
  const body = await post(name, input, options);
  if (body === NO_ANSWER) return { ok: false, reason: 'offline', sentence: API_WORDS.offline };
  const refusal = v.safeParse(refused, body);
  if (refusal.success) return refusal.output;
  return v.is(done, body) ? body : { ok: false, reason: 'broken', sentence: API_WORDS.broken };
}

export function newCommandKey(): string {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4))).join('-');
}

const NO_ANSWER = Symbol('no answer');

async function post(name: string, input: unknown, { as, key, signal }: CommandOptions): Promise<unknown> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key ?? newCommandKey(),
        ...(as !== null && { [AS_HEADER]: as }),
      },
      body: JSON.stringify(input),
      credentials: 'same-origin',
      signal: signal === undefined ? patience : AbortSignal.any([patience, signal]),
    });
    const text = await response.text();
    // a proxy's error page is not an answer of ours
    return text.startsWith('{') ? parseJson(text) : undefined;
  } catch {
    // fetch rejects with no more than "it did not work": no network, no server, or out of patience
    return NO_ANSWER;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
