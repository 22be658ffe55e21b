/** What the live plane shows of kit to one person. Costume's copy holds a scene's number and its timing, nothing else of it (R33). */
import type { KitId } from './kit-catalogue.ts';
import type { AllergyState } from './kit.ts';

export interface LiveKitScene {
  readonly id: string;
  /** as in the script, for example `12A` */
  readonly number: string;
  /** only to those who plan by it; nothing of who or why */
  readonly ready?: boolean;
  /** ids of the beats in playing order, so that timing can be said by position */
  readonly beats?: readonly string[];
  /** whom a line may be for; only to those who edit */
  readonly people?: readonly string[];
  readonly lines?: readonly LiveKitLine[];
}

/** Times are milliseconds since 1970. Fields as in `kit.ts`. */
export interface LiveKitLine {
  readonly id: string;
  readonly item: KitId;
  /** what a yes to this line names */
  readonly version: number;
  readonly beats: readonly string[];
  /** those whose part of it the reader may see */
  readonly wearers: readonly LiveKitWearer[];
  /** somebody else has it on, or under, their body too */
  readonly shared: boolean;
  readonly size: string;
  readonly tone: string;
  readonly quantity: number;
  readonly place: string;
  readonly spare: boolean;
  readonly single: boolean;
  readonly fittedAt: number | null;
  /** person id; null with `fittedAt` */
  readonly fittedBy: string | null;
  readonly returnedAt: number | null;
}

export interface LiveKitWearer {
  readonly person: string;
  readonly confirmedAt: number | null;
  /** what the newest yes was to; null after none */
  readonly said: LiveKitTerms | null;
  readonly allergy: AllergyState;
  readonly avoid: string;
}

/** What somebody said yes to. Nobody else who is on the line is named. */
export interface LiveKitTerms {
  readonly size: string;
  readonly tone: string;
  readonly beats: readonly string[];
  readonly shared: boolean;
  /** it is on somebody now who was not on it then */
  readonly withOthers: boolean;
}
