/** The stock y-websocket provider, set up for a document: no talk between tabs, waits that differ, final closes that end. */
import { AS_PERSON } from '#shared/protocol/as-person.ts';
import { CLOSE, isFinalClose } from '#shared/protocol/close-codes.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

/** Longest wait between two tries to connect. */
const MOST_BACKOFF_MS = 10_000;
/** After "too many changes at once" the next try waits as if this many had failed (6 s at most). */
const TRIES_WHEN_TOO_FAST = 5;

/** WebSocket's own "message too big": the same bytes would be sent and refused for ever. */
export const FRAME_TOO_LARGE = 1009;

export interface DocumentProviderOptions {
  readonly url: string;
  /** the document's name; the slash is encoded here */
  readonly name: string;
  /** whose tab this is; with somebody else's cookie the server closes with 4401 */
  readonly personId: string;
  readonly WebSocketPolyfill: typeof WebSocket | undefined;
  /** the server's step 1 is being answered with everything it lacks; the answer goes when this has returned */
  readonly onAnswered: () => void;
}

/** Not connected yet. */
export function createDocumentProvider(doc: Y.Doc, options: DocumentProviderOptions): WebsocketProvider {
  const { url, name, personId, WebSocketPolyfill, onAnswered } = options;
  const provider = new WebsocketProvider(url, encodeURIComponent(name), doc, {
    connect: false,
    // Security: BroadcastChannel would hand the document to another person's tab of the same browser
    disableBc: true,
    maxBackoffTime: MOST_BACKOFF_MS,
    // Security: on a shared tablet, what this person has not sent yet must never go up as the next one's
    params: { accord: String(PROTOCOL_VERSION), [AS_PERSON]: personId },
    shouldReconnect: (event) => event.code !== FRAME_TOO_LARGE && !isFinalClose(event.code),
    ...(WebSocketPolyfill === undefined ? {} : { WebSocketPolyfill }),
  });
  noteAnswers(provider, onAnswered);
  provider.on('connection-close', (event) => spreadOut(provider, event?.code));
  return provider;
}

function noteAnswers(provider: WebsocketProvider, onAnswered: () => void): void {
  const stock = provider.messageHandlers[0];
  if (stock === undefined) throw new Error('y-websocket has no sync handler');
  provider.messageHandlers[0] = (encoder, decoder, of, emitSynced, messageType) => {
    const isStepOne = decoder.arr[decoder.pos] === 0;
    stock(encoder, decoder, of, emitSynced, messageType);
    if (isStepOne) onAnswered();
  };
}

/** The stock waits are the same for everybody; after a restart all would come back in one moment. */
function spreadOut(provider: WebsocketProvider, code: number | undefined): void {
  if (code === CLOSE.tooFast) {
    provider.wsUnsuccessfulReconnects = Math.max(provider.wsUnsuccessfulReconnects, TRIES_WHEN_TOO_FAST);
  }
  const next = Math.min(MOST_BACKOFF_MS, 2 ** (provider.wsUnsuccessfulReconnects + 1) * 100);
  provider.maxBackoffTime = next * (0.5 + Math.random() / 2);
}
