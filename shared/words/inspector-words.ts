/** The inspector: beat, people, contacts and set. */
import { roundMetres, type Point } from '../model/geometry.ts';
import type { Staging } from '../model/board.ts';
import type { Height } from '../model/contact-vocabulary.ts';
import { facingWords } from './facing-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { lengthMark, lengthWords, stepWords } from './length-words.ts';
import { HEIGHT_LABELS } from './labels/contact.ts';

export const INSPECTOR_WORDS = {
  inspector: 'Beat and its people, contacts and set',
  tabs: { people: 'People', contacts: 'Contacts', set: 'Set', wishes: 'Wishes', agreement: 'Agreement' },
  noBeat: 'There is no beat yet. Capture the first one.',
  undo: 'Undo',
  unnamed: 'Name this beat',
} as const;

export const BEAT_WORDS = {
  details: 'Details',
  name: 'Name of the beat',
  counts: 'Counts',
  kind: 'Kind of beat',
  kindClosed: 'Somebody here is not noted as 18 or older, so only these kinds can be chosen.',
  startsOnPlanB: 'The contact-free Plan B is what runs, unless an intimacy coordinator says otherwise.',
  withGuardianAndTeacher:
    'A guardian and a studio teacher are there. No part of the body is noted, and no contact.',
  phrase: 'Phrase',
  phraseHelp: 'The run of beats it belongs to.',
  cueIn: 'Cue in',
  cueOut: 'Cue out',
  ownTempo: 'Own tempo',
  tempo: 'Counts per minute',
  ownTempoHelp: (tempo: number) => `Off: as the scene, ${tempo} counts per minute.`,
} as const;

/** Above the buttons of a step in four directions: arrows are those of the screen, and it says which end that is. */
export function moveByWords(unit: LengthUnit, isTurned: boolean): string {
  const step = `Move by ${stepWords('usual', unit)}`;
  return isTurned ? `${step}, as in the performer’s view` : step;
}

export const PEOPLE_WORDS = {
  height: 'Height',
  facing: 'Facing',
  move: moveByWords,
  nudge: { upstage: 'Upstage', downstage: 'Downstage', left: 'Stage left', right: 'Stage right' },
  nudgeBy: (direction: string, unit: LengthUnit) =>
    `Move ${stepWords('usual', unit)}, ${direction.toLowerCase()}`,
  turn: (degrees: number) =>
    `Turn ${Math.abs(degrees)} degrees to their own ${degrees > 0 ? 'left' : 'right'}`,
  fromCentre: { x: 'Across, from the centre line', y: 'Deep, from the middle' },
  offFloor: '. Outside the floor; it is kept as it is.',
  takeOff: 'Take off stage',
  bringOn: 'Bring on stage',
  inWords: 'Blocking in words',
  remove: 'Remove from beat',
  removed: (name: string) => `${name} is no longer in this beat.`,
  waiting: 'Off stage',
  notPlaced: 'Not placed yet',
  add: 'Add to this beat',
  addOne: (name: string) => `Add ${name} to this beat`,
  nobodyHere: 'Nobody is in this beat yet.',
  nobodyInScene:
    'This scene has no performers yet. They are chosen with the scene, on the production’s page.',
  everybodyHere: 'Everyone of this scene is in the beat.',
} as const;

export const HEIGHT_SHORT: Readonly<Record<Height, string>> = {
  standing: 'Stand',
  seated: 'Sit',
  kneeling: 'Kneel',
  floor: 'Floor',
  bed: 'Bed',
};

export const SET_WORDS = {
  furniture: 'Furniture',
  none: 'The floor is empty.',
  add: 'Add furniture',
  addOne: (name: string) => `Add ${name.toLowerCase()}`,
  label: 'Name',
  width: 'Width',
  depth: 'Depth',
  turn: (degrees: number) => `Turn ${Math.abs(degrees)} degrees ${degrees > 0 ? 'left' : 'right'}`,
  rotation: 'Turn',
  locked: 'Locked',
  lockedHelp: 'Locked furniture stays where it is.',
  unlockFirst: 'It is locked. Unlock it to turn it or change its size.',
  remove: 'Remove',
  removed: (name: string) => `${name} removed.`,
  undo: 'Undo',
  size: (w: number, d: number, unit: LengthUnit) => `${lengthMark(w, unit)} × ${lengthMark(d, unit)}`,
  floor: 'Floor and tempo',
  floorWidth: 'Floor width',
  floorDepth: 'Floor depth',
  areas: 'Area names on the floor',
  areasHelp: 'On this screen.',
  unit: 'Lengths on this screen',
  units: { m: 'Metres', ft: 'Feet' },
  onFloorChange: 'When its size changes',
  floorChange: { keep: 'Places stay', rescale: 'Places scale' },
  frozenStay: (count: number) =>
    `${count === 1 ? 'One beat is' : `${count} beats are`} frozen: people stay there as they are, in metres. Furniture and all other beats scale.`,
  outside: (count: number) =>
    count === 1
      ? 'One place lies outside the floor. It is kept as it is.'
      : `${count} places lie outside the floor, over all beats. They are kept as they are.`,
  outsideFrozen: (count: number) =>
    `${count === 1 ? 'One of them is' : `${count} of them are`} in frozen beats and stay${count === 1 ? 's' : ''} there.`,
  bringIn: 'Bring them onto the floor',
  staging: 'Staging',
  tempo: 'Counts per minute',
} as const;

export const STAGING_LABELS: Readonly<Record<Staging, string>> = {
  proscenium: 'Proscenium',
  thrust: 'Thrust',
  round: 'In the round',
  screen: 'Screen',
  volume: 'Capture volume',
};

/** Why the controls are grey. */
export function readOnlyWords(about: 'blocking' | 'contacts' | 'cameras', isClosed: boolean): string {
  if (isClosed) return 'This board is closed. You can read it.';
  if (about === 'cameras') return 'Set up by the director, intimacy coordination and stage management.';
  return about === 'contacts'
    ? 'Written by the intimacy coordinator.'
    : 'You can read this board. The director, intimacy coordination, stage management and the performers of the scene change it.';
}

/** "standing, facing stage left". */
export function poseWords(height: Height, facing: number): string {
  return `${HEIGHT_LABELS[height]}, ${facingWords(facing)}`;
}

/** "1.2 m stage left, 0.4 m downstage"; "centre" in the middle. */
export function positionWords({ x, y }: Point, unit: LengthUnit = 'm'): string {
  const parts: string[] = [];
  if (roundMetres(x) !== 0) parts.push(`${lengthWords(Math.abs(x), unit)} stage ${x > 0 ? 'left' : 'right'}`);
  if (roundMetres(y) !== 0)
    parts.push(`${lengthWords(Math.abs(y), unit)} ${y > 0 ? 'downstage' : 'upstage'}`);
  return parts.length === 0 ? 'centre' : parts.join(', ');
}
