/**
 * From an upgrade request to "this session may open that document", or the code to close with. A browser cannot read a
 * refused handshake, so only a foreign page is refused before the upgrade.
 */
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { DocumentFacts } from '#shared/access/decide.ts';
import { parseDocumentName, type DocumentRef } from '#shared/model/documents.ts';
import { isAskedAs } from '#shared/protocol/as-person.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts';
import { OLDEST_CLIENT } from '#shared/protocol/version.ts';
import type { SyncPorts, SyncSession } from './port.ts';
import { mayOpen } from './rights.ts';

export interface Wish {
  /** null: not the name of a document */
  readonly ref: DocumentRef | null;
  /** null: a stock client, which gets none of our own messages */
  readonly version: number | null;
}

export type Opening =
  | {
      readonly kind: 'open';
      readonly session: SyncSession;
      readonly ref: DocumentRef;
      readonly facts: DocumentFacts;
    }
  | { readonly kind: 'refused'; readonly code: CloseCode };

const PATH = '/sync/';

/** What the address asks for. The slash inside the name may be percent-encoded, as the stock provider's users write it. */
export function readWish(url: string): Wish {
  const [path = '', query = ''] = url.split('?', 2);
  const version = new URLSearchParams(query).get('accord');
  return {
    ref: path.startsWith(PATH) ? parseDocumentName(decode(path.slice(PATH.length))) : null,
    // a version that is not a number is older than any
    version: version === null ? null : /^\d{1,6}$/.test(version) ? Number(version) : 0,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a stray percent sign: no document has such a name
    return '';
  }
}

/**
 * Security: "no such document" and "not yours" take the same way to the same answer, and everything is asked before a
 * byte of the document is read.
 */
export async function decideOpening(
  ports: SyncPorts,
  request: IncomingMessage,
  wish: Wish,
): Promise<Opening> {
  if (wish.version !== null && wish.version < OLDEST_CLIENT) return refused(CLOSE.clientTooOld);
  const session = await ports.authenticate(request);
  // Security: asked again at every opening, so a tab of the person before never goes on with this one's cookie
  if (session === null || !isAskedAs(request.url ?? '', session.who.personId))
    return refused(CLOSE.noSession);
  const { ref } = wish;
  if (ref === null) return refused(CLOSE.notFound);
  const facts = await ports.factsOf(ref);
  if (facts === null || !mayOpen(session, ref, facts)) return refused(CLOSE.notFound);
  return { kind: 'open', session, ref, facts };
}

function refused(code: CloseCode): Opening {
  return { kind: 'refused', code };
}

/** `ws` closes what is too large with 1009, after which a stock client sends the same again for ever. 4413 is final. */
export class AccordSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    super.close(code === 1009 ? CLOSE.tooLarge : code, data);
  }
}
