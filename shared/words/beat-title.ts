import type { Beat } from '../model/board.ts';

/** How a beat is called where there is room for a few words: its name, or its number. `index` is 0 for the first. */
export function beatTitle(beat: Pick<Beat, 'name'>, index: number): string {
  return beat.name === '' ? `Beat ${index + 1}` : beat.name;
}
