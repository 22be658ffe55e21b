/**
 * Random days of consent over a real server: edits, offers, answers from screens that are old or fresh, withdrawals,
 * restarts, and tabs that come back with work done offline. What must hold is said by a model of a few lines that shares
 * nothing with the rules of the server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { OfferAnswer } from '#shared/model/consent.ts';
import { digestsOfBeat } from '#shared/rules/digest.ts';
import type { CommandInput, CommandName } from '#shared/protocol/commands.ts';
import { openPlanes } from '../../server/compose/planes.ts';
import { createDocumentReader } from '../../server/sync/sync.ts';
import type { Config } from '../../server/config.ts';
import type { Answer } from './command-server.ts';
import type { ConsentBug } from './consent-planted-bugs.ts';
import { BEAT, makeConsentWorld, otherContact, type ConsentWorld } from './consent-world.ts';
import { createFakeClock } from './fake-clock.ts';
import { RawClient } from './raw-client.ts';
import { createDevice } from './server-device.ts';
import { startTestServer, type TestServer } from './server.ts';

const LEVELS = ['skin', 'muscle', 'bone'] as const;
const WHO = ['sam', 'ari'] as const;
type Who = (typeof WHO)[number];
const HOUR = 60 * 60 * 1000;

/** One device: what its screen showed when somebody last looked. */
interface Screen {
  readonly who: Who;
  shown: {
    readonly offer: string;
    readonly number: number;
    readonly content: string;
    readonly digest: string;
    readonly after: number;
    /** how much had been said to and by this person in this beat */
    readonly events: number;
  } | null;
}

/** What the model knows of one person: the content their standing yes is to, and from which offer on one counts. */
interface Standing {
  yes: string | null;
  /** the offer and answer of their newest answer, so that the same said again is no news */
  newest: string;
  /** numbers of the offers that were put to them */
  asked: readonly number[];
  withdrawnFrom: number;
  /** to which offer they newly said no or asked for a talk, and yes; which of the two came later */
  noTo: number;
  yesTo: number;
  isYesNewer: boolean;
  events: number;
}

export interface Broken {
  readonly seed: number;
  readonly step: number;
  readonly what: string;
  readonly story: readonly string[];
}

