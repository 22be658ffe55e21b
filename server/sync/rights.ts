/**
 * Rights of open sockets. Looked up again at every change of the production's rights and once a minute; until the
 * answer is there the socket is held, so that nothing reaches someone whose access has just ended.
 */
import { documentRight, type DocumentFacts } from '#shared/access/decide.ts';
import type { DocumentRef } from '#shared/model/documents.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { Connection } from './connection.ts';
import type { SessionState, SyncPorts, SyncSession } from './port.ts';
import type { Room } from './room.ts';

/** May this session have this document open at all? */
export function mayOpen(session: SyncSession, ref: DocumentRef, facts: DocumentFacts): boolean {
  if (session.only !== undefined && !session.only.includes(ref.kind)) return false;
  return documentRight(session.who, ref, facts) !== '-';
}

export class RightsKeeper {
  readonly #ports: Pick<SyncPorts, 'recheck' | 'factsOf' | 'log'>;
  readonly #rooms: () => Iterable<Room>;
  /** rooms being looked at; true when something changed again meanwhile */
  readonly #running = new Map<Room, boolean>();
  readonly #waiting: (() => void)[] = [];
  #changes = 0;

  constructor(ports: Pick<SyncPorts, 'recheck' | 'factsOf' | 'log'>, rooms: () => Iterable<Room>) {
    this.#ports = ports;
    this.#rooms = rooms;
  }

  /** Grows with every change: an opening that began before one is decided again. */
  get changes(): number {
    return this.#changes;
  }

  /** Rights changed in this production; null looks at every room. */
  recheck(productionId: string | null): void {
    this.#changes += 1;
    for (const room of [...this.#rooms()]) {
      if (productionId !== null && room.facts.productionId !== productionId) continue;
      for (const member of room.members) member.hold();
      if (this.#running.has(room)) this.#running.set(room, true);
      else void this.#recheckRoom(room);
    }
  }

  async #recheckRoom(room: Room): Promise<void> {
    let isAgain = true;
    while (isAgain) {
      this.#running.set(room, false);
      const members = [...room.members];
      let verdicts: ReadonlyMap<Connection, CloseCode | SyncSession>;
      try {
        verdicts = await this.#judge(room, members);
      } catch (error) {
        // Security: a right that cannot be looked up does not hold; whoever has it comes back in a moment
        this.#ports.log.error({ err: error, document: room.name }, 'rights could not be looked up');
        verdicts = new Map(members.map((member) => [member, CLOSE.shuttingDown]));
      }
      isAgain = this.#running.get(room) === true;
      for (const [member, verdict] of verdicts) this.#apply(room, member, verdict, !isAgain);
    }
    this.#running.delete(room);
    if (this.#running.size === 0) for (const go of this.#waiting.splice(0)) go();
  }

  /** When every room knows what the changes up to now have brought. */
  async settled(): Promise<void> {
    if (this.#running.size > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async #judge(
    room: Room,
    members: readonly Connection[],
  ): Promise<Map<Connection, CloseCode | SyncSession>> {
    // several tabs of one session are one question
    const sessions = new Map(members.map(({ session }) => [session.id, session]));
    const [facts, ...states] = await Promise.all([
      this.#ports.factsOf(room.ref),
      ...[...sessions].map(async ([id, session]) => [id, await this.#ports.recheck(session)] as const),
    ]);
    if (facts !== null) room.facts = facts;
    const stateOf = new Map<string, SessionState>(states);
    return new Map(
      members.map((member) => [member, decide(stateOf.get(member.session.id)!, room.ref, facts)]),
    );
  }

  #apply(room: Room, member: Connection, verdict: CloseCode | SyncSession, isLast: boolean): void {
    if (member.isClosed) return;
    if (typeof verdict === 'number') return member.close(verdict);
    const { role } = member.who;
    member.session = verdict;
    if (isLast) member.release();
    if (verdict.who.role !== role) room.restamp(member);
  }
}

function decide(state: SessionState, ref: DocumentRef, facts: DocumentFacts | null): CloseCode | SyncSession {
  if (state.kind === 'signed-out') return CLOSE.noSession;
  if (state.kind === 'ended') return CLOSE.rightEnded;
  if (facts === null) return CLOSE.notFound;
  return mayOpen(state.session, ref, facts) ? state.session : CLOSE.rightEnded;
}
