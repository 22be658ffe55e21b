/** The floor: a bare `ws` relay that sends each frame to everyone else. What a sync server adds is measured against it. */
import { WebSocketServer } from 'ws';
import { reportCpu } from './report-cpu.ts';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    for (const other of server.clients) if (other !== socket) other.send(data);
  });
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.send!({ kind: 'ready', port: address.port });
});
reportCpu();
