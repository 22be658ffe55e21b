/**
 * A server that is killed at the k-th event of a kind, and the two people who work on it meanwhile: A writes, B watches.
 * After each start somebody new looks at the board alone, before A or B can bring back what the crash took.
 */
import { watch } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isBuildStale } from '../../scripts/lib/build.js';
import { DATABASE_FILE } from '../../server/store/embedded/backup.ts';
import { findLosses, type Loss } from './crash-check.ts';
import { CrashClient, type CrashEvent } from './crash-client.ts';
import { NumberedEdits, readNumbers } from './crash-edits.ts';
import type { Random } from './crash-random.ts';
import { createDevice, joinDevice, readLink } from './server-device.ts';
import { spawnServer, type SpawnedServer } from './server-process.ts';
import { contentOf } from './sync-records.ts';

export interface KillPoint {
  /** `burst`: an edit of many in one turn goes out; `written`: the store has written; `compacting`: a compaction begins */
  readonly at: CrashEvent | 'burst' | 'written' | 'compacting';
  /** the k-th of them since everybody was back; of handshakes, since they began to come back */
  readonly k: number;
}

export type CrashMode = 'as-shipped' | 'compact-soon' | 'ack-first';

interface People {
  readonly director: string;
  readonly ic: string;
  readonly scene: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CRASH_SERVER = fileURLToPath(new URL('crash-server.ts', import.meta.url));
/** Turns of work after which the server is killed in any case. */
const MOST_TURNS = 60;

export class CrashWorld {
  readonly edits: NumberedEdits;
  /** how often the server was killed by which event, and 'end' where it did not come often enough */
  readonly kills = new Map<string, number>();
  /** edits that were on their way, or not sent, when the server was killed */
  unsaid = 0;
  readonly #dataDir: string;
  readonly #random: Random;
  /** what was built, where that is of these very sources: it starts faster */
  readonly #built = isBuildStale(ROOT) ? undefined : `${ROOT}dist/server/main.js`;
  readonly #waiting = new Set<() => void>();
  readonly #a = new CrashClient((event) => this.#happened(event));
  readonly #b = new CrashClient((event) => this.#happened(event));
  #people: People | null = null;
  #server: SpawnedServer | null = null;
  #fuse: { readonly at: KillPoint['at']; left: number } | null = null;
  #isKilled = false;
  #hasEnded = false;

  constructor(dataDir: string, random: Random) {
    this.#dataDir = dataDir;
    this.#random = random;
    this.edits = new NumberedEdits(random);
  }

  get acknowledged(): number {
    return this.#a.acknowledged;
  }

