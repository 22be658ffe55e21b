/** The cue of each count: a light beside the count that is on every other count, and a click if it is asked for. */
import { useEffect, useRef } from 'react';
import { Click } from './click.ts';
import type { PlayerSaid } from './playback.ts';
import type { Cue } from './player-more.tsx';

/** Whether the light is on: it changes with every count, so that it is seen without being a flicker. */
export function useClick(said: PlayerSaid | null, cue: Cue): boolean {
  const click = useRef<Click | null>(null);
  const isPlaying = said?.isPlaying === true;
  const [beatId, count] = [said?.beatId, said?.count ?? 0];

  useEffect(() => {
    if (cue !== 'sound') return;
    const opened = new Click();
    click.current = opened;
    return () => {
      click.current = null;
      opened.close();
    };
  }, [cue]);

  useEffect(() => {
    if (isPlaying) click.current?.play(count === 1);
  }, [isPlaying, beatId, count]);

  return isPlaying && count % 2 === 1;
}
