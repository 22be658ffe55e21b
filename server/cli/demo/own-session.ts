/**
 * What only a person's own session may do cannot be done by the command line (R11): each of the fictional people comes in by a
 * code of their own, does it, and signs out again.
 */
import type { CommandInput, CommandName, CommandResults } from '#shared/protocol/commands.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Planes } from '../../compose/planes.ts';

type Outcome<N extends CommandName> =
  | { readonly ok: true; readonly result: CommandResults[N] }
  | { readonly ok: false; readonly reason: Refusal };

export type RunOwn = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Outcome<N>>;

/** The name they are counted by where tries are limited. */
const ADDRESS = 'demo';
const CODE_MS = 60_000;

/** Nothing is done where they cannot come in, for example because their access was ended since. */
export async function asThemselves(
  { auth, records }: Pick<Planes, 'auth' | 'records'>,
  person: string,
  work: (run: RunOwn) => Promise<void>,
): Promise<void> {
  const made = await records.makeSignInCode(person, CODE_MS);
  if (made === null) return;
  const caller = { session: null, address: ADDRESS, idempotencyKey: null };
  const { cookie } = await records.run(caller, 'join', { code: made.code });
  if (cookie.kind !== 'set') return;
  const session = await auth.fromCookie(auth.cookieOf(cookie.token).split(';')[0]);
  const run: RunOwn = async (name, body) => (await records.run({ ...caller, session }, name, body)).outcome;
  await work(run);
  await run('sign-out', {});
}
