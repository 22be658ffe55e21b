/** A tab with the stock y-websocket provider and a session cookie. */
import { WebSocket as NodeSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { documentName, type DocumentRef } from '#shared/model/documents.ts';

export class Peer {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** the final code, when the server sent one */
  readonly ended: Promise<number>;

  constructor(port: number, session: string, ref: DocumentRef) {
    class CookieSocket extends NodeSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie: `session=${session}` } });
      }
    }
    this.provider = new WebsocketProvider(
      `ws://127.0.0.1:${port}/sync`,
      encodeURIComponent(documentName(ref)),
      this.doc,
      {
        // ws has all of the browser's interface that the provider uses
        WebSocketPolyfill: CookieSocket as unknown as typeof WebSocket,
        disableBc: true,
        connect: false,
      },
    );
    this.ended = new Promise((resolve) => this.provider.on('closed', ({ code }) => resolve(code)));
  }

  static async open(port: number, session: string, ref: DocumentRef): Promise<Peer> {
    const peer = new Peer(port, session, ref);
    await peer.connect();
    return peer;
  }

  /** Connects, and waits for the server's document. */
  async connect(): Promise<void> {
    const synced = new Promise<void>((resolve) => {
      const listen = (isSynced: boolean): void => {
        if (!isSynced) return;
        this.provider.off('sync', listen);
        resolve();
      };
      this.provider.on('sync', listen);
    });
    this.provider.connect();
    await synced;
  }

  async until(isSo: (doc: Y.Doc) => boolean): Promise<void> {
    while (!isSo(this.doc)) {
      await new Promise<void>((resolve) => this.doc.once('update', () => resolve()));
    }
  }

  /** Waits until the states of the others are as wished. */
  async untilPresence(isSo: (others: readonly unknown[]) => boolean): Promise<void> {
    const { awareness } = this.provider;
    const others = (): unknown[] =>
      [...awareness.getStates()].filter(([id]) => id !== this.doc.clientID).map(([, state]) => state);
    while (!isSo(others())) await new Promise<void>((resolve) => awareness.once('change', () => resolve()));
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
