/** The door of the live plane: takes sockets in, and tells each what its role may see, when it changes. */
import type { IncomingMessage } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { isAskedAs } from '#shared/protocol/as-person.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { Session } from '../auth/port.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { LiveClient } from './live-client.ts';
import type { LiveLimits, LivePorts, LiveServer } from './port.ts';
import { ProductionLive } from './production-live.ts';

export const LIVE_LIMITS: LiveLimits = {
  messageBytes: 256,
  messages: 20,
  windowMs: 10_000,
  pingEveryMs: 25_000,
  idleMs: 70_000,
  recheckMs: 60_000,
  gapMs: 25,
  // a whole company may sit behind one address
  socketsPerAddress: 1_000,
  socketsPerPerson: 40,
  waitingBytes: 1024 * 1024,
};

export function createLiveServer(ports: LivePorts, limits: LiveLimits = LIVE_LIMITS): LiveServer {
  const wss = new WebSocketServer({
    noServer: true,
    // Larger than a message may be, so that a large one gets our code and only a giant one that of `ws` (1009).
    maxPayload: 64 * limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const productions = new Map<string, ProductionLive>();
  const perAddress = new Map<string, number>();
  let isClosing = false;

  const stops = [
    ports.auth.onChanged(({ productionId }) => productions.get(productionId)?.recheck()),
    ports.records.onChanged(({ productionId }) => productions.get(productionId)?.recheck()),
    ports.sync.onChanged(({ productionId }) => productions.get(productionId)?.refresh()),
    ports.sync.onBoardChanged((change) => productions.get(change.productionId)?.boardChanged(change)),
  ];
  const rechecks = setInterval(() => {
    for (const production of productions.values()) production.recheck();
  }, limits.recheckMs);
  rechecks.unref();

  async function sessionOf(request: IncomingMessage): Promise<Session | CloseCode> {
    if (isClosing) return CLOSE.shuttingDown;
    if ((perAddress.get(ports.addressOf(request)) ?? 0) >= limits.socketsPerAddress) return CLOSE.tooFast;
    try {
      const session = await ports.auth.fromCookie(request.headers.cookie);
      if (session === null || !isAskedAs(request.url ?? '', session.who.personId)) return CLOSE.noSession;
      return socketsOf(session.who.personId) >= limits.socketsPerPerson ? CLOSE.tooFast : session;
    } catch (err) {
      ports.log.error({ err }, 'live: a session could not be read');
      return CLOSE.shuttingDown;
    }
  }

  function socketsOf(personId: string): number {
    let count = 0;
    for (const { clients } of productions.values())
      for (const client of clients) if (client.session.who.personId === personId) count += 1;
    return count;
  }

  function add(socket: WebSocket, session: Session, address: string): void {
    const client = new LiveClient(socket, session, ports.clock, limits);
    const { productionId } = session.who;
    const production = productions.get(productionId) ?? new ProductionLive(productionId, ports, limits.gapMs);
    productions.set(productionId, production);
    production.clients.add(client);
    perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
    socket.once('close', () => {
      production.clients.delete(client);
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
      if (production.clients.size > 0) production.recheck();
      else if (productions.get(productionId) === production) {
        production.close();
        productions.delete(productionId);
      }
    });
    // Looked up again: rights may have changed between the cookie and now.
    production.recheck();
  }

  return {
    handleUpgrade(request, socket, head) {
      // before the upgrade there is only HTTP: a page from elsewhere never gets a socket
      if (!ports.isOwnOrigin(request)) return refuseUpgrade(socket, 403);
      const ignore = (): void => undefined;
      // a peer that goes away while its session is looked up is no error of ours
      socket.on('error', ignore);
      void sessionOf(request).then((session) => {
        socket.off('error', ignore);
        if (socket.destroyed) return;
        wss.handleUpgrade(request, socket, head, (ws) => {
          if (typeof session === 'object') return add(ws, session, ports.addressOf(request));
          ws.on('error', ignore);
          ws.close(session);
          setTimeout(() => ws.terminate(), 2_000).unref();
        });
      });
    },
    metrics() {
      let sockets = 0;
      for (const { clients } of productions.values()) sockets += clients.size;
      return { live_sockets: sockets, live_productions: productions.size };
    },
    async close() {
      isClosing = true;
      clearInterval(rechecks);
      for (const stop of stops) stop();
      const open = [...productions.values()].flatMap((production) => {
        production.close();
        return [...production.clients];
      });
      await Promise.all(open.map((client) => client.closed(CLOSE.shuttingDown)));
      wss.close();
    },
  };
}
