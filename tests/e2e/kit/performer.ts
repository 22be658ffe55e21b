/** A performer who answers by commands, so that a test can be about the IC's screens. */
import { putRecord, transact } from '#shared/doc/write-records.ts';
import type { MapEntry } from '#shared/model/comfort-map.ts';
import type { OfferAnswer } from '#shared/model/consent.ts';
import type { LiveStanding } from '#shared/model/consent-live.ts';
import { mapDigest } from '#shared/rules/digest.ts';
import type { TestDevice } from '../../kit/command-server.ts';
import { BoardPeer } from '../../kit/server-board-peer.ts';
import { createDevice, readLink } from '../../kit/server-device.ts';
import { LivePeer } from '../../kit/server-live-peer.ts';
import type { CastName } from './company.ts';
import { BEAT, type ConsentRoom } from './consent-room.ts';

export class Performer {
  readonly device: TestDevice;
  readonly live: LivePeer;
  readonly #room: ConsentRoom;
  readonly #id: string;

  private constructor(room: ConsentRoom, id: string, device: TestDevice) {
    this.#room = room;
    this.#id = id;
    this.device = device;
    this.live = new LivePeer(room.house.url, device.cookie);
  }

  static async join(room: ConsentRoom, name: CastName): Promise<Performer> {
    const device = createDevice(room.house.url);
    const joined = await device.run('join', { code: readLink(room.company.links[name]).code });
    if (!joined.ok) throw new Error(joined.reason);
    return new Performer(room, room.company.ids[name], device);
  }

  /** To the newest version, as soon as it is offered and is what stands. */
  async answer(answer: OfferAnswer, version: number, beat = BEAT): Promise<void> {
    const { offer, mark } = await this.#asked(version, beat);
    const body = { offer: offer!.id, answer, digest: offer!.digest, after: mark };
    const said = await this.device.run('answer-offer', body);
    if (!said.ok) throw new Error(said.reason);
  }

  async withdraw(): Promise<void> {
    const said = await this.device.run('withdraw', { scene: this.#room.company.sceneId, beat: BEAT });
    if (!said.ok) throw new Error(said.reason);
  }

  /** Writes these into the map and shares it. */
  async share(entries: readonly MapEntry[]): Promise<void> {
    const map = await BoardPeer.open(this.#room.house.url, this.device.cookie, this.#id, 'map');
    transact(map.doc, 'test', () => {
      for (const [at, entry] of entries.entries())
        putRecord(map.doc, 'map', 'says', `says_00000${at}`, { ...entry });
    });
    const seen = mapDigest({ entries, extras: [], labels: [] });
    for (;;) {
      const released = await this.device.run('release-map', { seen });
      if (released.ok) break;
      // until the server has the document
      if (released.reason !== 'stale') throw new Error(released.reason);
    }
    map.close();
  }

  async unshare(): Promise<void> {
    const said = await this.device.run('unrelease-map', {});
    if (!said.ok) throw new Error(said.reason);
  }

  async close(): Promise<void> {
    await this.live.close();
  }

  async #asked(version: number, beat: string): Promise<LiveStanding> {
    const own = (
      scenes: readonly { readonly beats: readonly { id: string; people: readonly LiveStanding[] }[] }[],
    ) =>
      scenes.flatMap(({ beats }) => beats.filter(({ id }) => id === beat).flatMap(({ people }) => people))[0];
    const told = await this.live.until('consent', ({ scenes }) => own(scenes)?.offer?.number === version);
    return own(told.scenes)!;
  }
}
