/** Lets the driver ask a server process for the CPU it has used and, after a collection of garbage, for its memory. */
export interface Usage {
  /** microseconds, user and system */
  readonly micros: number;
  /** bytes of the whole process */
  readonly rss: number;
  /** bytes of JavaScript values and buffers */
  readonly held: number;
}

export function reportUsage(): void {
  // a driver that has died must not leave its servers behind
  process.on('disconnect', () => process.exit(1));
  process.on('message', ({ kind }: { kind: string }) => {
    if (kind === 'stop') process.exit(0);
    if (kind === 'memory') globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send!({ micros: user + system, rss, held: heapUsed + external } satisfies Usage);
  });
}
