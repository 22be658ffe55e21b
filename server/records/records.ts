/** The door of the records plane: reading it, and the one way to run a command. */
import type { Production } from '#shared/model/production.ts';
import type { RandomBytes } from '#shared/model/ids.ts';
import type { CommandInput, CommandName, NewInvite } from '#shared/protocol/commands.ts';
import type { Auth } from '../auth/auth.ts';
import type { Session } from '../auth/port.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { CommandOutcome, Records } from './port.ts';

export interface RecordsDeps {
  readonly store: Store;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
}

/** Who sends a command, from the connection; never from the body. */
export interface Caller {
  readonly session: Session | null;
  /** what limits are counted by */
  readonly address: string;
  readonly idempotencyKey: string | null;
}

export interface CommandReply<N extends CommandName> {
  readonly outcome: CommandOutcome<N>;
  /** what becomes of the browser's cookie */
  readonly cookie:
    | { readonly kind: 'keep' }
    | { readonly kind: 'clear' }
    | { readonly kind: 'set'; readonly token: string };
}

export interface RecordsPlane extends Records {
  productions(): Promise<readonly Production[]>;
  /** A fresh one-time code that makes the first production, instead of any before; null when there is a production. */
  setUpCode(): Promise<string | null>;
  /** Runs a command of the outside world; the body is checked here. */
  run<N extends CommandName>(caller: Caller, name: N, body: unknown): Promise<CommandReply<N>>;
  /** Runs a command in a person's name, with that person's rights: for the demo and the command line. */
  runAs<N extends CommandName>(personId: string, name: N, input: CommandInput<N>): Promise<CommandOutcome<N>>;
  /** Makes a production and its first person without a code: for the demo and the command line. */
  foundProduction(input: {
    readonly production: string;
    readonly name: string;
    readonly job: string;
  }): Promise<{ readonly production: string; readonly person: string }>;
  /** A single-use code for somebody, made by whoever runs the machine; null when there is no such person any more. */
  makeSignInCode(personId: string, livesMs: number): Promise<NewInvite | null>;
}

export function createRecords(deps: RecordsDeps): RecordsPlane {
  void deps;
  throw new Error('not written yet');
}
