/**
 * Commands that wait for a network (design 3.2): in their order, one at a time, each with the key it got at first. A
 * command is here until the server has answered it; what the server refused stays in sight until it was read.
 */
import type { CommandFailure } from './api.ts';
import type { KeptCommand, OutboxBox, WaitingCommand } from './outbox-box.ts';

export type OutboxItem = WaitingCommand;

export interface UndeliveredItem extends OutboxItem {
  /** why it was not done, as the server said it */
  readonly sentence: string;
}

export interface OutboxSnapshot {
  /** oldest first; none of it has reached the server as far as this device knows */
  readonly waiting: readonly OutboxItem[];
  readonly undelivered: readonly UndeliveredItem[];
  /** false: this device keeps nothing, so the page must stay open */
  readonly isKept: boolean;
}

export interface OutboxPorts {
  readonly box: Promise<OutboxBox | null>;
  /** Sends it under its key. */
  readonly send: (item: OutboxItem) => Promise<{ readonly ok: true } | CommandFailure>;
  /** Security: what may not wait (a yes) is never kept, whatever asks for it. */
  readonly mayWait: (name: string, input: unknown) => boolean;
  readonly newKey: () => string;
  readonly now: () => number;
  /** Runs once after so many milliseconds; returns a function that calls it off. */
  readonly later: (run: () => void, ms: number) => () => void;
}

/** Milliseconds between tries while there is no answer: doubles up to the longest. */
const WAIT_MS = { first: 1_000, longest: 30_000 };

/** The command was not judged; it may be, later. Everything else is an answer. */
const NOT_JUDGED: readonly CommandFailure['reason'][] = [
  'offline',
  'too-fast',
  'not-stored',
  'broken',
  'locked',
  'no-session',
];

export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #listeners = new Set<() => void>();
  readonly #ready: Promise<OutboxBox | null>;
  #queue: readonly KeptCommand[] = [];
  #undelivered: readonly (KeptCommand & { readonly sentence: string })[] = [];
  #snapshot: OutboxSnapshot = { waiting: [], undelivered: [], isKept: true };
  #isKept = true;
  #isSending = false;
  #wait = WAIT_MS.first;
  #callOff: (() => void) | null = null;
  #isClosed = false;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#ready = this.#open();
  }

  get = (): OutboxSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Resolves when it is on this device's disk, or as kept as this device can. It is in sight and on its way before that. */
  async push(name: string, input: unknown): Promise<void> {
    if (!this.#ports.mayWait(name, input)) throw new Error(`${name} never waits`);
    const command = { key: this.#ports.newKey(), name, input, at: this.#ports.now() };
    const entry: KeptCommand = { row: null, command };
    this.#queue = [...this.#queue, entry];
    this.#tell();
    const box = await this.#ready;
    const row = (await box?.add(command)) ?? null;
    const isWaiting = this.#queue.some((one) => one.command.key === command.key);
    if (isWaiting) {
      this.#queue = this.#queue.map((one) => (one.command.key === command.key ? { row, command } : one));
      if (row === null) this.#isKept = false;
      this.#tell();
      this.hurry();
    } else if (row !== null) await box?.drop(row);
  }

  /** There is a network again, or a lock was opened: try now. */
  hurry(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#wait = WAIT_MS.first;
    void this.#sendAll();
  }

  /** What was not done has been read. */
  async dismiss(key: string): Promise<void> {
    const entry = this.#undelivered.find(({ command }) => command.key === key);
    this.#undelivered = this.#undelivered.filter((one) => one !== entry);
    this.#tell();
    if (entry !== undefined) await this.#drop(entry);
  }

  close(): void {
    this.#isClosed = true;
    this.#callOff?.();
    this.#listeners.clear();
    void this.#ready.then((box) => box?.close());
  }

  async #open(): Promise<OutboxBox | null> {
    const box = await this.#ports.box;
    const kept = (await box?.load()) ?? [];
    // what was pressed while the box was being opened comes after what lay in it
    this.#queue = [...kept, ...this.#queue];
    this.#isKept = box !== null;
    this.#tell();
    if (kept.length > 0) this.hurry();
    return box;
  }

  async #sendAll(): Promise<void> {
    await this.#ready;
    if (this.#isSending || this.#isClosed) return;
    this.#isSending = true;
    try {
      for (let [head] = this.#queue; head !== undefined && !this.#isClosed; [head] = this.#queue) {
        const answer = await this.#ports.send(head.command);
        if (!answer.ok && NOT_JUDGED.includes(answer.reason)) return this.#tryLater();
        this.#wait = WAIT_MS.first;
        const key = head.command.key;
        // its row may have become known meanwhile
        const done = this.#queue.find(({ command }) => command.key === key) ?? head;
        this.#queue = this.#queue.filter((one) => one !== done);
        if (answer.ok) await this.#drop(done);
        else this.#undelivered = [...this.#undelivered, { ...done, sentence: answer.sentence }];
        this.#tell();
      }
    } finally {
      this.#isSending = false;
    }
  }

  #tryLater(): void {
    if (this.#isClosed) return;
    this.#callOff = this.#ports.later(() => void this.#sendAll(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, WAIT_MS.longest);
  }

  async #drop({ row }: KeptCommand): Promise<void> {
    if (row !== null) await (await this.#ready)?.drop(row);
  }

  #tell(): void {
    this.#snapshot = {
      waiting: this.#queue.map(({ command }) => command),
      undelivered: this.#undelivered.map(({ command, sentence }) => ({ ...command, sentence })),
      isKept: this.#isKept,
    };
    for (const listener of this.#listeners) listener();
  }
}
