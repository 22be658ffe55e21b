/** How somebody gets in. These commands need no session: a code or a passphrase proves the right, and tries are counted. */
import { neutralContact } from '#shared/access/projections.ts';
import { createId, type RandomBytes } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/production.ts';
import type { CommandInput, InviteLook } from '#shared/protocol/commands.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { hasEnded, type Auth, type HashedPassphrase, type Try } from '../../auth/auth.ts';
import type { Session } from '../../auth/port.ts';
import type { Clock } from '../../clock.ts';
import type { RecordWriter, Store } from '../../store/store.ts';
import type { Answers } from '../answers.ts';
import {
  addPerson,
  addProduction,
  readPeople,
  readPerson,
  readProduction,
  readProductions,
} from '../tables.ts';
import type { ArrivingName } from './handler.ts';
import { newPerson } from './people.ts';

export interface ArriveDeps {
  readonly store: Store;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly answers: Answers;
}

/** Who knocks. */
export interface Knocking {
  /** the session this browser had, which the new one takes the place of */
  readonly session: Session | null;
  readonly address: string;
  readonly idempotencyKey: string | null;
}

type Arrived<T> =
  | { readonly ok: true; readonly result: T; readonly token?: string; readonly productionId?: string }
  | { readonly ok: false; readonly reason: Refusal };
interface Ids {
  readonly person: string;
  readonly production: string;
}

const no = (reason: Refusal): { readonly ok: false; readonly reason: Refusal } => ({ ok: false, reason });

export type Arrivals = {
  readonly [K in ArrivingName]: (
    deps: ArriveDeps,
    input: CommandInput<K>,
    knocking: Knocking,
  ) => Promise<Arrived<K extends 'look-at-invite' ? InviteLook : Ids>>;
};

/** Answers to a secret that was not the right one; these are what a try costs. */
const WRONG: readonly Refusal[] = ['code-ended', 'sign-in-failed'];

/** Runs one counted try. Only a wrong secret costs: not a full disk, and not a busy server. */
async function counted<T>(attempt: Try | null, work: () => Promise<Arrived<T>>): Promise<Arrived<T>> {
  if (attempt === null) return no('too-fast');
  let isWrong = false;
  try {
    const arrived = await work();
    isWrong = !arrived.ok && WRONG.includes(arrived.reason);
    return arrived;
  } finally {
    if (!isWrong) attempt.giveBack();
  }
}

export const arrivals: Arrivals = {
  'create-production': (deps, input, knocking) =>
    counted(deps.auth.limits.codes.begin(knocking.address), () => {
      const { store, auth, answers } = deps;
      const owner = auth.codes.idOf(input.code);
      const slot = answers.slot(owner, knocking.idempotencyKey, 'create-production', input);
      return store.transact('', async (tx): Promise<Arrived<Ids>> => {
        const again = await sameAgain(deps, tx, slot);
        if (again !== null) return again;
        if (!(await isSetUpCode(deps, tx, input.code))) return no('code-ended');
        await tx.remove(SET_UP_ROWS, SET_UP_ROW);
        const person = await found(deps, tx, input);
        return letIn(deps, tx, person, { slot, assisted: false, event: 'person-joined', knocking });
      });
    }),

  'look-at-invite': ({ store, auth, clock }, { code: typed }, { address }) =>
    counted(auth.limits.codes.begin(address), async () => {
      const code = await auth.codes.find(store.records, typed);
      if (code === null) return no('code-ended');
      const production = await readProduction(store.records, code.productionId);
      const people = await readPeople(store.records, code.productionId);
      const person = people.find(({ id }) => id === code.personId);
      if (production === null || person === undefined || hasEnded(person, clock.now()))
        return no('code-ended');
      const result: InviteLook = {
        production: production.name,
        name: person.name,
        job: person.job,
        ic: neutralContact(people, clock.now())?.name ?? null,
        // the command line invites in nobody's name
        invitedBy: people.find(({ id }) => id === code.by)?.name ?? '',
        assisted: code.assisted,
      };
      return { ok: true, result };
    }),

  join: (deps, input, knocking) =>
    counted(deps.auth.limits.codes.begin(knocking.address), async () => {
      const { store, auth, answers } = deps;
      const slot = answers.slot(auth.codes.idOf(input.code), knocking.idempotencyKey, 'join', input);
      const again = await sameAgain(deps, store.records, slot);
      if (again !== null) return again;
      const code = await auth.codes.find(store.records, input.code);
      if (code === null) return no('code-ended');
      // Security: whoever made this code must not be able to choose this person's passphrase with it.
      if (code.assisted && input.lock?.kind === 'passphrase') return no('assisted');
      const lock = await hashedLock(auth, input.lock);
      if (lock === 'busy') return no('too-fast');
      return store.transact(code.productionId, async (tx): Promise<Arrived<Ids>> => {
        // asked again in here: of two at once only one gets in, and the same request sent twice gets one session
        const meanwhile = await sameAgain(deps, tx, slot);
        if (meanwhile !== null) return meanwhile;
        const person = await readPerson(tx, code.personId);
        const stillThere = await auth.codes.find(tx, input.code);
        if (stillThere === null || person === null || hasEnded(person, deps.clock.now()))
          return no('code-ended');
        await auth.codes.markUsed(tx, code);
        if (lock !== 'as-it-is' && !code.assisted) await auth.passphrases.put(tx, person, lock);
        return letIn(deps, tx, person, { slot, assisted: code.assisted, event: 'person-joined', knocking });
      });
    }),

  'sign-in': (deps, { person: id, passphrase }, knocking) =>
    counted(deps.auth.limits.passphrases.begin(knocking.address, id), async () => {
      const { store, auth, clock } = deps;
      const check = await auth.passphrases.check(id, passphrase);
      if (check !== 'right') return no(check === 'busy' ? 'too-fast' : 'sign-in-failed');
      const known = await readPerson(store.records, id);
      if (known === null) return no('sign-in-failed');
      return store.transact(known.productionId, async (tx): Promise<Arrived<Ids>> => {
        const person = await readPerson(tx, id);
        if (person === null || hasEnded(person, clock.now())) return no('sign-in-failed');
        return letIn(deps, tx, person, { slot: null, assisted: false, event: 'signed-in', knocking });
      });
    }),
};

