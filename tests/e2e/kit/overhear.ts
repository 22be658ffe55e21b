/** Everything that a page gets from the server, so that a test can ask what is not in it. */
import type { Page } from '@playwright/test';

export interface Overheard {
  /** frames and bodies, oldest first; bytes are read as one letter each */
  readonly texts: readonly string[];
  /** the newest message of a kind on the live line */
  live(kind: string): Readonly<Record<string, unknown>> | null;
}

/** Listens from now on: call it before the page is opened. */
export function overhear(page: Page): Overheard {
  const texts: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      texts.push(typeof payload === 'string' ? payload : payload.toString('latin1')),
    ),
  );
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    // a page that closes takes its answers along
    response.text().then(
      (text) => texts.push(text),
      () => undefined,
    );
  });
  return {
    texts,
    live(kind) {
      const found = texts.findLast((text) => text.startsWith(`{"kind":"${kind}"`));
      return found === undefined ? null : JSON.parse(found);
    },
  };
}
