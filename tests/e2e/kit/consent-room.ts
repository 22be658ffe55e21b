/** A rehearsal in which an IC offers beats: what she does, done by commands, while performers answer on their tablets. */
import { readBoardContents } from '#shared/doc/beat-contents.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import type * as Y from 'yjs';
import { changeRecord, putRecord, transact, type Fields } from '#shared/doc/write-records.ts';
import type { Digest, Doubling, Standing } from '#shared/model/consent.ts';
import { digestsOfBeat } from '#shared/rules/digest.ts';
import { beatFields, writeTwoBeats, BEAT, CONTACT } from '../../kit/consent-world.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import { makeCompany, type Company } from './company.ts';
import { House } from './house.ts';

export { BEAT, OTHER_BEAT } from '../../kit/consent-world.ts';

export class ConsentRoom {
  readonly house: House;
  readonly company: Company;
  readonly board: BoardPeer;
  /** what the IC's screens are told */
  readonly live: LivePeer;

  private constructor(house: House, company: Company, board: BoardPeer, live: LivePeer) {
    this.house = house;
    this.company = company;
    this.board = board;
    this.live = live;
  }

  /** Two beats between Sam and Ari, the first with Sam’s palm on Ari’s left hand. */
  static async open(): Promise<ConsentRoom> {
    const house = await House.open();
    const company = await makeCompany(house);
    const board = await BoardPeer.open(house.url, company.mara.cookie, company.sceneId);
    const { sam, ari } = company.ids;
    transact(board.doc, 'test', () => {
      for (const beat of board.beats()) changeRecord(board.doc, 'board', 'beats', beat, { retired: true });
    });
    writeTwoBeats(board.doc, sam, ari);
    transact(board.doc, 'test', () => {
      putRecord(board.doc, 'board', 'beats', BEAT, beatFields([sam, ari], { name: 'Turn to the window' }));
      place(board.doc, sam, -1);
      place(board.doc, ari, 1);
    });
    return new ConsentRoom(house, company, board, new LivePeer(house.url, company.mara.cookie));
  }

  /** The present digests, as the IC's screen would compute them. */
  seen(beat: string, doubles: readonly Doubling[] = []): Readonly<Record<string, Digest>> {
    const board = readBoardContents(new RecordMirror(this.board.doc, 'board'), [beat]);
    const facts = { tempo: board.settings.tempo, kit: [], doubles, script: null };
    const digests = digestsOfBeat(board.beats[0]!, facts);
    return Object.fromEntries([...digests].map(([person, { digest }]) => [person, digest]));
  }

  /** Until the server's board is this one. */
  async offer(beat = BEAT, doubles: readonly Doubling[] = []): Promise<string> {
    for (;;) {
      const { mara, sceneId } = this.company;
      const made = await mara.run('offer-beat', { scene: sceneId, beat, seen: this.seen(beat, doubles) });
      if (made.ok && 'offered' in made.result) return made.result.offered;
      if (made.ok || made.reason !== 'stale') throw new Error(JSON.stringify(made));
    }
  }

  /** Makes the contact another one: material to both. */
  change(patch: Fields): void {
    transact(this.board.doc, 'test', () => {
      changeRecord(this.board.doc, 'board', 'contacts', CONTACT, patch);
    });
  }

  /** Somebody stands elsewhere: material to nobody. */
  move(x: number): void {
    transact(this.board.doc, 'test', () => place(this.board.doc, this.company.ids.sam, x));
  }

  /** Resolves when the IC is told that somebody stands so. */
  async stands(person: string, standing: Standing, beat = BEAT): Promise<void> {
    await this.live.until('consent', ({ scenes }) =>
      scenes.some(({ beats }) =>
        beats.some(
          ({ id, people }) =>
            id === beat && people.some((one) => one.person === person && one.standing === standing),
        ),
      ),
    );
  }

  async callReady(beat = BEAT): Promise<boolean> {
    const { mara, sceneId } = this.company;
    return (await mara.run('call-ready', { scene: sceneId, beat, seen: this.seen(beat) })).ok;
  }

  async close(): Promise<void> {
    await this.live.close();
    this.board.close();
    await this.house.close();
  }
}

function place(doc: Y.Doc, person: string, x: number): void {
  putRecord(doc, 'board', 'places', `${BEAT}:${person}`, {
    x,
    y: 0,
    facing: 0,
    height: 'standing',
    path: [],
    moves: [],
    onStage: true,
  });
}
