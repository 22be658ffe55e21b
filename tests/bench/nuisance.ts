/** What a member who repeats forbidden changes costs the others: the same honest edits, alone and beside them. */
import { setImmediate as turn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { AccordReady } from './accord-server.ts';
import { Arrivals, pace } from './arrivals.ts';
import { Hand } from './board.ts';
import { holdingOf, payloadOf, RawPeer, updateFrame } from './raw-peer.ts';
import type { ServerProcess } from './server-process.ts';
import { spreadOf, type Spread } from './statistics.ts';

const WORKING = 10;
const PER_SECOND = 30;
/** forbidden changes sent before the server is listened to again */
const AT_ONCE = 20;

export interface NuisanceFigures {
  readonly alone: Spread;
  readonly beside: Spread;
  readonly refusals: number;
  readonly closes: number;
}

export async function measureNuisance(
  accord: ServerProcess<AccordReady>,
  edits: number,
): Promise<NuisanceFigures> {
  const scene = accord.ready.scenes[0]!;
  const holding = holdingOf(new Y.Doc());
  const open = (cookie: string): Promise<RawPeer> =>
    RawPeer.connect({ url: accord.url, sync: { cookie, scene, holding } });
  const peers = await Promise.all(accord.ready.cookies.slice(1, WORKING + 1).map(open));
  const hand = new Hand([peers[0]!.first]);
  let moved = 0;
  const run = async (): Promise<Spread> => {
    const [sender, ...others] = peers;
    const first = moved;
    const arrivals = new Arrivals(others.length, edits);
    for (const [way, peer] of others.entries()) {
      // what is put back arrives as updates too; an honest edit is one step of the sender's own clock
      peer.onUpdate = (frame) => {
        const clock = Y.parseUpdateMeta(payloadOf(frame)).to.get(hand.doc.clientID);
        if (clock !== undefined) arrivals.arrived(way, clock - 1 - first);
      };
    }
    await pace(edits, 1000 / PER_SECOND, (n) => {
      arrivals.sent(n);
      sender!.socket.send(updateFrame(hand.move((moved += 1))));
    });
    await arrivals.all();
    return spreadOf(arrivals.latencies);
  };
  const alone = await run();
  const nuisance = new Nuisance(() => open(accord.ready.cookies[0]!));
  const beside = await run();
  await nuisance.stop();
  for (const peer of peers) peer.close();
  return { alone, beside, refusals: nuisance.refusals, closes: nuisance.closes };
}

/** A director who writes contacts, and comes back at once whenever the server has sent them away. */
class Nuisance {
  refusals = 0;
  closes = 0;
  readonly #open: () => Promise<RawPeer>;
  readonly #work: Promise<void>;
  #isOver = false;

  constructor(open: () => Promise<RawPeer>) {
    this.#open = open;
    this.#work = this.#bother();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#work;
  }

  async #bother(): Promise<void> {
    while (!this.#isOver) {
      try {
        await this.#visit();
      } catch {
        // refused at the door: that is one way of being slowed
      }
      this.closes += 1;
      await turn();
    }
  }

  async #visit(): Promise<void> {
    const peer = await this.#open();
    const hand = new Hand([peer.first]);
    let isClosed = false;
    peer.socket.on('close', () => (isClosed = true));
    while (!isClosed && !this.#isOver) {
      for (let n = 0; n < AT_ONCE; n += 1) {
        this.refusals += 1;
        peer.socket.send(updateFrame(hand.rewriteContact(this.refusals)));
      }
      await turn();
    }
    peer.close();
  }
}
