/** The door of the records plane: reading it, and the one way to run a command. */
import type { Production } from '#shared/model/production.ts';
import type { RandomBytes } from '#shared/model/ids.ts';
import type { CommandInput, CommandName, NewInvite } from '#shared/protocol/commands.ts';
import { hasEnded, type Auth } from '../auth/auth.ts';
import type { Session } from '../auth/port.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { DocumentReader } from '../sync/port.ts';
import { createAnswers } from './answers.ts';
import { checkConsent } from './check-consent.ts';
import { found, makeSetUpCode } from './commands/arrive.ts';
import type { SignedName } from './commands/handler.ts';
import { readDocumentFacts } from './document-facts.ts';
import { readConsentRecords, readReadiness } from './consent-rows.ts';
import { readKit } from './kit-rows.ts';
import type { Boards, CommandOutcome, Records } from './port.ts';
import { runCommand, runSigned } from './run.ts';
import { readPeople, readPerson, readProduction, readProductions, readScene, readScenes } from './tables.ts';

export { isCommandName } from './run.ts';

export interface RecordsDeps {
  readonly store: Store;
  readonly auth: Auth;
  readonly boards: Boards;
  readonly documents: DocumentReader;
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
  /** For `accord verify`: what of consent cannot be read, or names what is not there. A fault a line, ids and no content. */
  checkConsent(productionId: string): Promise<readonly string[]>;
  /** Runs a command of the outside world; the body is checked here. */
  run<N extends CommandName>(caller: Caller, name: N, body: unknown): Promise<CommandReply<N>>;
  /** Runs a command in a person's name, with that person's rights: for the demo and the command line. */
  runAs<N extends SignedName>(personId: string, name: N, input: CommandInput<N>): Promise<CommandOutcome<N>>;
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
  const { store, auth, boards, documents, clock, random, log } = deps;
  const listeners = new Set<(change: { readonly productionId: string }) => void>();
  const announce = (productionId: string): void => {
    auth.announce(productionId);
    for (const listener of listeners) {
      try {
        listener({ productionId });
      } catch (err) {
        // what was changed is stored; one listener's fault must not make it look refused
        log.error({ err, productionId }, 'a listener of records failed');
      }
    }
  };
  const answers = createAnswers({ store, clock });
  const inside = { store, auth, boards, documents, clock, random, answers, announce };

  return {
    production: (id) => readProduction(store.records, id),
    productions: () => readProductions(store.records),
    person: (id) => readPerson(store.records, id),
    people: (productionId) => readPeople(store.records, productionId),
    async scene(id) {
      const scene = await readScene(store.records, id);
      return scene?.retiredAt === null ? scene : null;
    },
    scenes: (productionId) => readScenes(store.records, productionId),
    readiness: (productionId) => readReadiness(store.records, productionId),
    consent: (productionId) => readConsentRecords(store.records, productionId, clock.now()),
    kit: (productionId) => readKit(store.records, productionId),
    documentFacts: (ref) => readDocumentFacts(store.records, ref, clock.now()),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    checkConsent: (productionId) => checkConsent(store.records, productionId),
    setUpCode: () => makeSetUpCode(inside),
    run: (caller, name, body) => runCommand(inside, caller, name, body),
    async runAs(personId, name, input) {
      const acting = { personId, sessionId: null, assisted: false };
      return (await runSigned(inside, acting, name, input, null)).outcome;
    },
    async foundProduction(input) {
      const person = await store.transact('', (tx) => found(inside, tx, input));
      announce(person.productionId);
      return { production: person.productionId, person: person.id };
    },
    async makeSignInCode(personId, livesMs) {
      const known = await readPerson(store.records, personId);
      if (known === null) return null;
      const { productionId } = known;
      return store.transact(productionId, async (tx) => {
        const person = await readPerson(tx, personId);
        if (person === null || hasEnded(person, clock.now())) return null;
        const made = await auth.codes.make(tx, person, { by: 'system', livesMs, assisted: false });
        const at = clock.now();
        await tx.appendLedger({
          productionId,
          event: 'code-made',
          at,
          by: 'system',
          about: [personId],
          detail: null,
        });
        return { person: personId, ...made };
      });
    },
  };
}
