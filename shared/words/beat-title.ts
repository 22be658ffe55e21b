import type { Beat } from '../model/board.ts';

/** How a beat is called where there is room for a few words: its name, or its number. `index` is 0 for the first. */
export function beatTitle(beat: Pick<Beat, 'name'>, index: number): string {
  return beat.name === '' ? `Beat ${index + 1}` : beat.name;
}

/** "Beat 3, Hands"; one without a name is "Beat 3". `place` is 1 for the first, `title` what the beat is called. */
export function placed(place: number, title: string): string {
  return title === `Beat ${place}` ? title : `Beat ${place}, ${title}`;
}
