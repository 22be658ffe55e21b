/** Lets the driver ask a server process for the CPU it has used (microseconds, user and system) and its memory (bytes). */
export function reportCpu(): void {
  process.on('message', (message: { kind: string }) => {
    if (message.kind === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send!({ kind: 'cpu', micros: user + system, rss: process.memoryUsage().rss });
    }
    if (message.kind === 'stop') process.exit(0);
  });
}
