/** The inspector: beat, people, contacts and set. */
import { roundMetres, type Point } from '../model/geometry.ts';
import type { Height } from '../model/contact-vocabulary.ts';
import { facingWords } from './facing-words.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { lengthWords } from './length-words.ts';
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
} as const;

export const PEOPLE_WORDS = {
  inWords: 'Blocking in words',
  waiting: 'Off stage',
  notPlaced: 'Not placed yet',
  add: 'Add to this beat',
  addOne: (name: string) => `Add ${name} to this beat`,
  nobodyHere: 'Nobody is in this beat yet.',
  nobodyInScene:
    'This scene has no performers yet. They are chosen with the scene, on the production’s page.',
  everybodyHere: 'Everyone of this scene is in the beat.',
} as const;

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
