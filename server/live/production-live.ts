/**
 * Everyone of one production who is on the live plane. Three steps, each at most once at a time: sessions are looked up
 * again in the turn after a change, so that whoever has lost access is out at once; projections follow, with a short gap;
 * behind them, on their own, those of what is somebody's own.
 */
import {
  projectHere,
  projectMe,
  projectPeople,
  projectScenes,
  type ProductionView,
} from '#shared/access/projections.ts';
import {
  projectConsent,
  projectPublished,
  seesPrivateConsent,
  standingsOf,
  type PrivateView,
  type PublishedView,
} from '#shared/access/consent.ts';
import { projectKit, type KitView } from '#shared/access/kit.ts';
import type { LiveDevice, LiveHere } from '#shared/model/live.ts';
import type { Readiness } from '#shared/model/consent.ts';
import type { Production } from '#shared/model/production.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { SessionLook } from '../auth/port.ts';
import type { ConsentRecords } from '../records/port.ts';
import type { BoardChange } from '../sync/port.ts';
import { DigestBook } from './beat-digests.ts';
import { viewPrivate, viewPublished } from './consent-views.ts';
import type { LiveClient } from './live-client.ts';
import type { KnownDevice, LivePorts } from './port.ts';
import { RunSoon } from './run-soon.ts';

/** The part of a view that only commands change; kept until one has run. */
interface Kept extends Pick<ProductionView, 'people' | 'joined'>, Pick<KitView, 'kit'> {
  readonly production: Production | null;
  readonly scenes: readonly Omit<ProductionView['scenes'][number], 'beats'>[];
  readonly devices: readonly KnownDevice[];
  readonly readiness: readonly Readiness[];
}

/** What projections are made from: the same scenes for both, once with the number of their beats and once with their order. */
interface Views {
  readonly view: ProductionView;
  readonly kit: KitView;
  readonly published: PublishedView;
}

export class ProductionLive {
  readonly id: string;
  readonly clients = new Set<LiveClient>();
  readonly #ports: LivePorts;
  readonly #checking: RunSoon;
  readonly #projecting: RunSoon;
  readonly #tellingPrivate: RunSoon;
  #kept: Promise<Kept> | null = null;
  /** of the newest projection */
  #views: Views | null = null;
  /** read only while somebody is there who may see some of it */
  #private: Promise<ConsentRecords> | null = null;
  readonly #publishedBook: DigestBook;
  readonly #privateBook: DigestBook;

  constructor(id: string, ports: LivePorts, gapMs: number) {
    this.id = id;
    this.#ports = ports;
    this.#publishedBook = new DigestBook(ports.sync);
    this.#privateBook = new DigestBook(ports.sync);
    this.#checking = new RunSoon(() => this.#check(), 0);
    this.#projecting = new RunSoon(() => this.#project(), gapMs);
    this.#tellingPrivate = new RunSoon(() => this.#tellPrivate(), gapMs);
  }

  /** People, scenes, lists or sessions may have changed. */
  recheck(): void {
    this.#kept = null;
    this.#private = null;
    this.#checking.ask();
  }

  /** Who is on which board, or the number of beats, has changed. */
  refresh(): void {
    this.#projecting.ask();
  }

  /** Beats of a board read differently now. Takes note; digests are made with the next projection. */
  boardChanged(change: BoardChange): void {
    const isShown = [this.#publishedBook, this.#privateBook].map((book) => book.changed(change));
    if (isShown.includes(true)) this.refresh();
  }

  close(): void {
    this.#checking.close();
    this.#projecting.close();
    this.#tellingPrivate.close();
  }

  async #check(): Promise<void> {
    await Promise.all([...this.clients].map((client) => this.#checkOne(client)));
    this.#projecting.ask();
  }

  async #checkOne(client: LiveClient): Promise<void> {
    let look: SessionLook;
    try {
      look = await this.#ports.auth.look(client.session.id);
      if (look.kind === 'holds') client.lock = await this.#ports.auth.lockOf(look.session.who.personId);
    } catch (err) {
      // Security: who cannot be looked up is not shown anything; the page comes back by itself.
      this.#ports.log.error({ err, session: client.session.id }, 'live: a session could not be read');
      return client.close(CLOSE.shuttingDown);
    }
    if (look.kind === 'holds') {
      if (look.session.locked) client.forgetSent();
      client.session = look.session;
      client.isChecked = true;
    } else client.end(look.kind === 'ended' ? CLOSE.rightEnded : CLOSE.noSession);
  }

  async #project(): Promise<void> {
    if (this.clients.size === 0) return;
    try {
      const views = await this.#readViews();
      // no await from here on: what is sent is decided by the sessions as they stand now
      for (const client of this.clients) if (client.isChecked) this.#tell(client, views);
      this.#views = views;
      this.#tellingPrivate.ask();
    } catch (err) {
      this.#kept = null;
      this.#ports.log.error({ err, productionId: this.id }, 'live: a projection could not be made');
      for (const client of this.clients) if (!client.hasBeenTold) client.close(CLOSE.shuttingDown);
    }
  }

