/**
 * What others hold and have just done. A drag stays in sight until its outcome is here, so that nothing jumps back
 * between the two; and a change stays marked for a moment, so that one sees that it came and from whom.
 */
import { parseBeatPersonKey } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/geometry.ts';
import type { BoardSession } from '../../state/board-session.ts';
import type { BoardChanges } from '../../state/board-store.ts';
import type { ObjectRef } from '../../state/board-view.ts';
import { nodeId } from './node-id.ts';

/** Milliseconds that a drag waits for its outcome, and that a change stays marked. */
export const LINGER_MS = 800;
export const MARK_MS = 3_000;
/** More marks at once say nothing: that was work of another time coming in, not a move. */
const MOST_MARKS = 6;

/** Something in another person's hand. */
export interface HeldByOther {
  readonly ref: ObjectRef;
  readonly at: Point;
  readonly facing: number;
  readonly personId: string | undefined;
  readonly beatId: string | undefined;
}

/** Something another person has changed a moment ago. */
export interface ChangeMark {
  readonly ref: ObjectRef;
  /** where it was before, metres; null when it was only turned, or has just come */
  readonly from: Point | null;
  /** null when it was changed without a drag: a board does not say who wrote what */
  readonly personId: string | null;
}

interface Ending<T> {
  readonly what: T;
  readonly until: number;
}

type RecordChange = BoardChanges['records'][number];

export class OthersWork {
  readonly #session: BoardSession;
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #stops: readonly (() => void)[];
  /** by the client whose drag it is */
  #held: ReadonlyMap<number, HeldByOther> = new Map();
  /** by the object, see `nodeId` */
  readonly #lingering = new Map<string, Ending<HeldByOther>>();
  readonly #marks = new Map<string, Ending<ChangeMark & { readonly beatId: string | null }>>();
  /** objects whose outcome came while they were still held */
  readonly #landed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: BoardSession, now: () => number, changed: () => void) {
    this.#session = session;
    this.#now = now;
    this.#changed = changed;
    this.#stops = [
      session.subscribePresence(() => this.#follow()),
      session.store.onChanges((changes) => this.#take(changes)),
    ];
    this.#follow();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** In the beat that is open here, each object once. */
  held(): readonly HeldByOther[] {
    const { beatId } = this.#session.view.get();
    const byObject = new Map<string, HeldByOther>();
    for (const { what } of this.#lingering.values()) byObject.set(nodeId(what.ref), what);
    for (const held of this.#held.values()) byObject.set(nodeId(held.ref), held);
    return [...byObject.values()].filter((held) => held.beatId === beatId);
  }

  /** In the beat that is open here. What is in a hand again has no mark. */
  marks(): readonly ChangeMark[] {
    const { beatId } = this.#session.view.get();
    const inHand = new Set(this.held().map(({ ref }) => nodeId(ref)));
    return [...this.#marks.values()]
      .map(({ what }) => what)
      .filter((mark) => (mark.beatId ?? beatId) === beatId && !inHand.has(nodeId(mark.ref)));
  }

  #follow(): void {
    const held = heldBy(this.#session.others());
    for (const [client, was] of this.#held) {
      const id = nodeId(was.ref);
      const is = held.get(client);
      if (is !== undefined && nodeId(is.ref) === id) continue;
      if (!this.#landed.delete(id)) this.#lingering.set(id, { what: was, until: this.#now() + LINGER_MS });
    }
    for (const { ref } of held.values()) this.#lingering.delete(nodeId(ref));
    this.#held = held;
    this.#changed();
    this.#schedule();
  }

  #take({ records, isOwn }: BoardChanges): void {
    const isNews = !isOwn && this.#session.isSynced() && records.length <= MOST_MARKS * 2;
    const until = this.#now() + MARK_MS;
    for (const change of records) {
      const about = aboutObject(change);
      if (about === null) continue;
      const { ref, beatId } = about;
      const id = nodeId(ref);
      this.#marks.delete(id);
      if (isOwn) continue;
      const active = [...this.#held.values()].find((held) => nodeId(held.ref) === id);
      const personId = (active ?? this.#lingering.get(id)?.what)?.personId ?? null;
      this.#lingering.delete(id);
      if (active !== undefined) this.#landed.add(id);
      const seen = isNews && this.#marks.size < MOST_MARKS ? seenChange(change) : null;
      if (seen !== null) this.#marks.set(id, { what: { ref, personId, beatId, from: seen.from }, until });
    }
    this.#changed();
    this.#schedule();
  }

  /** One more drawing when the next thing ends. */
  #schedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const ends = [...this.#lingering.values(), ...this.#marks.values()].map(({ until }) => until);
    this.#timer = ends.length === 0 ? null : setTimeout(this.#end, Math.min(...ends) - this.#now() + 5);
  }

  readonly #end = (): void => {
    const now = this.#now();
    for (const endings of [this.#lingering, this.#marks])
      for (const [id, { until }] of [...endings]) if (until <= now) endings.delete(id);
    this.#changed();
    this.#schedule();
  };
}

function heldBy(others: ReturnType<BoardSession['others']>): ReadonlyMap<number, HeldByOther> {
  const held = new Map<number, HeldByOther>();
  for (const { client, drag, personId, beatId } of others) {
    if (drag === undefined) continue;
    const { kind, id, x, y, facing } = drag;
    held.set(client, { ref: { kind, id }, at: { x, y }, facing, personId, beatId });
  }
  return held;
}

function aboutObject({ root, key }: RecordChange): { ref: ObjectRef; beatId: string | null } | null {
  if (root === 'furniture') return { ref: { kind: 'item', id: key }, beatId: null };
  if (root === 'cameras') return { ref: { kind: 'camera', id: key }, beatId: null };
  const parsed = root === 'places' ? parseBeatPersonKey(key) : null;
  if (parsed === null) return null;
  return { ref: { kind: 'person', id: parsed.personId }, beatId: parsed.beatId };
}

/** What of a change the plan shows; null when nothing. */
function seenChange({ before, after }: RecordChange): { readonly from: Point | null } | null {
  if (!isFields(after) || after['retired'] === true || after['onStage'] === false) return null;
  if (!isFields(before) || before['onStage'] === false) return { from: null };
  const { x, y } = before;
  if (typeof x === 'number' && typeof y === 'number' && (x !== after['x'] || y !== after['y']))
    return { from: { x, y } };
  const looks = ['facing', 'height', 'rotation', 'w', 'd', 'kind', 'label', 'onStage', 'lens', 'sensor'];
  return looks.some((name) => before[name] !== after[name]) ? { from: null } : null;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