  /** What B has been shown. */
  get seen(): ReadonlyMap<string, number> {
    return readNumbers(this.#b.doc);
  }

  /** Starts the server and, the first time, makes the production through its link: an IC, a director, a scene. */
  async start(mode: CrashMode = 'as-shipped'): Promise<void> {
    const isOurs = mode !== 'as-shipped';
    const entry = isOurs ? CRASH_SERVER : this.#built;
    const server = await spawnServer({
      dataDir: this.#dataDir,
      env: { LOG_LEVEL: 'error', ...(isOurs && { NODE_OPTIONS: '--import tsx', CRASH_MODE: mode }) },
      ...(entry !== undefined && { entry }),
    });
    this.#server = server;
    [this.#isKilled, this.#hasEnded] = [false, false];
    void server.ended.then(() => {
      this.#hasEnded = true;
      this.#wake();
    });
    this.#people ??= await foundProduction(server);
  }

  /** What somebody who opens the board for the first time does not find there. A and B must be away. */
  async look(): Promise<readonly Loss[]> {
    const newcomer = await this.#newcomer();
    const found = readNumbers(newcomer.doc);
    await newcomer.leave();
    const { acknowledged, seen } = this;
    return findLosses({ edits: this.edits.edits, acknowledged, seen }, found);
  }

  /** A and B come back with what they hold. What A, B and a newcomer then have, or null when the server was killed meanwhile. */
  async comeBack(point: KillPoint | null): Promise<readonly object[] | null> {
    const { director, ic, scene } = this.#people!;
    if (point?.at === 'handshake') this.#arm(point);
    this.#a.connect(this.#server!.origin, director, scene);
    this.#b.connect(this.#server!.origin, ic, scene);
    // work goes on while the connection comes back
    if (this.#random.next() < 0.5) await this.#until(() => this.#a.isOpen);
    for (let left = this.#random.between(0, 3); left > 0; left -= 1) this.#a.write(this.edits);
    await this.#until(() => this.#a.isSynced && this.#b.isSynced && this.acknowledged === this.edits.newest);
    if (this.#isKilled) return null;
    const newcomer = await this.#newcomer();
    const others = [this.#b, newcomer];
    await this.#until(() => others.every((other) => other.holds(this.#a)));
    if (this.#isKilled) return null;
    const documents = [this.#a, ...others].map(({ doc }) => contentOf(doc));
    await newcomer.leave();
    return documents;
  }

  /** A writes until the server is killed. */
  async work(point: KillPoint): Promise<void> {
    this.#arm(point);
    const watcher = watch(this.#dataDir, (_event, file) => {
      if (file?.startsWith(DATABASE_FILE) === true) this.#burn('written');
    });
    if (point.at === 'compacting')
      void this.#server!.line(`compacting ${point.k}.`).then(
        () => this.#kill('compacting'),
        () => undefined,
      );
    for (let turn = 0; turn < MOST_TURNS && !this.#isKilled; turn += 1)
      await this.#turn(point.at === 'burst');
    this.#kill('end');
    watcher.close();
  }

  /** After a kill: until nothing more can come from it. Throws when the server ended in another way. */
  async rest(): Promise<void> {
    const ended = await this.#server!.ended;
    await Promise.all([this.#a.closed, this.#b.closed]);
    this.#complain();
    if (ended.signal !== 'SIGKILL') throw new Error(`the server ended by itself: ${this.#server!.stderr()}`);
    this.unsaid += this.edits.newest - this.acknowledged;
    // some work goes on without a server
    for (let left = this.#random.between(0, 3); left > 0; left -= 1) this.#a.write(this.edits);
  }

  async stop(): Promise<void> {
    for (const client of [this.#a, this.#b]) client.destroy();
    await this.#server?.kill('SIGTERM');
  }

  async #turn(isBurst: boolean): Promise<void> {
    const count =
      isBurst || this.#random.next() < 0.1 ? this.#random.between(20, 40) : this.#random.between(1, 4);
    for (let left = count; left > 0; left -= 1) this.#a.write(this.edits);
    const wait = this.#random.pick(['turn', 'stored', 'seen'] as const);
    if (wait === 'turn') await nextTurn();
    else if (wait === 'stored') await this.#until(() => this.acknowledged === this.edits.newest);
    else await this.#until(() => this.#b.holds(this.#a));
  }

  async #newcomer(): Promise<CrashClient> {
    const { ic, scene } = this.#people!;
    const newcomer = new CrashClient(() => this.#wake());
    newcomer.connect(this.#server!.origin, ic, scene);
    await this.#until(() => newcomer.isSynced);
    return newcomer;
  }

  #arm({ at, k }: KillPoint): void {
    this.#fuse = { at, left: k };
  }

  #happened(event: CrashEvent | 'closed'): void {
    if (event !== 'closed') this.#burn(event);
    if (event === 'sent') this.#burn('burst');
    this.#wake();
  }

  #burn(at: KillPoint['at']): void {
    const fuse = this.#fuse;
    if (fuse?.at !== at) return;
    fuse.left -= 1;
    if (fuse.left === 0) this.#kill(at);
  }

  #kill(why: KillPoint['at'] | 'end'): void {
    this.#fuse = null;
    if (this.#isKilled) return;
    this.#isKilled = true;
    void this.#server!.kill();
    this.kills.set(why, (this.kills.get(why) ?? 0) + 1);
    this.#wake();
  }

  /** Waits for events until it is so, or the server was killed. */
  async #until(isSo: () => boolean): Promise<void> {
    while (!this.#isKilled && !isSo()) {
      this.#complain();
      if (this.#hasEnded) throw new Error(`the server ended by itself: ${this.#server!.stderr()}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  #complain(): void {
    const complaints = [...this.#a.complaints, ...this.#b.complaints];
    if (complaints.length > 0) throw new Error(`a client was sent away or refused: ${complaints.join('; ')}`);
  }
}

/** Through the commands of the outside world. The first person is the IC, who invites the director and adds the scene. */
async function foundProduction(server: SpawnedServer): Promise<People> {
  const { code } = readLink(await server.line('/start#'));
  const ic = createDevice(server.origin);
  const made = await ic.run('create-production', {
    code,
    production: 'A Play',
    name: 'Ines',
    job: 'lead-ic',
  });
  const invited = await ic.run('invite', { name: 'Dario', job: 'director' });
  const added = await ic.run('add-scene', { number: '1', title: 'One' });
  if (!made.ok || !invited.ok || !added.ok) throw new Error('the production could not be made');
  const director = await joinDevice(server.origin, invited.result.code);
  return { director: director.cookie!, ic: ic.cookie!, scene: added.result.scene };
}
