/** A tab on a whole server: the stock y-websocket provider with the session cookie, on one board. */
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readContact } from '#shared/doc/read-board.ts';
import { RecordMirror } from '#shared/doc/record-mirror.ts';
import type { DocumentKind } from '#shared/model/documents.ts';
import type { Contact } from '#shared/model/board.ts';

export class BoardPeer {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** the first code the socket was closed with */
  readonly closed: Promise<number>;

  /** `kind`: of the document, whose id stands in the place of the scene’s */
  constructor(url: string, cookie: string | null, sceneId: string, kind: DocumentKind = 'board') {
    class CookieSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: cookie === null ? {} : { cookie } });
      }
    }
    this.provider = new WebsocketProvider(
      `${url.replace(/^http/, 'ws')}/sync`,
      `${kind}/${sceneId}`,
      this.doc,
      // ws has all of the browser's interface that the provider uses
      { WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket, disableBc: true },
    );
    this.closed = new Promise((resolve) => {
      this.provider.once('connection-close', (event: CloseEvent | null) => resolve(event?.code ?? 0));
    });
  }

  static async open(
    url: string,
    cookie: string | null,
    sceneId: string,
    kind: DocumentKind = 'board',
  ): Promise<BoardPeer> {
    const peer = new BoardPeer(url, cookie, sceneId, kind);
    await new Promise<void>((resolve) => {
      peer.provider.on('sync', (isSynced: boolean) => {
        if (isSynced) resolve();
      });
    });
    return peer;
  }

  /** Ids of the beats. */
  beats(): readonly string[] {
    return [...this.doc.getMap('beats').keys()];
  }

  contacts(): readonly Contact[] {
    const mirror = new RecordMirror(this.doc, 'board');
    return [...mirror.all('contacts')].map(([key, plain]) => readContact(key, plain));
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
