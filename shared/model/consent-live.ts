/**
 * What the live plane shows of consent to one person; made by `shared/access/consent.ts`. What is missing here is not
 * shown, and stands for "draft" and "not ready", which is where everything begins. Times are milliseconds since 1970.
 */
import type { ReleasedExtra } from './comfort-extras.ts';
import type { MapEntry } from './comfort-map.ts';
import type { Digest, Doubling, Standing } from './consent.ts';
import type { ReleasedFigure } from './figure.ts';
import type { RiderState } from './rider.ts';
import type { ZoneId } from './zones.ts';

export interface LiveConsent {
  /** scenes of which the reader is told anything, in order */
  readonly scenes: readonly LiveConsentScene[];
  /** to ICs all that are released, to a performer their own, to a guardian the child's */
  readonly maps: readonly LiveReleasedMap[];
  /** to ICs and to whose it is: what of today is narrower (R6) */
  readonly today: readonly LiveNarrowing[];
  /** to producers: how many beats are ready, and nothing of which */
  readonly readyBeats: number | null;
}

export interface LiveConsentScene {
  readonly id: string;
  readonly beats: readonly LiveConsentBeat[];
  /** to ICs and producers all, to a performer their own */
  readonly riders: readonly LiveRider[];
  /** to ICs, and to the two it is about */
  readonly doubles: readonly Doubling[];
}

export interface LiveConsentBeat {
  readonly id: string;
  /** what an IC has published; nothing else moves it */
  readonly ready: boolean;
  /** what is on the board is not what was called ready: this beat will be asked again. Told from the board alone */
  readonly changed: boolean;
  readonly frozen: boolean;
  /** those whose part the reader may see: to ICs everybody who was asked, to a performer themselves */
  readonly people: readonly LiveStanding[];
}

export interface LiveStanding {
  readonly person: string;
  readonly standing: Standing;
  /** of the newest answer; null before there is one */
  readonly answeredAt: number | null;
  /** what can be answered now, else the newest version that was offered; null before there is one */
  readonly offer: {
    readonly id: string;
    /** 1, 2, ... of the different versions that this person was asked about */
    readonly number: number;
    readonly at: number;
    readonly by: string;
    readonly digest: Digest;
  } | null;
  /** grows by one with every offer to this person and every answer of theirs in this beat; a yes names it */
  readonly mark: number;
}

export interface LiveReleasedMap {
  readonly person: string;
  readonly at: number;
  readonly entries: readonly MapEntry[];
  readonly extras: readonly ReleasedExtra[];
  readonly labels: readonly { readonly zone: ZoneId; readonly label: string }[];
  /** absent where it is the neutral one, and for a minor (M2) */
  readonly figure?: ReleasedFigure | undefined;
}

export interface LiveNarrowing {
  readonly person: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly entries: readonly MapEntry[];
}

export interface LiveRider {
  readonly person: string;
  readonly state: RiderState;
  readonly version: string | null;
}
