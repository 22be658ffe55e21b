/** The set: furniture, the floor itself, and what a new size of it does. */
import type { Staging } from '../model/board.ts';

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
