/** What the rest of the server may read of the records plane, and how it runs a command. Built by `createRecords` in `records.ts`. */
import type { PrivateView } from '#shared/access/consent.ts';
import type { DocumentFacts } from '#shared/access/decide.ts';
import type { Strict } from '#shared/access/unit.ts';
import type { Readiness } from '#shared/model/consent.ts';
import type { BoardRoot, DocumentRef } from '#shared/model/documents.ts';
import type { KitLine } from '#shared/model/kit.ts';
import type { Person, Production, Scene } from '#shared/model/production.ts';
import type { CommandInput, CommandName, CommandResults } from '#shared/protocol/commands.ts';
import type { RefusalMore } from '#shared/protocol/consent-results.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';

/** The kind of row a `Person` is stored as; sessions read it to say who somebody is. */
export const PERSON_ROWS = 'person';

export type CommandOutcome<N extends CommandName> =
  | { readonly ok: true; readonly result: CommandResults[N] }
  | { readonly ok: false; readonly reason: Refusal; readonly more?: RefusalMore };

export interface Records {
  production(id: string): Promise<Production | null>;
  person(id: string): Promise<Person | null>;
  /** Everyone of a production, those whose access has ended included. */
  people(productionId: string): Promise<readonly Person[]>;
  scene(id: string): Promise<Scene | null>;
  /** In order, without the retired ones. */
  scenes(productionId: string): Promise<readonly Scene[]>;
  /** Every line of kit of a production, the retired ones included. */
  kit(productionId: string): Promise<readonly KitLine[]>;
  /** What ICs have published of the beats of a production. */
  readiness(productionId: string): Promise<readonly Readiness[]>;
  /**
   * Offers, answers, released maps and what decides with them.
   * Security (R19): read only while somebody is there who may see some of it; nothing for a director is made from it.
   */
  consent(productionId: string): Promise<ConsentRecords>;
  /** Null when there is no such scene or person, or the scene is retired, or the person's access has ended. */
  documentFacts(ref: DocumentRef): Promise<DocumentFacts | null>;
  /** Calls the listener after a command has changed anything in a production (people, scenes, lists, sessions). */
  onChanged(listener: (change: { readonly productionId: string }) => void): () => void;
}

/** Everything of consent that is somebody's own. */
export type ConsentRecords = Pick<
  PrivateView,
  'offers' | 'answers' | 'released' | 'narrowings' | 'riders' | 'doublings'
>;

/** A board's records by root and key, as they lie in the document. */
export interface BoardRecords {
  all(root: BoardRoot): ReadonlyMap<string, unknown>;
}

/** What commands ask of the boards of scenes. */
export interface Boards {
  /** See `SyncServer.hold`: until the returned function has run, the gate counts these too. */
  hold(sceneId: string, strict: Strict): () => void;
  /** As they stand: to be read at once. Null where there is no such board. */
  records(sceneId: string): Promise<BoardRecords | null>;
}

/** The caller of a command, from the session; never from the body. */
export type Run = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandOutcome<N>>;
