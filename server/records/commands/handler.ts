/** What a command's handler is given and what it answers. */
import type { RandomBytes } from '#shared/model/ids.ts';
import type { Person, Who } from '#shared/model/production.ts';
import type { CommandInput, CommandName, CommandResults } from '#shared/protocol/commands.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Auth } from '../../auth/auth.ts';
import type { RecordWriter } from '../../store/store.ts';

/** Commands that need no session: what is in their body proves the right. */
export type ArrivingName = 'create-production' | 'look-at-invite' | 'join' | 'sign-in';
export type SignedName = Exclude<CommandName, ArrivingName>;

export interface HandlerDeps {
  readonly auth: Auth;
  readonly random: RandomBytes;
}

/** Who acts, as the connection says. */
export interface Acting {
  readonly personId: string;
  /** null when the command line acts in somebody's name */
  readonly sessionId: string | null;
  readonly assisted: boolean;
}

/** One command inside its transaction. Person and rights were read in it, so they are as they stand now. */
export interface Scope {
  readonly tx: RecordWriter;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly me: Person;
  readonly who: Who;
  readonly acting: Acting;
  readonly deps: HandlerDeps;
}

/** A line of the ledger: past tense, ids only. */
export interface Told {
  readonly event: string;
  readonly about: readonly string[];
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type Handled<N extends CommandName> =
  | {
      readonly result: CommandResults[N];
      /** nothing when nothing changed */
      readonly told: readonly Told[];
      readonly cookie?: 'clear';
    }
  | Refused;

export interface Refused {
  readonly refused: Refusal;
}

/** Runs inside the transaction. It may run again, so it does nothing outside it. Refuses before it writes. */
export type Work<N extends CommandName> = (scope: Scope) => Promise<Handled<N>>;

/** The slow part (hashing) comes first, outside the transaction. */
export type Handler<N extends CommandName> = (
  input: CommandInput<N>,
  acting: Acting,
  deps: HandlerDeps,
) => Work<N> | Promise<Work<N> | Refused>;

export type Handlers<N extends CommandName> = { readonly [K in N]: Handler<K> };

export function refuse(refused: Refusal): Refused {
  return { refused };
}

export function done(
  event: string,
  about: readonly string[],
  detail?: Told['detail'],
): { result: null; told: Told[] } {
  return { result: null, told: [detail === undefined ? { event, about } : { event, about, detail }] };
}

/** It already is as it was asked to be. */
export const UNCHANGED = { result: null, told: [] } as const;
