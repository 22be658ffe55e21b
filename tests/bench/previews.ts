/** A token under somebody's finger, 30 times a second, shown to everyone by presence and never stored. */
import { Arrivals, pace } from './arrivals.ts';
import { BEAT, PERSON } from './board.ts';
import { presenceFrame, type RawPeer } from './raw-peer.ts';
import { closeSides, connectSides, measure, type Compared, type Figures, type Servers } from './sides.ts';
import type { ServerProcess } from './server-process.ts';
import { medianOf } from './statistics.ts';

const PER_SECOND = 30;
const WARM_UP = 15;
/** Frames a second while the code warms up. */
const WARM_UP_PACE = 300;
/** Clock of the first frame; clocks grow from there. */
const START = 1;

export interface PreviewWish {
  readonly clients: number;
  readonly frames: number;
}

/** One drags. Floor and Accord take turns, frame by frame. */
export async function measurePreview(
  servers: Servers,
  { clients, frames, warmUp }: PreviewWish & { readonly warmUp: number },
): Promise<Compared> {
  const sides = await connectSides(servers, clients);
  const run = async (count: number, from: number, perSecond: number): Promise<Compared> => {
    const floor = listen(sides.floor, 1, count);
    const accord = listen(sides.accord, 1, count);
    const sending = pace(count * 2, 500 / perSecond, (turn) => {
      const [arrivals, peers] = turn % 2 === 0 ? [floor, sides.floor] : [accord, sides.accord];
      drag(arrivals, peers, { sender: 0, senders: 1, n: turn >> 1, from });
    });
    const arrived = async (arrivals: Arrivals): Promise<readonly number[]> => {
      await sending;
      await arrivals.all();
      return arrivals.latencies;
    };
    const [onFloor, onAccord] = await Promise.all([
      measure(servers.floor, () => arrived(floor)),
      measure(servers.accord, () => arrived(accord)),
    ]);
    return { floor: onFloor, accord: onAccord };
  };
  await run(warmUp, START, WARM_UP_PACE);
  const compared = await run(frames, START + warmUp, PER_SECOND);
  closeSides(sides);
  return compared;
}

/** Everyone drags at once. Both at the same time would be more than the machine has, so run by run. */
export async function measureEverybody(
  servers: Servers,
  { clients, frames, runs }: PreviewWish & { readonly runs: number },
): Promise<Compared> {
  const sides = await connectSides(servers, clients);
  const [floor, accord]: [Figures[], Figures[]] = [[], []];
  const run = (
    server: ServerProcess,
    peers: readonly RawPeer[],
    count: number,
    from: number,
  ): Promise<Figures> =>
    measure(server, async () => {
      const arrivals = listen(peers, clients, count);
      await pace(count * clients, 1000 / PER_SECOND / clients, (turn) =>
        drag(arrivals, peers, {
          sender: turn % clients,
          senders: clients,
          n: Math.floor(turn / clients),
          from,
        }),
      );
      await arrivals.all();
      return arrivals.latencies;
    });
  let from = START;
  for (let n = 0; n <= runs; n += 1) {
    const count = n === 0 ? WARM_UP : frames;
    const figures = [
      await run(servers.floor, sides.floor, count, from),
      await run(servers.accord, sides.accord, count, from),
    ] as const;
    from += count;
    if (n === 0) continue;
    floor.push(figures[0]);
    accord.push(figures[1]);
  }
  closeSides(sides);
  return { floor: medianOf(floor), accord: medianOf(accord) };
}

interface Drag {
  readonly sender: number;
  readonly senders: number;
  readonly n: number;
  /** clock of the first frame */
  readonly from: number;
}

/** The same frame to both, with the stamp that Accord adds, so that what goes out of both has one size. */
function drag(arrivals: Arrivals, peers: readonly RawPeer[], { sender, senders, n, from }: Drag): void {
  const state = {
    beatId: BEAT,
    drag: { kind: 'person', id: PERSON, x: n / 100, y: sender, facing: 90 },
    personId: PERSON,
    role: 'director',
  };
  arrivals.sent(n * senders + sender);
  peers[sender]!.socket.send(presenceFrame(1_000_000_000 + sender, from + n, state));
}

/** Reads number and sender out of the drags of a frame, which may bring several people's. */
function listen(peers: readonly RawPeer[], senders: number, count: number): Arrivals {
  const arrivals = new Arrivals(peers.length * senders - senders, count);
  const ways = new Map<number, number>();
  for (const [receiver, peer] of peers.entries()) {
    peer.onPresence = (frame) => {
      for (const [, x, y] of frame.toString('latin1').matchAll(/"x":([\d.]+),"y":(\d+)/g)) {
        const [n, sender] = [Math.round(Number(x) * 100), Number(y)];
        if (sender === receiver || sender >= senders) continue;
        const pair = receiver * senders + sender;
        if (!ways.has(pair)) ways.set(pair, ways.size);
        arrivals.arrived(ways.get(pair)!, n, n * senders + sender);
      }
    };
  }
  return arrivals;
}
