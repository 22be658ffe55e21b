/**
 * What is known about the work on one board, and what may be said of it. Pure, so that every order of messages can be
 * tried: an edit while a mark is under way, a reply to an older mark, a connection lost between the two.
 */
import type { SaveState } from '#shared/model/save-state.ts';

export interface SaveFacts {
  readonly isLoaded: boolean;
  readonly isConnected: boolean;
  /** on this connection the server's step 1 was answered: everything it lacked is on its way */
  readonly isAnswered: boolean;
  readonly isStoring: boolean;
  /** local edits so far; a copy found on the device counts as one that nobody has confirmed */
  readonly edits: number;
  /** edits known to be on this device's disk */
  readonly onDevice: number;
  /** edits the server has stored */
  readonly stored: number;
  /** the server's clock, milliseconds since 1970 */
  readonly storedAt: number | null;
  /** marks under way on this connection: number of the mark, and the edits sent before it */
  readonly marks: ReadonlyMap<number, number>;
  readonly closed: number | null;
}

export type SaveEvent =
  | { readonly kind: 'loaded'; readonly foundCopy: boolean }
  | { readonly kind: 'edited' }
  | { readonly kind: 'on-device'; readonly edits: number }
  | { readonly kind: 'connected' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'marked'; readonly n: number }
  | { readonly kind: 'stored'; readonly n: number; readonly at: number }
  | { readonly kind: 'store'; readonly storing: boolean }
  | { readonly kind: 'closed'; readonly code: number };

export const UNKNOWN: SaveFacts = {
  isLoaded: false,
  isConnected: false,
  isAnswered: false,
  isStoring: true,
  edits: 0,
  onDevice: 0,
  stored: 0,
  storedAt: null,
  marks: new Map(),
  closed: null,
};

const CUT = { isConnected: false, isAnswered: false, marks: new Map<number, number>() } as const;

export function saveStateOf(facts: SaveFacts): SaveState {
  if (facts.closed !== null) return { kind: 'ended', code: facts.closed };
  if (!facts.isLoaded) return { kind: 'loading' };
  const isUnsent = facts.edits > facts.stored;
  if (!facts.isConnected) {
    if (!isUnsent) return { kind: 'offline', unsent: false };
    return facts.onDevice >= facts.edits ? { kind: 'on-device' } : { kind: 'offline', unsent: true };
  }
  if (!facts.isStoring) return { kind: 'not-storing' };
  if (isUnsent) return { kind: 'sending' };
  return facts.storedAt === null ? { kind: 'loading' } : { kind: 'saved', at: facts.storedAt };
}

/** Before the answer to step 1, edits made without a connection are still unsent, so a mark would cover too much. */
export function mayMark(facts: SaveFacts): boolean {
  return facts.isConnected && facts.isAnswered;
}

export function nextSaveFacts(facts: SaveFacts, event: SaveEvent): SaveFacts {
  switch (event.kind) {
    case 'loaded':
      return loaded(facts, event.foundCopy);
    case 'edited':
      return { ...facts, edits: facts.edits + 1 };
    case 'on-device':
      return { ...facts, onDevice: Math.max(facts.onDevice, event.edits) };
    case 'connected':
      return { ...facts, ...CUT, isConnected: true, isStoring: true, closed: null };
    case 'answered':
      return { ...facts, isAnswered: facts.isConnected };
    case 'disconnected':
      return { ...facts, ...CUT };
    case 'marked':
      return mayMark(facts) ? { ...facts, marks: new Map([...facts.marks, [event.n, facts.edits]]) } : facts;
    case 'stored':
      return stored(facts, event.n, event.at);
    case 'store':
      return { ...facts, isStoring: event.storing };
    case 'closed':
      return { ...facts, ...CUT, closed: event.code };
  }
}

/** What was found lies on the disk; what was done before it was found need not, so nothing more is known of that. */
function loaded(facts: SaveFacts, foundCopy: boolean): SaveFacts {
  if (!foundCopy) return { ...facts, isLoaded: true };
  return {
    ...facts,
    isLoaded: true,
    edits: facts.edits + 1,
    onDevice: facts.edits === 0 ? 1 : facts.onDevice,
  };
}

/** A reply covers its own mark and every earlier one. A reply to a mark of an earlier connection covers nothing. */
function stored(facts: SaveFacts, n: number, at: number): SaveFacts {
  const edits = facts.marks.get(n);
  if (edits === undefined) return facts;
  return {
    ...facts,
    stored: Math.max(facts.stored, edits),
    storedAt: at,
    marks: new Map([...facts.marks].filter(([mark]) => mark > n)),
  };
}
