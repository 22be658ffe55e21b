/**
 * The words a contact is written in (domain 2.2): de-loaded, technical, one word per idea. Eye-line has no list there
 * and stays free words on the board.
 */
import { isOneOf } from './one-of.ts';

/** What makes the contact. Agent matters as much as zone: a hug is not a hand (domain 2.1). */
export const AGENTS = [
  'palm',
  'fingertips',
  'hand-back',
  'forearm',
  'arm',
  'shoulder',
  'forehead',
  'cheek',
  'lips',
  'hair',
  'torso-front',
  'torso-back',
  'hip',
  'leg',
  'knee',
  'foot',
  'prop',
  'cloth',
] as const;
export type Agent = (typeof AGENTS)[number];

export function isAgent(value: unknown): value is Agent {
  return isOneOf(AGENTS, value);
}

interface VerbFacts<Id extends string> {
  readonly id: Id;
  /** False: nobody is touched, and the level can only be none. */
  readonly contact: boolean;
  /** Travels over the body or moves it; what a `no-movement` condition rules out (domain 2.3). */
  readonly moves: boolean;
  /** Closes round, bears on or pulls what it touches; never on the throat (R31). */
  readonly presses: boolean;
  /** The costume item's id must be named. */
  readonly needsGarment: boolean;
  /** Barrier ids for both bodies must be named (R29). Marks the only verb for simulated action. */
  readonly needsBarriers: boolean;
  /** Belongs in a kiss beat, with its placeholder and Plan B. */
  readonly kiss: boolean;
}

const STILL = { contact: true, moves: false, presses: false } as const;
const MOVES = { contact: true, moves: true, presses: false } as const;
const PRESSES = { contact: true, moves: false, presses: true } as const;
const MOVES_BODY = { contact: true, moves: true, presses: true } as const;
const NO_CONTACT = { contact: false, moves: false, presses: false } as const;
const PLAIN = { needsGarment: false, needsBarriers: false, kiss: false } as const;
const GARMENT = { ...PLAIN, needsGarment: true } as const;

const VERB_ROWS = [
  { id: 'rest', ...STILL, ...PLAIN },
  { id: 'place', ...STILL, ...PLAIN },
  { id: 'hold', ...PRESSES, ...PLAIN },
  { id: 'clasp', ...PRESSES, ...PLAIN },
  { id: 'cup', ...PRESSES, ...PLAIN },
  { id: 'wrap', ...PRESSES, ...PLAIN },
  { id: 'lean', ...PRESSES, ...PLAIN },
  { id: 'press', ...PRESSES, ...PLAIN },
  { id: 'brush', ...MOVES, ...PLAIN },
  { id: 'trace', ...MOVES, ...PLAIN },
  { id: 'slide', ...MOVES, ...PLAIN },
  { id: 'guide', ...MOVES_BODY, ...PLAIN },
  { id: 'draw-toward', ...MOVES_BODY, ...PLAIN },
  { id: 'turn', ...MOVES_BODY, ...PLAIN },
  { id: 'lift', ...MOVES_BODY, ...PLAIN },
  { id: 'support-weight', ...PRESSES, ...PLAIN },
  { id: 'kiss-closed', ...STILL, ...PLAIN, kiss: true },
  { id: 'unfasten', ...MOVES, ...GARMENT },
  { id: 'remove-garment', ...MOVES, ...GARMENT },
  { id: 'cover', ...STILL, ...PLAIN },
  { id: 'release', ...STILL, ...PLAIN },
  { id: 'hover', ...NO_CONTACT, ...PLAIN },
  { id: 'approach', ...NO_CONTACT, ...PLAIN },
  { id: 'retreat', ...NO_CONTACT, ...PLAIN },
  { id: 'look', ...NO_CONTACT, ...PLAIN },
  { id: 'breathe-near', ...NO_CONTACT, ...PLAIN },
  { id: 'mask', ...NO_CONTACT, ...PLAIN },
  { id: 'shift-weight', ...NO_CONTACT, moves: true, ...PLAIN, needsBarriers: true },
] as const;

export type Verb = (typeof VERB_ROWS)[number]['id'];
export type VerbEntry = VerbFacts<Verb>;

export const VERBS: readonly VerbEntry[] = VERB_ROWS;
export const VERB_IDS: readonly Verb[] = VERBS.map((verb) => verb.id);
export const verbById: ReadonlyMap<Verb, VerbEntry> = new Map(VERBS.map((verb) => [verb.id, verb]));

export function isVerb(value: unknown): value is Verb {
  return isOneOf(VERB_IDS, value);
}

/** Lightest first, so that a cap is a comparison of places. */
export const LEVELS = ['none', 'skin', 'muscle', 'bone'] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
  return isOneOf(LEVELS, value);
}

export function isLevelAbove(level: Level, cap: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(cap);
}

/** What lies between the two bodies. */
export const LAYERS = ['over-costume', 'over-garment', 'bare-skin', 'no-contact'] as const;
export type Layer = (typeof LAYERS)[number];

export function isLayer(value: unknown): value is Layer {
  return isOneOf(LAYERS, value);
}

export const DISTANCES = ['open', 'close', 'hold', 'arms-length', 'hand-width', 'contact'] as const;
export type Distance = (typeof DISTANCES)[number];

export function isDistance(value: unknown): value is Distance {
  return isOneOf(DISTANCES, value);
}

export const TEMPOS = ['still', 'slow', 'medium', 'quick', 'building', 'easing'] as const;
export type Tempo = (typeof TEMPOS)[number];

export function isTempo(value: unknown): value is Tempo {
  return isOneOf(TEMPOS, value);
}

export const ONSETS = ['gradual', 'sharp'] as const;
export type Onset = (typeof ONSETS)[number];

export function isOnset(value: unknown): value is Onset {
  return isOneOf(ONSETS, value);
}

export const BREATHS = ['in', 'out', 'held', 'shared'] as const;
export type Breath = (typeof BREATHS)[number];

export function isBreath(value: unknown): value is Breath {
  return isOneOf(BREATHS, value);
}

export const SOUNDS = ['none', 'breath', 'voice', 'line'] as const;
export type Sound = (typeof SOUNDS)[number];

export function isSound(value: unknown): value is Sound {
  return isOneOf(SOUNDS, value);
}

export const WEIGHTS = ['own', 'shared', 'supported'] as const;
export type Weight = (typeof WEIGHTS)[number];

export function isWeight(value: unknown): value is Weight {
  return isOneOf(WEIGHTS, value);
}

/** The body's height on the board; `kneeling` comes from the board, the rest from domain 2.2. */
export const HEIGHTS = ['standing', 'seated', 'kneeling', 'floor', 'bed'] as const;
export type Height = (typeof HEIGHTS)[number];

export function isHeight(value: unknown): value is Height {
  return isOneOf(HEIGHTS, value);
}
