/**
 * A director who tries everything: every document, every command with many inputs, edits of what is theirs and what is
 * not. What the server sends back is kept byte by byte, so that two worlds can be compared.
 */
import * as Y from 'yjs';
import { putRecord } from '#shared/doc/write-records.ts';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';
import { COMMANDS } from '#shared/protocol/commands.ts';
import type { TestDevice } from './command-server.ts';
import { BEAT, contactFields, OTHER_BEAT } from './consent-world.ts';
import { RawClient } from './raw-client.ts';
import { LivePeer } from './server-live-peer.ts';

/** What a director may know by name. */
export interface Known {
  readonly scene: string;
  readonly people: readonly string[];
  readonly director: string;
}

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
    this.#live.socket.on('message', (data: Buffer) => this.#keep('/live', data.toString('utf8')));
  }

  async connect(): Promise<void> {
    const { scene, director } = this.#known;
    await this.#live.until('consent');
    this.#board = await this.#open({ kind: 'board', id: scene });
    await this.#live.until('here', ({ people }) =>
      people.some((one) => one.id === director && one.scene === scene),
    );
    this.#wishes = await this.#open({ kind: 'wishes', id: scene });
  }

  /** Everything of others, which is refused; what is kept is how. */
  async tryDocuments(): Promise<void> {
    const { scene, people } = this.#known;
    const refs: DocumentRef[] = [
      { kind: 'desk', id: scene },
      ...people.flatMap((id): DocumentRef[] => [
        { kind: 'map', id },
        { kind: 'talk', id },
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
    const { scene, people } = this.#known;
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
      ...people.map((person) => ({ scene, person, state: 'needed' })),
      { scene, original: people[0], double: people[1] },
      { entries: [zone] },
      { scene, item: 'robe', wearers: people },
    ];
    for (const name of Object.keys(COMMANDS)) {
      if (OWN_SESSION.includes(name)) continue;
      for (const body of bodies) {
        const answer = await this.#device.post(name, JSON.stringify(body));
        const head = [...answer.headers].filter(([header]) => header !== 'date');
        this.#keep(`/api/${name}`, `${answer.status} ${JSON.stringify(head)} ${await answer.text()}`);
      }
    }
  }

  /** Moves somebody, renames a beat, and tries to write a contact, which is put back. */
  async edit(): Promise<void> {
    const { people } = this.#known;
    const board = this.#board!;
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
    const { director } = this.#known;
    const fields = { by: director, text: 'Closer, if it suits.', state: 'with-ic', beatId: BEAT };
    this.#wishes!.change((doc) => putRecord(doc, 'wishes', 'wishes', id, fields));
    await this.#wishes!.stored();
  }

  /** What the director's screen shows of a beat. */
  async untilBeat(
    beat: string,
    shown: { readonly ready: boolean; readonly changed: boolean },
  ): Promise<void> {
    await this.#live.until('consent', ({ scenes }) => {
      const one = scenes.flatMap(({ beats }) => beats).find(({ id }) => id === beat);
      return (one?.ready ?? false) === shown.ready && (one?.changed ?? false) === shown.changed;
    });
  }

  /** Waits until what `tell` has told everybody has come: whatever was on its way before it has come too. */
  async settle(tell: () => Promise<string>): Promise<void> {
    const title = await tell();
    await this.#live.until('scenes', ({ scenes }) => scenes.some((scene) => scene.title === title));
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
    // the one thing that two servers on one machine cannot share
    (this.frames[from] ??= []).push(content.replaceAll(String(this.#port), 'PORT'));
  }
}