  /**
   * Security (R19): a step of its own, after everybody else was told, so that nothing a director is told, this time or
   * the next, waits for or depends on what is read here.
   */
  async #tellPrivate(): Promise<void> {
    const views = this.#views;
    const sees = ({ isChecked, session }: LiveClient): boolean =>
      isChecked && !session.locked && seesPrivateConsent(session.who, session.only !== undefined);
    if (views === null || ![...this.clients].some(sees)) return;
    const { kit, published } = views;
    let view: PrivateView;
    try {
      const records = await (this.#private ??= this.#ports.records.consent(this.id));
      const now = this.#ports.clock.now();
      view = await viewPrivate(this.#privateBook, published, records, { kit: kit.kit, now });
    } catch (err) {
      this.#private = null;
      this.#ports.log.error({ err, productionId: this.id }, 'live: what is private could not be read');
      // Security: what may have been taken back must not stay on a screen; the page comes back by itself
      for (const client of this.clients) if (sees(client)) client.close(CLOSE.shuttingDown);
      return;
    }
    const standings = standingsOf(view);
    // several devices of one person, with one role, are told one text
    const texts = new Map<string, string>();
    for (const client of this.clients) {
      if (!sees(client)) continue;
      const { who } = client.session;
      const key = JSON.stringify(who);
      // an assisted session sees nothing private, so it is not among these
      const text =
        texts.get(key) ?? JSON.stringify({ kind: 'consent', ...projectConsent(view, who, false, standings) });
      texts.set(key, text);
      client.tellText('consent', text);
    }
  }

  #tell(client: LiveClient, { view, kit, published }: Views): void {
    const { who, locked, only } = client.session;
    const me = projectMe(view, who, { locked, lock: client.lock, assisted: only !== undefined });
    if (me === null) return client.end(CLOSE.noSession);
    client.tell({ kind: 'me', ...me, at: this.#ports.clock.now() });
    if (locked) return;
    client.tell({ kind: 'people', people: projectPeople(view, who) });
    client.tell({ kind: 'scenes', scenes: projectScenes(view, who) });
    client.tell({ kind: 'here', people: projectHere(view, who) });
    client.tell({ kind: 'kit', scenes: projectKit(kit, who, client.session.only !== undefined) });
    if (!seesPrivateConsent(who, client.session.only !== undefined))
      client.tell({ kind: 'consent', ...projectPublished(published, who) });
  }

  async #readViews(): Promise<Views> {
    const { production, kit, readiness, ...kept } = await (this.#kept ??= this.#read());
    if (production === null) throw new Error('the production of a session is not there');
    const orders = await Promise.all(kept.scenes.map(({ scene }) => this.#ports.sync.beatOrder(scene.id)));
    const orderAt = (index: number): readonly string[] => orders[index] ?? [];
    const scenes = kept.scenes.map(({ scene: { id }, facts }) => ({ id, facts }));
    return {
      published: await viewPublished(this.#publishedBook, { scenes, readiness }),
      view: {
        ...kept,
        now: this.#ports.clock.now(),
        production,
        scenes: kept.scenes.map((scene, index) => ({ ...scene, beats: orderAt(index).length })),
        devices: this.#devices(kept.devices),
        here: this.#here(),
      },
      kit: { kit, scenes: kept.scenes.map((scene, index) => ({ ...scene, beatOrder: orderAt(index) })) },
    };
  }

  async #read(): Promise<Kept> {
    const { records, auth } = this.#ports;
    const [production, people, scenes, kit, devices, joined, readiness] = await Promise.all([
      records.production(this.id),
      records.people(this.id),
      records.scenes(this.id),
      records.kit(this.id),
      auth.devices(this.id),
      auth.joined(this.id),
      records.readiness(this.id),
    ]);
    const facts = await Promise.all(
      scenes.map((scene) => records.documentFacts({ kind: 'board', id: scene.id })),
    );
    return {
      production,
      people,
      kit,
      devices,
      joined,
      readiness,
      // a scene that was retired between the two readings has no facts: left out, as it will be next time
      scenes: scenes.flatMap((scene, index) => {
        const its = facts[index] ?? null;
        return its === null ? [] : [{ scene, facts: its }];
      }),
    };
  }

  #devices(known: readonly KnownDevice[]): ReadonlyMap<string, readonly LiveDevice[]> {
    const online = new Set([...this.clients].map((client) => client.session.id));
    const byPerson = new Map<string, LiveDevice[]>();
    for (const { personId, session, lastSeen } of known) {
      const device = { session, lastSeen, online: online.has(session) };
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), device]);
    }
    return byPerson;
  }

  #here(): readonly LiveHere[] {
    const scenes = new Map<string, string | null>();
    for (const client of this.clients) if (client.isChecked) scenes.set(client.session.who.personId, null);
    for (const { personId, sceneId } of this.#ports.sync.onBoards(this.id)) scenes.set(personId, sceneId);
    // by id, so that the order says nothing about who came first
    return [...scenes].map(([id, scene]) => ({ id, scene })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