interface How {
  readonly slot: ReturnType<Answers['slot']>;
  readonly assisted: boolean;
  readonly event: 'person-joined' | 'signed-in';
  readonly knocking: Knocking;
}

async function letIn(deps: ArriveDeps, tx: RecordWriter, person: Person, how: How): Promise<Arrived<Ids>> {
  const { id, productionId } = person;
  const at = deps.clock.now();
  // one browser, one session: the one it had is not left lying about
  if (how.knocking.session !== null) await endReplaced(deps, tx, how.knocking.session, { by: id, at });
  const token = await deps.auth.sessions.start(tx, person, how.assisted);
  const result = { person: id, production: productionId };
  await tx.appendLedger({
    productionId,
    event: how.event,
    at,
    by: id,
    about: [id],
    detail: { assisted: how.assisted },
  });
  await deps.answers.keep(tx, how.slot, { personId: id, productionId, result, token });
  return { ok: true, result, token, productionId };
}

/** It may be somebody else's, on a tablet that is handed on: then the ledger must say who took its place. */
async function endReplaced(
  { auth }: ArriveDeps,
  tx: RecordWriter,
  { id: session, who }: Session,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<void> {
  const { productionId, personId } = who;
  if ((await auth.sessions.standing(tx, session, productionId)) === null) return;
  await auth.sessions.end(tx, session);
  const about = [personId];
  await tx.appendLedger({ productionId, event: 'session-ended', at, by, about, detail: { session } });
}

/** What the same request was answered before, as long as the session it started holds. */
async function sameAgain(
  { answers, auth }: ArriveDeps,
  reader: Parameters<Answers['earlier']>[0],
  slot: How['slot'],
): Promise<Arrived<Ids> | null> {
  const earlier = await answers.earlier(reader, slot);
  if (earlier.kind === 'none') return null;
  if (earlier.kind === 'other-body') return no('key-reused');
  if (earlier.token === null || !(await auth.sessions.isLive(reader, earlier.token))) return no('code-ended');
  // written by `letIn` under this very key
  return { ok: true, result: earlier.result as Ids, token: earlier.token };
}

async function hashedLock(
  auth: Auth,
  lock: CommandInput<'join'>['lock'],
): Promise<HashedPassphrase | null | 'as-it-is' | 'busy'> {
  if (lock === undefined) return 'as-it-is';
  if (lock.kind === 'none') return null;
  return (await auth.passphrases.hash(lock.passphrase)) ?? 'busy';
}

const SET_UP_ROWS = 'set-up-code';
const SET_UP_ROW = 'newest';

/** Makes a fresh set-up code in place of the last; null when a production exists. */
export async function makeSetUpCode({ store, auth }: ArriveDeps): Promise<string | null> {
  const code = auth.codes.letters(4);
  return store.transact('', async (tx) => {
    if ((await readProductions(tx)).length > 0) return null;
    const value = { id: auth.codes.idOf(code) };
    await tx.put({ kind: SET_UP_ROWS, id: SET_UP_ROW, scope: '', ref: '', key: 'master', value });
    return code;
  });
}

async function isSetUpCode({ auth }: ArriveDeps, tx: RecordWriter, typed: string): Promise<boolean> {
  const row = await tx.get<{ readonly id: string }>(SET_UP_ROWS, SET_UP_ROW);
  return row !== null && row.value.id === auth.codes.idOf(typed) && (await readProductions(tx)).length === 0;
}

/** A new production with its first person, who keeps people and devices. */
export async function found(
  { clock, random }: Pick<ArriveDeps, 'clock' | 'random'>,
  tx: RecordWriter,
  input: { readonly production: string; readonly name: string; readonly job: string },
): Promise<Person> {
  const at = clock.now();
  const productionId = createId('production', random);
  await addProduction(tx, { id: productionId, name: input.production, createdAt: at });
  const id = createId('person', random);
  const person = newPerson({ id, productionId, name: input.name, job: input.job, admin: true, until: null });
  await addPerson(tx, person);
  await tx.appendLedger({ productionId, event: 'production-created', at, by: id, about: [id], detail: null });
  return person;
}
