import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createDocumentProvider } from '../../../../client/sync/document-provider.ts';

const providers: WebsocketProvider[] = [];

function create(): WebsocketProvider {
  const provider = createDocumentProvider(new Y.Doc(), {
    url: 'ws://127.0.0.1:9',
    name: 'board/scn_aaaaaa',
    personId: 'pers_aaaaaa',
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    onAnswered: () => undefined,
  });
  providers.push(provider);
  return provider;
}

afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy();
});

/** How long the provider waits after this close, in milliseconds. */
function waitAfter(provider: WebsocketProvider, code: number): number {
  provider.emit('connection-close', [{ code } as CloseEvent, provider]);
  provider.wsUnsuccessfulReconnects += 1;
  return Math.min(2 ** provider.wsUnsuccessfulReconnects * 100, provider.maxBackoffTime);
}

describe('the provider of a board', () => {
  it('[design 3.1] comes back with jitter: no two wait the same, and never longer than ten seconds', () => {
    const firsts = Array.from({ length: 8 }, () => waitAfter(create(), 4503));
    expect(new Set(firsts).size).toBeGreaterThan(4);
    for (const wait of firsts) expect(wait >= 100 && wait <= 200).toBe(true);
    const provider = create();
    const waits = Array.from({ length: 12 }, () => waitAfter(provider, 1006));
    expect(waits.at(-1)).toBeGreaterThanOrEqual(5000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(10_000);
  });

  it('[design 3.1] after "too many changes at once" it waits seconds, not a blink', () => {
    const wait = waitAfter(create(), 4529);
    expect(wait).toBeGreaterThanOrEqual(3000);
    expect(wait).toBeLessThanOrEqual(6400);
  });

  it('never tries again after a final close, nor with a frame that is too large', () => {
    const { shouldReconnect } = create();
    const tries = (code: number): boolean => shouldReconnect({ code } as CloseEvent, providers[0]!);
    expect([4401, 4403, 4404, 4409, 4413, 4426, 1009].map(tries)).toEqual(Array(7).fill(false));
    expect([4503, 4508, 4529, 1006, 1013, 1001].map(tries)).toEqual(Array(6).fill(true));
  });

  it('[6.2] says whose tab it is at every opening, so that the next person’s cookie is not taken for theirs', () => {
    const { searchParams } = new URL(create().url);
    expect(Object.fromEntries(searchParams)).toEqual({ accord: '1', as: 'pers_aaaaaa' });
  });

  it('talks to the server only: not between tabs, where another person may be signed in', () => {
    const provider = create();
    expect(provider.disableBc).toBe(true);
    provider.connect();
    expect(provider.bcconnected).toBe(false);
  });
});
