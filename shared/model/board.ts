/**
 * The board of one scene, as plain readonly values (design 3.1). How these lie inside a Yjs document is known only to
 * `shared/doc`. Units are in the field comments; ids are those of `ids.ts`.
 */
import type { Point } from './geometry.ts';
import type { Agent, Height, Layer, Level, Onset, Tempo, Verb, Weight } from './contact-vocabulary.ts';
import type { BeatKind } from './beat-kinds.ts';
import type { ExposureMode } from './exposure.ts';
import type { ZoneId, ZoneSide } from './zones.ts';

export const STAGINGS = ['proscenium', 'thrust', 'round', 'screen', 'volume'] as const;
export type Staging = (typeof STAGINGS)[number];

export const FURNITURE_KINDS = [
  'bed',
  'sofa',
  'chair',
  'table',
  'door',
  'window',
  'stairs',
  'wall',
  'counter',
  'platform',
  'rug',
  'lamp',
  'shape',
] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

/** The whole scene: its floor, its staging, its tempo. */
export interface SceneSettings {
  /** metres, stage right to stage left */
  readonly floorWidth: number;
  /** metres, upstage to downstage */
  readonly floorDepth: number;
  readonly staging: Staging;
  /** counts per minute */
  readonly tempo: number;
  /** name of the document's schema version, see `shared/doc/migrations` */
  readonly schema: string;
}

/** The smallest agreed unit of action. */
export interface Beat {
  readonly id: string;
  /** fractional key; ties are ordered by id */
  readonly order: string;
  readonly kind: BeatKind;
  readonly name: string;
  readonly phrase: string;
  /** ids of the performers in this beat */
  readonly people: readonly string[];
  readonly cueIn: string;
  readonly cueOut: string;
  /** length in counts, a whole number */
  readonly counts: number;
  /** counts per minute where the beat differs from its scene */
  readonly tempo?: number | undefined;
  /** the beat this one stands in for */
  readonly planBOf?: string | undefined;
  readonly retired?: boolean | undefined;
}

/** What the moment means, in character words, and its ingredients. Written by ICs. */
export interface Intent {
  readonly beatId: string;
  readonly text: string;
  readonly distance: string;
  readonly breath: string;
  readonly sound: string;
  readonly eyeLine: string;
  readonly placeholder: string;
}

/** A span of counts inside a beat; `start` is 1 for the first count. */
export interface CountSpan {
  readonly start: number;
  readonly length: number;
}

/** Where one performer is at the start of one beat, and how they get to the next. Never torn: one value. */
export interface Place extends Point {
  /** degrees, see `normalizeDegrees` */
  readonly facing: number;
  readonly height: Height;
  /** points between here and the place in the next beat; empty is a straight line */
  readonly path: readonly Point[];
  /** straight from point to point; else one smooth curve through them */
  readonly corners?: boolean | undefined;
  /** the counts on which the performer moves; empty is the whole beat */
  readonly moves: readonly CountSpan[];
  readonly onStage: boolean;
}

export interface PlacedPerson extends Place {
  readonly beatId: string;
  readonly personId: string;
}

export interface Furniture extends Point {
  readonly id: string;
  readonly kind: FurnitureKind;
  /** width and depth in metres before rotation */
  readonly w: number;
  readonly d: number;
  /** degrees */
  readonly rotation: number;
  readonly label: string;
  readonly locked: boolean;
  /** corners of a free shape, in order, as shares of half its width and depth, about its middle and before it is turned */
  readonly outline?: readonly Point[] | undefined;
  readonly retired?: boolean | undefined;
}

export interface Camera extends Point {
  readonly id: string;
  readonly beatIds: readonly string[];
  readonly facing: number;
  /** focal length, millimetres */
  readonly lens: number;
  /** sensor width, millimetres */
  readonly sensor: number;
  readonly label: string;
  readonly retired?: boolean | undefined;
}

/** Catalogue ids of the barriers on each of the two bodies (R29 asks for both near the pelvis). */
export interface BarrierPair {
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
}

/** Fields of a contact whose word stands in one of the catalogues. */
export const CATALOGUE_FIELDS = ['zone', 'to', 'agent', 'verb', 'level', 'layer'] as const;
export type CatalogueField = (typeof CATALOGUE_FIELDS)[number];
export type UnknownWords = Readonly<Partial<Record<CatalogueField, string>>>;

/** One contact between two bodies, in technical words. Written by ICs. */
export interface Contact {
  readonly id: string;
  readonly beatId: string;
  readonly giver: string;
  readonly agent: Agent;
  /** the giver's own; absent where the part has no sides or it is left open */
  readonly agentSide?: ZoneSide | undefined;
  readonly receiver: string;
  readonly zone: ZoneId;
  readonly verb: Verb;
  readonly level: Level;
  readonly layer: Layer;
  /** first count, 1-based */
  readonly start: number;
  /** how many counts */
  readonly counts: number;
  readonly tempo: Tempo;
  readonly onset: Onset;
  readonly weight: Weight;
  /** where a moving contact ends */
  readonly to?: ZoneId | undefined;
  readonly barriers: BarrierPair;
  /** what is unfastened or taken off the receiver: a garment of the kit catalogue, or words for a costume item */
  readonly garment?: string | undefined;
  /** what it looks like, apart from what happens (masking) */
  readonly looksLike: string;
  readonly masked: boolean;
  /** performer id, or 'mutual' */
  readonly leads: string;
  /** words of no catalogue of this program, as they stand in the record; never written (C11) */
  readonly unknown?: UnknownWords | undefined;
  readonly retired?: boolean | undefined;
}

/** Which zones are uncovered for one performer in one beat. One value. Written by ICs. */
export interface Exposure {
  readonly onSet: readonly ZoneId[];
  readonly inView: readonly ZoneId[];
  readonly mode: ExposureMode;
}

export const NOTE_TARGETS = ['beat', 'person', 'contact', 'item', 'camera', 'scene'] as const;
export interface NoteTarget {
  readonly kind: (typeof NOTE_TARGETS)[number];
  readonly id: string;
}
export interface NoteReply {
  readonly by: string;
  readonly text: string;
}
export interface Note {
  readonly id: string;
  readonly target: NoteTarget;
  readonly by: string;
  readonly text: string;
  readonly replies: Readonly<Record<string, NoteReply>>;
  readonly resolved: boolean;
  readonly retired?: boolean | undefined;
}

/** Bounds that both the gate and the forms use, so that a form never lets someone write what the gate puts back. */
export const LIMITS = {
  floor: { least: 1, most: 60 },
  tempo: { least: 20, most: 300 },
  position: 100,
  size: { least: 0.05, most: 60 },
  outline: { least: 3, most: 24 },
  counts: 512,
  lens: { least: 4, most: 1200 },
  sensor: { least: 2, most: 80 },
  beatsOfCamera: 200,
  peopleInBeat: 60,
  pathPoints: 200,
  /** of a way with both its ends while a hand has it; one with more is shown to others once it is written */
  shownPathPoints: 64,
  moves: 32,
  zones: 120,
  barriersPerBody: 8,
  name: 120,
  line: 400,
  text: 4000,
  replies: 200,
} as const;
