/** Copies of a board that were set aside on a device: the banner, the list, and one of them read in words. */
import type { Furniture, PlacedPerson } from '../model/board.ts';
import { countsOf } from './counts-words.ts';
import { poseWords, positionWords } from './inspector-words.ts';
import { furnitureName } from './labels/furniture.ts';

export const KEPT_WORDS = {
  title: 'Copies set aside',
  text: 'The server could not take these, so they were kept here. They are never sent. Look at one, write down what you need, then remove it.',
  scene: (number: string, title: string) => `Scene ${number}${title === '' ? '' : `, ${title}`}`,
  unknownScene: 'A scene that is no longer open to you',
  at: (when: string) => `Set aside ${when}`,
  open: 'Look at it',
  openOf: (scene: string, when: string) => `Look at the copy of ${scene}, set aside ${when}`,

  pageText:
    'Only this device has it. It can be read and saved as a file, and is never sent. What is on the server did not change.',
  save: 'Save as a file',
  remove: 'Remove from this device',
  removeTitle: 'Remove this copy from this device',
  removeText:
    'The copy is on this device only. Once it is removed nobody can bring it back. The board on the server stays as it is.',
  removeConfirm: 'Remove it',
  removed: 'The copy was removed from this device.',
  back: 'Back to Settings',
  unreadable:
    'This copy cannot be read on this device. It may already have been removed. The board on the server is not touched by that.',
  opening: 'Reading the copy',
  noBeats: 'There are no beats in this copy.',
  beat: (place: number, name: string) => (name === '' ? `Beat ${place}` : `Beat ${place}: ${name}`),
  counts: (counts: number) => countsOf(counts),
  people: 'People',
  nobody: 'Nobody is in this beat.',
  offStage: 'off stage',
  notPlaced: 'not placed',
  contacts: 'Contacts',
  noContacts: 'No contact.',
  intent: 'Intent',
  furniture: 'Furniture',
  noFurniture: 'The floor is empty.',
  signOut: (count: number) =>
    `${count === 1 ? 'One copy that was' : `${count} copies that were`} set aside ${count === 1 ? 'stays' : 'stay'} on this device too.`,
} as const;

/** "1.2 m stage left, 0.4 m downstage; standing, facing the audience". */
export function placeWords(place: PlacedPerson | null): string {
  if (place === null) return KEPT_WORDS.notPlaced;
  if (!place.onStage) return KEPT_WORDS.offStage;
  return `${positionWords(place)}; ${poseWords(place.height, place.facing)}`;
}

/** "Bed, 1.6 by 2 metres, centre". */
export function furnitureWords(item: Furniture): string {
  return `${furnitureName(item)}, ${item.w} by ${item.d} metres, ${positionWords(item)}`;
}
