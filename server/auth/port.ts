/** What the rest of the server may ask about who somebody is. Built by `createAuth` in `auth.ts`. */
import type { DocumentKind } from '#shared/model/documents.ts';
import type { Who } from '#shared/model/production.ts';

/** A signed-in device, as it stands now. `who` carries today's role. */
export interface Session {
  readonly id: string;
  readonly who: Who;
  /** covered until `unlock`: may open nothing and run nothing but `unlock` and `sign-out` */
  readonly locked: boolean;
  /** the kinds of document it may open, where somebody else let this person in (an assisted session: board only) */
  readonly only?: readonly DocumentKind[];
}

/** What has become of a session. `ended`: the person's access has ended, not only this session. */
export type SessionLook =
  | { readonly kind: 'holds'; readonly session: Session }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'ended' };

export interface Sessions {
  /** The session of a request's Cookie header; null where there is none that holds. Locked ones are returned. */
  fromCookie(header: string | undefined): Promise<Session | null>;
  /** The session as it stands now. */
  look(id: string): Promise<SessionLook>;
  /** Calls the listener when a session or a person's access in this production has changed or ended. */
  onChanged(listener: (change: { readonly productionId: string }) => void): () => void;
}
