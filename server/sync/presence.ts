/**
 * Who is on a board and what they hold. One client id per connection, bound on first use; person and role are stamped
 * here; only the newest state counts; nothing is stored (sync rule 5).
 *
 * The stock provider echoes everybody's states back, so ids of others in a frame are no offence; they are not read.
 */
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as v from 'valibot';
import type { Who } from '#shared/model/production.ts';
import { presence, type Presence } from '#shared/protocol/presence.ts';
import { presenceEntry, presenceFrame } from './frames.ts';
import type { SyncLimits } from './limits.ts';
import type { Timers } from './timers.ts';

export interface PresenceMember {
  readonly who: Who;
  /** False when the reader is too slow for it now. */
  sendPresence(frame: Uint8Array): boolean;
}

interface State {
  owner: PresenceMember;
  /** as the owner sent it, without what it claimed to be; null: not shown */
  given: Omit<Presence, 'personId' | 'role'> | null;
  /** the owner's own count of its states: older ones are dropped */
  givenClock: number;
  /** our count, which is what others see */
  clock: number;
  bytes: Uint8Array;
}

/** Ids of people who have left, remembered so that nobody else takes one. */
const MAX_GONE = 4096;

export class RoomPresence<Member extends PresenceMember> {
  readonly #now: () => number;
  readonly #timers: Timers;
  readonly #limits: Pick<SyncLimits, 'presenceBytes' | 'presenceWindowMs'>;
  readonly #members = new Set<Member>();
  readonly #states = new Map<number, State>();
  readonly #idOf = new Map<PresenceMember, number>();
  readonly #gone = new Map<number, string>();
  /** what each of the changed ids says now */
  readonly #changed = new Map<number, Uint8Array>();
  /** members who missed something and get everything when they can take it */
  readonly #behind = new Set<Member>();
  #stopWindow: (() => void) | null = null;

  constructor(
    now: () => number,
    timers: Timers,
    limits: Pick<SyncLimits, 'presenceBytes' | 'presenceWindowMs'>,
  ) {
    this.#now = now;
    this.#timers = timers;
    this.#limits = limits;
  }

