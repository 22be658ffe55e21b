/** A player on an open board, whose time the test lets pass. */
import { onTestFinished } from 'vitest';
import { PlayClock } from '../../../../client/player/clock.ts';
import { Playback } from '../../../../client/player/playback.ts';
import { openKit, type OpenKit } from '../board/open-kit.ts';
import { HandTicker } from './hand-ticker.ts';

export interface OpenedPlayback extends OpenKit {
  readonly playback: Playback;
  readonly ticker: HandTicker;
}

/** `isStepped`: less motion is wanted. */
export function openPlayback(isStepped = false): OpenedPlayback {
  const opened = openKit();
  const ticker = new HandTicker();
  const playback = new Playback(opened.session, opened.kit.tokens, {
    clock: new PlayClock(ticker),
    isStepped: () => isStepped,
  });
  onTestFinished(() => playback.close());
  return { ...opened, playback, ticker };
}
