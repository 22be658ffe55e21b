/**
 * A director, or somebody else who should learn nothing, who tries everything: every document, every command with many
 * inputs, edits of what is theirs and what is not. What the server sends back is kept byte by byte, so that two worlds
 * can be compared.
 */
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import type { AccessRole } from '#shared/model/roles.ts';
import { COMMANDS } from '#shared/protocol/commands.ts';
import type { TestDevice } from './command-server.ts';
import { BEAT, contactFields, OTHER_BEAT } from './consent-world.ts';
import { RawClient } from './raw-client.ts';
import { LivePeer } from './server-live-peer.ts';

/** What a director may know by name. */
export interface Known {
  readonly scene: string;
  readonly people: readonly string[];
  /** whose day it is */
  readonly self: string;
  readonly role: AccessRole;
}

/** Who has the board open all day. */
const ON_BOARD: readonly AccessRole[] = ['ic', 'director', 'stage-manager', 'performer'];
/** Whose `consent` messages hold something of what people answer: how much of it comes in one message is chance. */
const SEES_ANSWERS: readonly AccessRole[] = ['ic', 'performer', 'guardian'];

/** Commands that change the director's own session; the rest of the day needs it. */
const OWN_SESSION: readonly string[] = [
  'sign-out',
  'lock',
  'unlock',
  'set-lock',
  'end-session',
  'join',
  'sign-in',
];

export class DirectorDay {
  /** by socket, and for HTTP by command, in the order in which they came */
  readonly frames: Record<string, string[]> = {};
  /** codes that sockets of allowed documents were closed with */
  readonly closed: number[] = [];
  readonly #port: number;
  readonly #device: TestDevice;
  readonly #known: Known;
  readonly #clients: RawClient[] = [];
  readonly #live: LivePeer;
  #board: RawClient | null = null;
  #wishes: RawClient | null = null;

