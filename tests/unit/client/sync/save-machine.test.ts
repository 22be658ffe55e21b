import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayMark,
  nextSaveFacts,
  saveStateOf,
  UNKNOWN,
  type SaveEvent,
  type SaveFacts,
} from '../../../../client/sync/save-machine.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

function after(...events: SaveEvent[]): ReturnType<typeof saveStateOf> {
  return saveStateOf(events.reduce(nextSaveFacts, UNKNOWN));
}

const loaded = { kind: 'loaded', foundCopy: false } as const;
const found = { kind: 'loaded', foundCopy: true } as const;
const edited = { kind: 'edited' } as const;
const connected = { kind: 'connected' } as const;
const answered = { kind: 'answered' } as const;
const disconnected = { kind: 'disconnected' } as const;
const marked = (n: number): SaveEvent => ({ kind: 'marked', n });
const stored = (n: number, at: number): SaveEvent => ({ kind: 'stored', n, at });
const onDevice = (edits: number): SaveEvent => ({ kind: 'on-device', edits });

describe('what may be said of the work', () => {
  it('[design 6.1] is "saved" with the server’s own time, only after the server said so', () => {
    expect(after(loaded, connected)).toEqual({ kind: 'loading' });
    expect(after(loaded, connected, answered, marked(1))).toEqual({ kind: 'loading' });
    expect(after(loaded, connected, answered, marked(1), stored(1, 7))).toEqual({ kind: 'saved', at: 7 });
    const edits = [loaded, connected, answered, marked(1), stored(1, 7), edited];
    expect(after(...edits)).toEqual({ kind: 'sending' });
    expect(after(...edits, marked(2), edited, stored(2, 9))).toEqual({ kind: 'sending' });
    expect(after(...edits, marked(2), edited, marked(3), stored(3, 9))).toEqual({ kind: 'saved', at: 9 });
  });

  it('[design 6.1] is not "saved" for a mark that overtook the answer to step 1', () => {
    const offline = [loaded, edited, connected, marked(1), stored(1, 7)];
    expect(after(...offline)).toEqual({ kind: 'sending' });
    expect(after(...offline, answered, marked(2), stored(2, 8))).toEqual({ kind: 'saved', at: 8 });
  });

  it('[design 6.1] is not "saved" by a reply from an earlier connection', () => {
    const lost = [loaded, connected, answered, edited, marked(1), disconnected];
    expect(after(...lost, stored(1, 7))).toEqual({ kind: 'offline', unsent: true });
    expect(after(...lost, connected, stored(1, 7))).toEqual({ kind: 'sending' });
  });

  it('[design 6.1] a copy found on the device is on the device, and saved only when the server confirmed it', () => {
    expect(after(found)).toEqual({ kind: 'on-device' });
    expect(after(found, connected)).toEqual({ kind: 'sending' });
    expect(after(found, connected, answered, marked(1), stored(1, 7))).toEqual({ kind: 'saved', at: 7 });
    // work done before the copy was found is not known to be on the disk
    expect(after(edited, found)).toEqual({ kind: 'offline', unsent: true });
    expect(after(edited, found, onDevice(2))).toEqual({ kind: 'on-device' });
  });

  it('[design 6.1] is "on this device" only for what the disk has taken', () => {
    expect(after(loaded, edited)).toEqual({ kind: 'offline', unsent: true });
    expect(after(loaded, edited, onDevice(1))).toEqual({ kind: 'on-device' });
    expect(after(loaded, edited, edited, onDevice(1))).toEqual({ kind: 'offline', unsent: true });
  });

  it('says so while the server cannot store, and while the board is closed for good', () => {
    const work = [loaded, connected, answered, edited, marked(1)];
    expect(after(...work, { kind: 'store', storing: false })).toEqual({ kind: 'not-storing' });
    expect(after(...work, { kind: 'closed', code: 4401 })).toEqual({ kind: 'ended', code: 4401 });
    expect(after(...work, { kind: 'closed', code: 4401 }, connected)).toEqual({ kind: 'sending' });
  });
});

