/**
 * Everything that is material to one performer in one beat (R8), as plain JSON: what the digest is made of, what an
 * offer keeps, and what a difference is read from. Record ids and time are not in it: the same content again is the
 * same agreement. Which field of which record goes in is said once, in `shared/rules/material.ts`.
 */
import type { Contact, UnknownWords } from './board.ts';
import type { BeatKind } from './beat-kinds.ts';
import type { Doubling } from './consent.ts';
import type { Height } from './contact-vocabulary.ts';
import type { ExposureMode } from './exposure.ts';
import type { KitId } from './kit-catalogue.ts';
import type { ZoneId, ZoneSide } from './zones.ts';

export interface MaterialPart {
  /** of this shape; another one is another agreement */
  readonly version: 1;
  readonly person: string;
  readonly beat: {
    readonly kind: BeatKind;
    /** sorted */
    readonly people: readonly string[];
    readonly counts: number;
    /** counts per minute that the beat runs at: what a count lasts */
    readonly tempo: number;
    readonly isPlanB: boolean;
  };
  readonly intent: { readonly distance: string; readonly sound: string; readonly placeholder: string };
  /** given or received, in an order that depends on their content only */
  readonly contacts: readonly MaterialContact[];
  /** of oneself and of those one is in contact with; who is clothed is not listed */
  readonly exposure: readonly MaterialExposure[];
  /** of oneself and of those one is in contact with */
  readonly heights: readonly { readonly person: string; readonly height: Height }[];
  /** garments and barriers that one has on in this beat, sorted, each once */
  readonly kit: readonly KitId[];
  /** tied to this beat */
  readonly cameras: readonly MaterialCamera[];
  /** of the people in this beat */
  readonly doubles: readonly Doubling[];
  /** of the scene; null where there is no script */
  readonly script: string | null;
}

/** What may be absent in the record always stands here, so that one content has one form. */
export interface MaterialContact extends Omit<
  Contact,
  'id' | 'beatId' | 'retired' | 'to' | 'agentSide' | 'garment' | 'unknown'
> {
  readonly agentSide: ZoneSide | null;
  readonly to: ZoneId | null;
  /** '' where nothing is opened or taken off */
  readonly garment: string;
  /** words of no catalogue of the program that made the offer */
  readonly unknown: UnknownWords;
}

export interface MaterialExposure {
  readonly person: string;
  readonly onSet: readonly ZoneId[];
  readonly inView: readonly ZoneId[];
  readonly mode: ExposureMode;
}

export interface MaterialCamera {
  readonly label: string;
  /** millimetres */
  readonly lens: number;
  readonly sensor: number;
}