  constructor(port: number, device: TestDevice, known: Known) {
    this.#port = port;
    this.#device = device;
    this.#known = known;
    this.#live = new LivePeer(`http://127.0.0.1:${port}`, device.cookie);
    this.#live.socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      // kept where it has settled
      if (!this.#seesAnswers || !text.startsWith('{"kind":"consent"')) this.#keep('/live', text);
    });
  }

  async connect(): Promise<void> {
    const { scene, self, role } = this.#known;
    await this.#live.until('consent');
    if (!ON_BOARD.includes(role)) return;
    this.#board = await this.#open({ kind: 'board', id: scene });
    await this.#live.until('here', ({ people }) =>
      people.some((one) => one.id === self && one.scene === scene),
    );
    if (role === 'director' || role === 'ic') this.#wishes = await this.#open({ kind: 'wishes', id: scene });
  }

  /** Everything of others, which is refused; what is kept is how. */
  async tryDocuments(): Promise<void> {
    const { scene, people, self, role } = this.#known;
    const others = people.filter((id) => id !== self);
    const refs: DocumentRef[] = [
      // an IC may open the first two, and the lines
      ...(role === 'ic' ? [] : [{ kind: 'desk', id: scene } as const]),
      ...(role === 'director' || role === 'ic' ? [] : [{ kind: 'wishes', id: scene } as const]),
      ...(ON_BOARD.includes(role) ? [] : [{ kind: 'board', id: scene } as const]),
      ...others.flatMap((id): DocumentRef[] => [
        { kind: 'map', id },
        ...(role === 'ic' ? [] : [{ kind: 'talk', id } as const]),
      ]),
      { kind: 'map', id: 'pers_00000000000000' },
    ];
    for (const ref of refs) {
      const client = this.#client(ref);
      this.#keep(documentName(ref), `closed ${await client.closed}`);
    }
  }

  /** Every command there is, with what a director could put into it. */
  async tryCommands(): Promise<void> {
    const { scene, people, role } = this.#known;
    const [digest, offer] = ['a'.repeat(64), 'ofr_00000000000000'];
    const seen = Object.fromEntries(people.map((id) => [id, digest]));
    const zone = { direction: 'receive', zone: 'hand-l', state: 'fence', conditions: [] };
    const bodies: object[] = [
      {},
      { seen: digest },
      ...[BEAT, OTHER_BEAT, 'beat_zzzzzz'].map((beat) => ({ scene, beat })),
      ...[BEAT, OTHER_BEAT].map((beat) => ({ scene, beat, seen })),
      ...['agree', 'not-this', 'talk'].map((answer) => ({ offer, answer, digest, after: 0 })),
      { offer },
      { offer, person: people[0] },
      ...this.#ownOffers().map((own) => ({ offer: own })),
      ...this.#ownOffers().flatMap((own) => people.map((person) => ({ offer: own, person }))),
      ...people.map((person) => ({ scene, person, state: 'needed' })),
      { scene, original: people[0], double: people[1] },
      { entries: [zone] },
      { scene, item: 'robe', wearers: people },
    ];
    for (const name of Object.keys(COMMANDS)) {
      // their own withdrawal would be seen, and should be
      if (OWN_SESSION.includes(name) || (role === 'performer' && name === 'withdraw')) continue;
      // would make another beat of it, to everybody
      if (role === 'ic' && name === 'set-double') continue;
      for (const body of bodies) {
        const answer = await this.#device.post(name, JSON.stringify(body));
        const head = [...answer.headers].filter(([header]) => header !== 'date');
        this.#keep(`/api/${name}`, `${answer.status} ${JSON.stringify(head)} ${await answer.text()}`);
      }
    }
  }

  /** Those that a performer's own screen shows. */
  #ownOffers(): readonly string[] {
    const scenes = this.#live.last('consent')?.scenes ?? [];
    const own = scenes.flatMap(({ beats }) => beats.flatMap(({ people }) => people));
    return own.flatMap(({ offer }) => (offer === null ? [] : [offer.id]));
  }

  /** Moves somebody, renames a beat, and tries to write a contact, which is put back. */
  async edit(): Promise<void> {
    const { people } = this.#known;
    const board = this.#board;
    if (board === null) return;
    const place = { y: 1, facing: 0, height: 'standing', path: [], moves: [], onStage: true };
    for (const x of [1, 2, 3]) {
      board.change((doc) => putRecord(doc, 'board', 'places', `${BEAT}:${people[0]}`, { ...place, x }));
      await board.stored();
    }
    board.change((doc) =>
      putRecord(doc, 'board', 'contacts', 'cont_dddddd', contactFields(people[0]!, people[1]!)),
    );
    await board.stored();
    board.change((doc) => void doc.getMap<Y.Map<unknown>>('beats').get(BEAT)?.set('name', 'Renamed'));
    await board.stored();
  }

  async wish(id: string): Promise<void> {
    const { self } = this.#known;
    const fields = { by: self, text: 'Closer, if it suits.', state: 'with-ic', beatId: BEAT };
    this.#wishes?.change((doc) => putRecord(doc, 'wishes', 'wishes', id, fields));
    await this.#wishes?.stored();
  }

  /** What the director's screen shows of a beat. */
  async untilBeat(
    beat: string,
    shown: { readonly ready: boolean; readonly changed: boolean },
  ): Promise<void> {
    const { role } = this.#known;
    await this.#live.until('consent', ({ scenes, readyBeats }) => {
      if (role === 'producer') return readyBeats === (shown.ready ? 1 : 0);
      if (!ON_BOARD.includes(role)) return true;
      const one = scenes.flatMap(({ beats }) => beats).find(({ id }) => id === beat);
      const own = SEES_ANSWERS.includes(role) ? one?.people[0] : undefined;
      if (own !== undefined && (own.standing === 'changed') !== shown.changed && shown.ready) return false;
      return (one?.ready ?? false) === shown.ready && (one?.changed ?? false) === shown.changed;
    });
    this.#keepConsent();
  }

  /** What a performer's screen shows of themselves: how much was asked and answered in this beat. */
  async untilMark(beat: string, mark: number): Promise<void> {
    if (this.#known.role !== 'performer') return;
    await this.#live.until('consent', ({ scenes }) =>
      scenes.some(({ beats }) => beats.some(({ id, people }) => id === beat && people[0]?.mark === mark)),
    );
    this.#keepConsent();
  }

  get #seesAnswers(): boolean {
    return SEES_ANSWERS.includes(this.#known.role);
  }

  #keepConsent(): void {
    if (this.#seesAnswers) this.#keep('/live', JSON.stringify(this.#live.last('consent')));
  }

  /** Waits until what `tell` has told, a new name of theirs, has come: whatever was on its way before it has come too. */
  async settle(tell: () => Promise<string>): Promise<void> {
    const name = await tell();
    // comes last of what a new name of one's own changes
    await this.#live.until('people', ({ people }) => people.some((one) => one.name === name));
    for (const client of this.#clients) await client.stored();
  }

  close(): void {
    this.#live.socket.terminate();
    for (const client of this.#clients) client.close();
  }

  #client(ref: DocumentRef): RawClient {
    return new RawClient({
      port: this.#port,
      session: '',
      ref,
      headers: { cookie: this.#device.cookie ?? '' },
    });
  }

  async #open(ref: DocumentRef): Promise<RawClient> {
    const client = this.#client(ref);
    this.#clients.push(client);
    client.socket.on('message', (data: Buffer) =>
      this.#keep(`/sync/${documentName(ref)}`, data.toString('base64')),
    );
    void client.closed.then((code) => this.closed.push(code));
    const { bytes } = await client.next('step-one');
    client.stepOne();
    await client.next('step-two');
    client.stepTwo(Y.encodeStateAsUpdate(client.doc, bytes));
    await client.stored();
    return client;
  }

  #keep(from: string, content: string): void {
    // what two servers on one machine cannot share: a port, ids of sessions and hashes of the ledger, made with its keys
    const same = content
      .replaceAll(String(this.#port), 'PORT')
      .replaceAll(/"(sessionId|session|hash)":"[0-9a-f]{64}"/g, '"$1":""');
    (this.frames[from] ??= []).push(same);
  }
}
