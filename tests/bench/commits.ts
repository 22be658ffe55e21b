/**
 * One edit at a time to everyone on a board. Floor and Accord take turns, edit by edit, with the same bytes, so that
 * whatever else the machine does meets both.
 */
import { Arrivals, pace } from './arrivals.ts';
import { Hand } from './board.ts';
import { updateFrame, type RawPeer } from './raw-peer.ts';
import { closeSides, connectSides, measure, type Compared, type Servers } from './sides.ts';

export interface CommitWish {
  readonly clients: number;
  readonly edits: number;
  readonly perSecond: number;
  /** edits before those that are measured, so that both servers run as they do after a while */
  readonly warmUp: number;
}

/** Edits a second while the code warms up. */
const WARM_UP_PACE = 400;

export async function measureCommits(
  servers: Servers,
  { clients, edits, perSecond, warmUp }: CommitWish,
): Promise<Compared> {
  const sides = await connectSides(servers, clients);
  const hand = new Hand([sides.accord[0]!.first]);
  let moved = 0;
  const run = async (count: number, pacePerSecond: number): Promise<Compared> => {
    const floor = listen(sides.floor, count);
    const accord = listen(sides.accord, count);
    const frames = Array.from({ length: count }, () => updateFrame(hand.move((moved += 1))));
    const sending = pace(count * 2, 500 / pacePerSecond, (turn) => {
      const [arrivals, peers] = turn % 2 === 0 ? [floor, sides.floor] : [accord, sides.accord];
      const n = turn >> 1;
      arrivals.sent(n);
      peers[0]!.socket.send(frames[n]!);
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
  await run(warmUp, WARM_UP_PACE);
  const compared = await run(edits, perSecond);
  closeSides(sides);
  return compared;
}

/** Everyone but the first. One connection's edits come in order, so the n-th that arrives is the n-th that was sent. */
function listen([, ...others]: readonly RawPeer[], count: number): Arrivals {
  const arrivals = new Arrivals(others.length, count);
  for (const [way, peer] of others.entries()) {
    let next = 0;
    peer.onUpdate = () => {
      arrivals.arrived(way, next);
      next += 1;
    };
  }
  return arrivals;
}
