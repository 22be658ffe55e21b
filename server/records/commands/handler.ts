/** What a command's handler is given and what it answers. */
import type { RandomBytes } from '#shared/model/ids.ts';
import type { Person, Who } from '#shared/model/production.ts';
import type { CommandInput, CommandName, CommandResults } from '#shared/protocol/commands.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Strict } from '#shared/access/unit.ts';
import type { MinorsRule } from '#shared/rules/minors.ts';
import type { Auth } from '../../auth/auth.ts';
import type { RefusalMore } from '#shared/protocol/consent-results.ts';
import type { Clock } from '../../clock.ts';
import type { KeyName, RecordWriter, Store } from '../../store/store.ts';
import type { DocumentReader } from '../../sync/port.ts';
import type { BoardRecords } from '../port.ts';

/** Commands that need no session: what is in their body proves the right. */
export type ArrivingName = 'create-production' | 'look-at-invite' | 'join' | 'sign-in';
export type SignedName = Exclude<CommandName, ArrivingName>;

export interface HandlerDeps {
  readonly auth: Auth;
  readonly random: RandomBytes;
  readonly clock: Clock;
  /** for what is read before the transaction */
  readonly store: Pick<Store, 'records' | 'ledger'>;
  readonly documents: DocumentReader;
}

/** Who acts, as the connection says. */
export interface Acting {
  readonly personId: string;
  /** null when the command line acts in somebody's name */
  readonly sessionId: string | null;
  readonly assisted: boolean;
}

/** Boards of scenes for the time of one command: what it holds is let go when it is over. */
export interface HeldBoards {
  hold(sceneId: string, strict: Strict): void;
  records(sceneId: string): Promise<BoardRecords | null>;
}

/** One command inside its transaction. Person and rights were read in it, so they are as they stand now. */
export interface Scope {
  readonly tx: RecordWriter;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly me: Person;
  readonly who: Who;
  readonly acting: Acting;
  readonly boards: HeldBoards;
  readonly deps: HandlerDeps;
}

/** A line of the ledger: past tense, ids only. */
export interface Told {
  readonly event: string;
  readonly about: readonly string[];
  readonly detail?: Readonly<Record<string, unknown>>;
  /** of the person whose own the detail is; the production's key where not said */
  readonly key?: KeyName;
}

export type Handled<N extends CommandName> =
  | {
      readonly result: CommandResults[N];
      /** nothing when nothing changed */
      readonly told: readonly Told[];
      /** false: a command that only reads, whose answer is not kept for when it is sent again */
      readonly isKept?: false;
      readonly cookie?: 'clear';
    }
  | Refused;

export interface Refused {
  readonly refused: Refusal;
  /** M8: an attempt that a minors' rule refused; it becomes a line of the ledger. Ids only, and no content */
  readonly minors?: { readonly rule: MinorsRule; readonly scene: string };
  /** for the caller, who may know it */
  readonly more?: RefusalMore;
  /** what the ledger says of it; nothing where not said */
  readonly told?: readonly Told[];
}

/** What a minors' rule refuses; told to the ICs and to safeguarding. */
export type MinorsRefusal = 'minor-in-scene' | 'needs-own-unit' | 'young-character';

/** Runs inside the transaction. It may run again, so it does nothing outside it. Refuses before it writes. */
export type Work<N extends CommandName> = (scope: Scope) => Promise<Handled<N>>;

/** The slow part (hashing) comes first, outside the transaction. */
export type Handler<N extends CommandName> = (
  input: CommandInput<N>,
  acting: Acting,
  deps: HandlerDeps,
) => Work<N> | Promise<Work<N> | Refused>;

export type Handlers<N extends CommandName> = { readonly [K in N]: Handler<K> };

export function refuse(
  refused: Exclude<Refusal, MinorsRefusal>,
  also: Pick<Refused, 'more' | 'told'> = {},
): Refused {
  return { refused, ...also };
}

export function refuseForMinors(refused: MinorsRefusal, minors: NonNullable<Refused['minors']>): Refused {
  return { refused, minors };
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
