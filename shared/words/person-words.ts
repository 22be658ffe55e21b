/** The open row of a performer, and the steps and lengths by which anything on the floor is moved. */
import type { Height } from '../model/contact-vocabulary.ts';
import type { LengthUnit } from '../model/lengths.ts';
import { stepWords } from './length-words.ts';

/** Above the buttons of a step in four directions: arrows are those of the screen, and it says which end that is. */
export function moveByWords(unit: LengthUnit, isTurned: boolean): string {
  const step = `Move by ${stepWords('usual', unit)}`;
  return isTurned ? `${step}, as in the performer’s view` : step;
}

export const PERSON_WORDS = {
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
  remove: 'Remove from beat',
  removed: (name: string) => `${name} is no longer in this beat.`,
} as const;

export const HEIGHT_SHORT: Readonly<Record<Height, string>> = {
  standing: 'Stand',
  seated: 'Sit',
  kneeling: 'Kneel',
  floor: 'Floor',
  bed: 'Bed',
};
