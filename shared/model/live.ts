/**
 * What the live plane shows of the records plane to one person: made by `shared/access/projections.ts`, carried by the
 * messages of `shared/protocol/live-messages.ts`. Times are milliseconds since 1970 on the server's clock.
 */
import type { SceneCategory } from './categories.ts';
import type { SceneCharacter } from './production.ts';
import type { AccessRole } from './roles.ts';

/** How a person unlocks. */
export type LockKind = 'none' | 'passphrase';

export interface LiveMe {
  readonly personId: string;
  readonly name: string;
  readonly job: string;
  readonly role: AccessRole;
  readonly admin: boolean;
  readonly adult: boolean;
  readonly production: { readonly id: string; readonly name: string };
  readonly locked: boolean;
  /** how this person unlocks */
  readonly lock: LockKind;
  /** only where somebody else let this person in: such a session opens boards and no document beside them (design 5) */
  readonly assisted?: boolean;
  /** to a guardian: the minors whose maps they write; absent where there are none */
  readonly guards?: readonly string[];
  /** to a minor: who else reads and writes their map; absent where nobody does */
  readonly guardedBy?: readonly { readonly id: string; readonly name: string }[];
  /** the neutral contact, named everywhere */
  readonly ic: { readonly id: string; readonly name: string } | null;
}

export interface LivePerson {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly role: AccessRole;
  /** only to ICs and admins */
  readonly adult?: boolean;
  readonly admin?: boolean;
  readonly ended?: boolean;
  readonly joined?: boolean;
  readonly devices?: readonly LiveDevice[];
  /** only to ICs: whom they look after; absent where nobody */
  readonly guards?: readonly string[];
}

export interface LiveDevice {
  readonly session: string;
  readonly lastSeen: number;
  readonly online: boolean;
}

export interface LiveScene {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly intent: string;
  readonly categories: readonly SceneCategory[];
  readonly people: readonly string[];
  /** who plays whom; absent where nobody has noted any of it */
  readonly characters?: readonly SceneCharacter[];
  readonly closed: boolean;
  /** only to those who may change it */
  readonly admitted?: readonly string[];
  readonly right: 'rw' | 'r';
  /** number of beats on the board (not retired) */
  readonly beats: number;
}

export interface LiveHere {
  readonly id: string;
  /** the board they have open, where the reader may open it too */
  readonly scene: string | null;
}