  join(member: Member): void {
    this.#members.add(member);
    if (this.#states.size > 0) this.tellAll(member);
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.#behind.delete(member);
    const id = this.#idOf.get(member);
    if (id === undefined) return;
    this.#idOf.delete(member);
    const state = this.#states.get(id);
    if (state?.owner !== member) return;
    this.#states.delete(id);
    this.#remember(id, member.who.personId);
    if (state.given !== null) this.#changedTo(id, presenceEntry(id, this.#nextClock(state.clock), null));
  }

  /** Takes what a member says of itself. False for bytes that are not presence. */
  receive(member: Member, bytes: Uint8Array): boolean {
    const decoder = createDecoder(bytes);
    try {
      for (let left = readVarUint(decoder); left > 0; left -= 1) {
        const id = readVarUint(decoder);
        const clock = readVarUint(decoder);
        if (!this.#mayUse(member, id)) readVarUint8Array(decoder);
        else this.#take(member, id, clock, readVarString(decoder));
      }
      return !hasContent(decoder);
    } catch {
      // lib0 and the text decoder: these bytes are not a list of states
      return false;
    }
  }

  /** Everything that stands, again: for a newcomer, for one who asked, and for one who was too slow. */
  tellAll(member: Member): void {
    const others = [...this.#states.values()].filter(
      ({ owner, given }) => owner !== member && given !== null,
    );
    if (member.sendPresence(presenceFrame(others.map(({ bytes }) => bytes)))) this.#behind.delete(member);
    else this.#behind.add(member);
  }

  /** The member's person has another role now. */
  restamp(member: Member): void {
    const state = this.#states.get(this.#idOf.get(member) ?? -1);
    if (state !== undefined) this.#show(this.#idOf.get(member)!, state);
  }

  /**
   * Says everything again with a newer clock, so that nobody who is silent in a hidden tab falls off other screens; and
   * says something, if only an empty list, to everyone: the stock provider leaves a server that is silent for 30 s.
   */
  renew(): void {
    for (const [id, state] of this.#states) {
      state.clock = this.#nextClock(state.clock);
      state.bytes = presenceEntry(id, state.clock, stamped(state));
    }
    for (const member of this.#members) this.tellAll(member);
  }

  close(): void {
    this.#stopWindow?.();
    this.#stopWindow = null;
    this.#members.clear();
    this.#states.clear();
    this.#idOf.clear();
  }

  #mayUse(member: Member, id: number): boolean {
    const own = this.#idOf.get(member);
    if (own !== undefined) return own === id;
    const { personId } = member.who;
    const owner = this.#states.get(id)?.owner.who.personId ?? this.#gone.get(id) ?? personId;
    return owner === personId;
  }

  #take(member: Member, id: number, clock: number, json: string): void {
    const given = json.length > this.#limits.presenceBytes ? undefined : readGiven(json);
    // what is no presence changes nothing, and does not bind an id; neither does an echo of somebody's leaving
    if (given === undefined || (given === null && !this.#idOf.has(member))) return;
    const before = this.#states.get(id);
    // the same person's older connection, not yet known to be dead, hands its id over
    if (before !== undefined && before.owner !== member) this.#idOf.delete(before.owner);
    else if (
      before !== undefined &&
      clock <= before.givenClock &&
      !(given === null && clock === before.givenClock)
    )
      return;
    this.#idOf.set(member, id);
    const state = {
      owner: member,
      given,
      givenClock: clock,
      clock: before?.clock ?? 0,
      bytes: new Uint8Array(),
    };
    this.#states.set(id, state);
    this.#show(id, state);
  }

  #show(id: number, state: State): void {
    state.clock = this.#nextClock(state.clock);
    state.bytes = presenceEntry(id, state.clock, stamped(state));
    this.#changedTo(id, state.bytes);
  }

  /** From the server's time, so that it still grows for those who saw this id before the room was last unloaded. */
  #nextClock(before: number): number {
    return Math.max(before + 1, this.#now());
  }

  #changedTo(id: number, bytes: Uint8Array): void {
    this.#changed.set(id, bytes);
    if (this.#stopWindow === null) this.#flush();
  }

  #flush = (): void => {
    this.#stopWindow = null;
    if (this.#changed.size === 0) return;
    const frame = presenceFrame([...this.#changed.values()]);
    for (const member of this.#members) {
      const own = this.#idOf.get(member);
      if (this.#behind.has(member)) this.tellAll(member);
      else if (own === undefined || !this.#changed.has(own)) this.#send(member, frame);
      // nobody is told of themselves: an older own state would overwrite a newer one
      else if (this.#changed.size > 1) this.#send(member, presenceFrame(this.#changedBut(own)));
    }
    this.#changed.clear();
    this.#stopWindow = this.#timers.after(this.#limits.presenceWindowMs, this.#flush);
  };

  #send(member: Member, frame: Uint8Array): void {
    if (!member.sendPresence(frame)) this.#behind.add(member);
  }

  #changedBut(own: number): Uint8Array[] {
    return [...this.#changed].filter(([id]) => id !== own).map(([, bytes]) => bytes);
  }

  #remember(id: number, personId: string): void {
    this.#gone.delete(id);
    this.#gone.set(id, personId);
    if (this.#gone.size > MAX_GONE)
      for (const oldest of this.#gone.keys()) return void this.#gone.delete(oldest);
  }
}

function stamped({ owner, given }: State): Presence | null {
  return given === null ? null : { ...given, personId: owner.who.personId, role: owner.who.role };
}

/** Undefined for what is no presence. Security: whoever it claims to be is dropped here. */
function readGiven(json: string): State['given'] | undefined {
  const parsed = v.safeParse(v.nullable(presence), parseJson(json));
  if (!parsed.success) return undefined;
  if (parsed.output === null) return null;
  const { personId: _personId, role: _role, ...given } = parsed.output;
  return given;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // not JSON is no presence, which is what undefined is too
    return undefined;
  }
}
