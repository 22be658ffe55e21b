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
  readonly returnedAt: number | null;
}

export interface LiveKitWearer {
  readonly person: string;
  readonly confirmedAt: number | null;
  readonly allergy: AllergyState;
  readonly avoid: string;
}
