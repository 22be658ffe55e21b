/**
 * `/live`: one WebSocket per client; the server pushes projections made for that person's role. Whole values, never
 * patches: what is not in the newest message is gone. A client sends nothing but `{"kind":"here"}` every 25 s or so.
 */
import * as v from 'valibot';
import type { LiveConsent } from '../model/consent-live.ts';
import type { LiveKitScene } from '../model/kit-live.ts';
import type { LiveHere, LiveMe, LivePerson, LiveScene } from '../model/live.ts';

export type { LiveKitLine, LiveKitScene, LiveKitTerms, LiveKitWearer } from '../model/kit-live.ts';
export type { LiveDevice, LivePerson, LiveScene } from '../model/live.ts';

export const liveClientMessage = v.variant('kind', [v.strictObject({ kind: v.literal('here') })]);

/** Who I am. First message after connecting, again when it changes. A locked session gets nothing else. */
export interface MeMessage extends LiveMe {
  readonly kind: 'me';
  /** milliseconds since 1970 on the server's clock */
  readonly at: number;
}

/** The people of the production as this role may see them: names and jobs. */
export interface PeopleMessage {
  readonly kind: 'people';
  readonly people: readonly LivePerson[];
}

/** The scenes this person may open, in order; others are absent. */
export interface ScenesMessage {
  readonly kind: 'scenes';
  readonly scenes: readonly LiveScene[];
}

/** Who is connected now, and on which scene's board; people in private screens stay shown on the board they came from. */
export interface HereMessage {
  readonly kind: 'here';
  readonly people: readonly LiveHere[];
}

/** Kit, scene by scene, for those who see any of it. A scene that is missing has none for this reader. */
export interface KitMessage {
  readonly kind: 'kit';
  readonly scenes: readonly LiveKitScene[];
}

/** Offers, answers and readiness, as far as this role may see them (design section 5). */
export interface ConsentMessage extends LiveConsent {
  readonly kind: 'consent';
}

/** This session is over (ended, signed out elsewhere). The socket closes with the same code right after. */
export interface EndedMessage {
  readonly kind: 'ended';
  readonly code: number;
}

export type LiveMessage =
  | MeMessage
  | PeopleMessage
  | ScenesMessage
  | HereMessage
  | KitMessage
  | ConsentMessage
  | EndedMessage;
