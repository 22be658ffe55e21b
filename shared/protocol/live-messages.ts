/**
 * `/live`: one WebSocket per client; the server pushes projections made for that person's role. Whole values, never
 * patches: what is not in the newest message is gone. A client sends nothing but `{"kind":"here"}` every 25 s or so.
 */
import * as v from 'valibot';
import type { AccessRole } from '../model/roles.ts';
import type { SceneCategory } from '../model/categories.ts';

export const liveClientMessage = v.variant('kind', [v.strictObject({ kind: v.literal('here') })]);

/** Who I am. First message after connecting, again when it changes. */
export interface MeMessage {
  readonly kind: 'me';
  readonly personId: string;
  readonly name: string;
  readonly job: string;
  readonly role: AccessRole;
  readonly admin: boolean;
  readonly adult: boolean;
  readonly production: { readonly id: string; readonly name: string };
  readonly locked: boolean;
  /** how this person unlocks */
  readonly lock: 'none' | 'passphrase';
  /** the neutral contact, named everywhere */
  readonly ic: { readonly id: string; readonly name: string } | null;
  /** milliseconds since 1970 on the server's clock */
  readonly at: number;
}

/** The people of the production as this role may see them: names and jobs. */
export interface PeopleMessage {
  readonly kind: 'people';
  readonly people: readonly LivePerson[];
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
}
export interface LiveDevice {
  readonly session: string;
  readonly lastSeen: number;
  readonly online: boolean;
}

/** The scenes this person may open, in order; others are absent. */
export interface ScenesMessage {
  readonly kind: 'scenes';
  readonly scenes: readonly LiveScene[];
}
export interface LiveScene {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly intent: string;
  readonly categories: readonly SceneCategory[];
  readonly people: readonly string[];
  readonly closed: boolean;
  /** only to those who may change it */
  readonly admitted?: readonly string[];
  readonly right: 'rw' | 'r';
  /** number of beats on the board (not retired) */
  readonly beats: number;
}

/** Who is connected now, and on which scene's board; people in private screens stay shown on the board they came from. */
export interface HereMessage {
  readonly kind: 'here';
  readonly people: readonly { readonly id: string; readonly scene: string | null }[];
}

/** This session is over (ended, signed out elsewhere). The socket closes with the same code right after. */
export interface EndedMessage {
  readonly kind: 'ended';
  readonly code: number;
}

export type LiveMessage = MeMessage | PeopleMessage | ScenesMessage | HereMessage | EndedMessage;
