/** The way somebody walks to the next beat, and the counts on which they do. */
import type { LengthUnit } from '../model/lengths.ts';
import { countsWords } from './counts-words.ts';
import { wayLength } from './length-words.ts';
import { listWords } from './strip-words.ts';

export const WAY_WORDS = {
  title: 'Way to the next beat',
  last: 'There is no next beat yet.',
  away: 'They are not on stage in the next beat.',
  stays: 'Stays where they are.',
  length: (metres: number, points: number, unit: LengthUnit) =>
    `${wayLength(metres, unit)}, ${points === 0 ? 'straight' : points === 1 ? '1 point' : `${points} points`}`,
  point: (place: number, of: number) => `Point ${place} of ${of}`,
  none: 'No point picked',
  previous: 'Previous point',
  next: 'Next point',
  add: 'Add a point',
  remove: 'Remove point',
  straight: 'Make it straight',
  shape: 'From point to point',
  curve: 'In a curve',
  corners: 'Straight',
  nudge: (step: string) => step.replace('Move', 'Move the point'),
  help: 'On the plan: pull the middle of the way for a curve, tap it for a point.',
  moves: 'Moves',
  whole: 'Whole beat',
  onCounts: 'On counts',
  from: 'From count',
  forCounts: 'For counts',
  span: (place: number) => `Move ${place}`,
  addSpan: 'Add another move',
  /** written beside the pause mark on the plan */
  holdMark: (holds: readonly { readonly start: number; readonly length: number }[]) =>
    `holds ${holds.map(({ start, length }) => (length === 1 ? start : `${start}–${start + length - 1}`)).join(', ')}`,
  holds: (holds: readonly { readonly start: number; readonly length: number }[]) =>
    `Holds on ${listWords(holds.map(({ start, length }) => countsWords(start, length)))}.`,
  removeSpan: (place: number) => `Remove move ${place}`,
} as const;
