/** Refuses an upgrade in plain HTTP. From the moment of an upgrade on, nobody but its taker looks after the socket. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

export function refuseUpgrade(socket: Duplex, status: 403 | 404): void {
  // Security: unheard, the error of a peer that is gone already would end the process.
  socket.on('error', () => socket.destroy());
  // Security: a peer that never closes its own half would keep the socket, and a shutdown, for ever.
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}
