/**
 * The floor: a bare `ws` relay that sends each frame to everyone else. What a sync server adds is measured against it.
 * With `bytes` it also sends a newcomer so many at once, as a document would come.
 */
import { WebSocketServer } from 'ws';
import { reportUsage } from './report-usage.ts';

const { bytes = 0 } = JSON.parse(process.argv[2] ?? '{}') as { bytes?: number };
const first = new Uint8Array(bytes);
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  if (bytes > 0) socket.send(first, { binary: true });
  socket.on('message', (data: Buffer) => {
    for (const other of server.clients) if (other !== socket) other.send(data);
  });
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.send!({ port: address.port });
});
reportUsage();