/** A world beside the machine: what was sent, what the server has, what the disk has. */
interface World {
  facts: SaveFacts;
  edits: number;
  /** null without a connection; otherwise what lies in the pipe to the server */
  pipe: ({ edit: number } | { all: number } | { mark: number })[] | null;
  hasStepTwo: boolean;
  received: Set<number>;
  durable: Set<number>;
  disk: number;
  unconfirmedMarks: number[];
  replies: number[];
  mark: number;
}

const acts = {
  edit: (w: World) => {
    w.edits += 1;
    w.pipe?.push({ edit: w.edits });
    step(w, { kind: 'edited' });
  },
  connect: (w: World) => {
    if (w.pipe !== null) return;
    w.pipe = [];
    w.hasStepTwo = false;
    step(w, { kind: 'connected' });
  },
  answer: (w: World) => {
    if (w.pipe === null) return;
    w.pipe.push({ all: w.edits });
    step(w, { kind: 'answered' });
  },
  /** whoever calls may forget to ask `mayMark`; the machine must not be fooled */
  mark: (w: World) => {
    if (w.pipe === null) return;
    w.mark += 1;
    w.pipe.push({ mark: w.mark });
    step(w, { kind: 'marked', n: w.mark });
  },
  carry: (w: World) => {
    const message = w.pipe?.shift();
    if (message === undefined) return;
    // before step 2 an update with a gap is dropped
    if ('edit' in message && (w.hasStepTwo || w.received.has(message.edit - 1))) w.received.add(message.edit);
    if ('all' in message) {
      w.hasStepTwo = true;
      for (let edit = 1; edit <= message.all; edit += 1) w.received.add(edit);
    }
    if ('mark' in message) w.unconfirmedMarks.push(message.mark);
  },
  store: (w: World) => {
    w.durable = new Set([...w.durable, ...w.received]);
    w.replies.push(...w.unconfirmedMarks);
    w.unconfirmedMarks = [];
  },
  reply: (w: World) => {
    const n = w.replies.shift();
    if (n !== undefined) step(w, { kind: 'stored', n, at: n });
  },
  cut: (w: World) => {
    if (w.pipe === null) return;
    w.pipe = null;
    w.unconfirmedMarks = [];
    step(w, { kind: 'disconnected' });
  },
  crash: (w: World) => {
    acts.cut(w);
    w.received = new Set(w.durable);
  },
  write: (w: World) => {
    w.disk = w.edits;
    step(w, { kind: 'on-device', edits: w.disk });
  },
};

function step(world: World, event: SaveEvent): void {
  world.facts = nextSaveFacts(world.facts, event);
}

describe('the save state beside a simulated server', () => {
  it('[design 6.1] never says more than is so, in any order of edits, marks, replies, cuts and crashes', () => {
    const act = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120, size: 'max' }), fc.boolean(), (names, foundCopy) => {
        const world: World = {
          facts: UNKNOWN,
          edits: foundCopy ? 1 : 0,
          pipe: null,
          hasStepTwo: false,
          received: new Set(),
          durable: new Set(),
          disk: foundCopy ? 1 : 0,
          unconfirmedMarks: [],
          replies: [],
          mark: 0,
        };
        step(world, { kind: 'loaded', foundCopy });
        for (const name of names) {
          acts[name](world);
          const { kind } = saveStateOf(world.facts);
          if (kind === 'saved') expect(world.durable.size, name).toBe(world.edits);
          if (kind === 'on-device') expect(world.disk, name).toBe(world.edits);
          if (kind === 'offline') expect(world.pipe).toBeNull();
        }
        // and it does not stay silent for ever: left in peace, everything becomes saved
        acts.cut(world);
        world.replies = [];
        for (const name of ['connect', 'answer', 'mark'] as const) acts[name](world);
        expect(mayMark(world.facts)).toBe(true);
        while ((world.pipe ?? []).length > 0) acts.carry(world);
        acts.store(world);
        while (world.replies.length > 0) acts.reply(world);
        expect(saveStateOf(world.facts)).toEqual({ kind: 'saved', at: world.mark });
      }),
      { seed, numRuns: 2000 },
    );
    console.log(`save-machine seed ${seed}`);
  });
});