export class ConsentDays {
  readonly #random: () => number;
  readonly #seed: number;
  readonly #bug: ConsentBug | null;
  readonly #story: string[] = [];
  readonly #people: Record<Who, Standing> = { sam: fresh(), ari: fresh() };
  readonly #screens: Screen[] = WHO.flatMap((who) => [
    { who, shown: null },
    { who, shown: null },
  ]);
  #content: string = LEVELS[0];
  #offers: { readonly id: string; readonly content: string }[] = [];
  #dir = '';
  #server: TestServer | null = null;
  #world: ConsentWorld | null = null;
  #board: RawClient | null = null;
  readonly #clock = createFakeClock();
  /** how often a call was taken; a day on which nothing ever is proves little */
  calledReady = 0;

  constructor(seed: number, bug: ConsentBug | null = null) {
    this.#seed = seed;
    this.#bug = bug;
    this.#random = mulberry(seed);
  }

  /** Null when everything held. */
  async run(steps: number): Promise<Broken | null> {
    this.#dir = await mkdtemp(join(tmpdir(), 'accord-days-'));
    try {
      await this.#start();
      const { store, records } = this.#server!.running.planes;
      const deviceOf = (id: string): ReturnType<TestServer['deviceOf']> => this.#server!.deviceOf(id);
      this.#world = await makeConsentWorld({ store, records, deviceOf });
      await this.#openBoard();
      for (let step = 0; step < steps; step += 1) {
        const what = (await this.#act()) ?? (await this.#checkReady());
        if (what !== null) return { seed: this.#seed, step, what, story: this.#story };
      }
      return null;
    } finally {
      this.#board?.close();
      await this.#server?.stop();
      await rm(this.#dir, { recursive: true, force: true });
    }
  }

  async #start(): Promise<void> {
    const config: Config = {
      port: 0,
      host: '127.0.0.1',
      dataDir: join(this.#dir, 'data'),
      masterKey: null,
      origin: null,
      tls: null,
      logLevel: 'info',
      metricsToken: null,
    };
    const quiet = (): void => undefined;
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    const opened = await openPlanes(config, { log, clock: this.#clock });
    const planes = this.#bug === null ? opened : { ...opened, records: this.#bug(opened) };
    this.#server = await startTestServer({ ...config, planes, clock: this.#clock });
  }

  async #openBoard(doc?: Y.Doc): Promise<void> {
    const { ic, scene } = this.#world!;
    this.#board = await RawClient.sync({
      port: this.#server!.port,
      session: '',
      ref: { kind: 'board', id: scene },
      headers: { cookie: ic.cookie ?? '' },
      ...(doc && { doc }),
    });
    await this.#board.stored();
  }

  /** Does something; says what broke, if anything. */
  async #act(): Promise<string | null> {
    const screen = this.#pick(this.#screens);
    const roll = this.#random();
    if (roll < 0.08) return this.#edit();
    if (roll < 0.22) return this.#offer();
    if (roll < 0.34) return this.#look(screen);
    if (roll < 0.54) return this.#answer(screen, 'agree');
    if (roll < 0.8) return (await this.#look(screen)) ?? this.#answer(screen, 'agree');
    if (roll < 0.85) return this.#answer(screen, this.#pick(['not-this', 'talk'] as const));
    if (roll < 0.92) return this.#withdraw(screen.who);
    return roll < 0.96 ? this.#restart() : this.#editOffline();
  }

  async #edit(): Promise<null> {
    this.#content = this.#pick(LEVELS);
    this.#tell(`edit ${this.#content}`);
    this.#board!.change((doc) => otherContact(doc, { level: this.#content }));
    await this.#board!.stored();
    return null;
  }

  /** A tab that was away comes back with work done meanwhile. */
  async #editOffline(): Promise<null> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#board!.doc));
    this.#board!.close();
    this.#content = this.#pick(LEVELS);
    this.#tell(`come back with ${this.#content}`);
    otherContact(doc, { level: this.#content });
    await this.#openBoard(doc);
    return null;
  }

  async #restart(): Promise<null> {
    this.#tell('restart');
    this.#board!.close();
    await this.#server!.stop();
    await this.#start();
    await this.#openBoard();
    return null;
  }

  async #offer(): Promise<string | null> {
    // however much later: silence is not asked again
    this.#clock.advance(HOUR);
    const asked = WHO.filter((who) => this.#mustAsk(who));
    const { scene, company } = this.#world!;
    const answer = await this.#run(company.by.ic.device.cookie, 'offer-beat', {
      scene,
      beat: BEAT,
      seen: await this.#seen(),
    });
    if (asked.length === 0)
      return !answer.ok && answer.reason === 'asked-already'
        ? null
        : 'nobody was to be asked, and somebody was';
    if (!answer.ok || !('offered' in answer.result))
      return `an offer was not taken: ${JSON.stringify(answer)}`;
    this.#offers.push({ id: answer.result.offered, content: this.#content });
    this.#tell(`offer ${this.#offers.length} of ${this.#content} to ${asked.join(' and ')}`);
    for (const who of asked) {
      this.#people[who].events += 1;
      this.#people[who].asked = [...this.#people[who].asked, this.#offers.length];
    }
    return null;
  }

  /** Everybody but who agrees to what the beat is, or was asked about it and has said nothing against it since. */
  #mustAsk(who: Who): boolean {
    const { yes, noTo, yesTo, withdrawnFrom, isYesNewer } = this.#people[who];
    const open = this.#openTo(who);
    if (yes === this.#content) return false;
    return open === 0 || ((!isYesNewer || yesTo <= withdrawnFrom) && open <= noTo);
  }

  /** The offer of what the beat is that this person can answer; 0: none. */
  #openTo(who: Who): number {
    const { asked, withdrawnFrom } = this.#people[who];
    return (
      asked.findLast((one) => one > withdrawnFrom && this.#offers[one - 1]!.content === this.#content) ?? 0
    );
  }

  async #look(screen: Screen): Promise<null> {
    const person = this.#people[screen.who];
    const number = this.#openTo(screen.who) || (person.asked.at(-1) ?? 0);
    const offer = this.#offers[number - 1];
    if (offer === undefined) return null;
    this.#tell(`${screen.who} looks on screen ${this.#screens.indexOf(screen)}`);
    screen.shown = {
      offer: offer.id,
      number,
      content: this.#content,
      digest: (await this.#seen())[this.#idOf(screen.who)]!,
      after: person.events,
      events: person.events,
    };
    return null;
  }

  async #answer({ who, shown }: Screen, answer: OfferAnswer): Promise<string | null> {
    if (shown === null) return null;
    const person = this.#people[who];
    const { offer, digest, after } = shown;
    const mark = `${answer} ${offer} ${shown.content}`;
    const said = await this.#run(this.#cookieOf(who), 'answer-offer', { offer, answer, digest, after });
    this.#tell(
      `${who} says ${answer} to offer ${shown.number} of ${shown.content}: ${said.ok ? 'taken' : said.reason}`,
    );
    const offered = this.#offers[shown.number - 1]!.content;
    if (answer !== 'agree') {
      if (!said.ok) return `${answer} was refused`;
      if (person.newest === mark) return null;
      const isNow = { yes: null, newest: mark, noTo: shown.number, isYesNewer: false };
      Object.assign(person, { ...isNow, events: person.events + 1 });
      return null;
    }
    const isExact = offered === this.#content && shown.content === this.#content;
    if (isExact && person.newest === mark) return said.ok ? null : 'the same yes again was refused';
    const isFresh = shown.events === person.events;
    const may = isExact && isFresh && shown.number > person.withdrawnFrom;
    if (said.ok !== may)
      return `a yes was ${said.ok ? 'taken' : 'refused'} that ${may ? 'should' : 'must not'} be`;
    if (!said.ok) return null;
    const isNow = { yes: this.#content, newest: mark, yesTo: shown.number, isYesNewer: true };
    Object.assign(person, { ...isNow, events: person.events + 1 });
    return null;
  }

  async #withdraw(who: Who): Promise<string | null> {
    const person = this.#people[who];
    const { scene } = this.#world!;
    const said = await this.#run(this.#cookieOf(who), 'withdraw', { scene, beat: BEAT });
    this.#tell(`${who} withdraws`);
    if (!said.ok) return 'a withdrawal was refused';
    const withdrawnFrom = person.asked.at(-1) ?? 0;
    const mark = `withdrawn ${withdrawnFrom}`;
    if (person.newest !== mark) person.events += 1;
    Object.assign(person, { yes: null, newest: mark, withdrawnFrom });
    return null;
  }

  /** The one thing that must never be wrong: ready exactly while everybody's yes is to what the beat is now. */
  async #checkReady(): Promise<string | null> {
    const { scene, company } = this.#world!;
    const { cookie } = company.by.ic.device;
    const said = await this.#run(cookie, 'call-ready', { scene, beat: BEAT, seen: await this.#seen() });
    const may = WHO.every((who) => this.#people[who].yes === this.#content);
    if (said.ok) {
      this.calledReady += 1;
      await this.#run(cookie, 'call-not-ready', { scene, beat: BEAT });
    }
    return said.ok === may
      ? null
      : `ready was ${said.ok ? 'called without every yes' : 'refused with every yes'}`;
  }

  #seen(): ReturnType<ConsentWorld['seen']> {
    return readSeen(this.#server!, this.#world!);
  }

  #run<N extends CommandName>(cookie: string | null, name: N, input: CommandInput<N>): Promise<Answer<N>> {
    const device = createDevice(this.#server!.url);
    device.cookie = cookie;
    return device.run(name, input);
  }

  #cookieOf(who: Who): string | null {
    const { deviceOfSam, deviceOfAri } = this.#world!;
    return (who === 'sam' ? deviceOfSam : deviceOfAri).cookie;
  }

  #idOf(who: Who): string {
    return who === 'sam' ? this.#world!.sam : this.#world!.ari;
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  #tell(what: string): void {
    this.#story.push(what);
  }
}

function fresh(): Standing {
  return {
    yes: null,
    newest: '',
    asked: [],
    withdrawnFrom: 0,
    noTo: 0,
    yesTo: 0,
    isYesNewer: false,
    events: 0,
  };
}

/** Digests of what the server has now, however often it was started since. */
async function readSeen(server: TestServer, { scene }: ConsentWorld): ReturnType<ConsentWorld['seen']> {
  const { documents } = server.running.planes.store;
  const board = await createDocumentReader(documents).readBoard(scene, [BEAT]);
  const facts = { tempo: board!.settings.tempo, kit: [], doubles: [], script: null };
  const parts = digestsOfBeat(board!.beats[0]!, facts);
  return Object.fromEntries([...parts].map(([person, { digest }]) => [person, digest]));
}

/** The same numbers for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
