/** The counts of the beat that is shown, to be drawn along, tapped and stepped through. Snaps to counts; Alt: freely. */
import { useEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react';
import { PLAYER_WORDS } from '#shared/words/player-words.ts';
import type { Playback, PlayerSaid } from './playback.ts';
import styles from './player.module.css';

interface CountScrubProps {
  readonly playback: Playback;
  readonly said: PlayerSaid;
}

export function CountScrub({ playback, said }: CountScrubProps) {
  const { clock } = playback;
  const { count, counts, index } = said;
  const input = useRef<HTMLInputElement>(null);
  const isFree = useRef(false);

  useEffect(() => {
    const show = (gone: number): void => {
      const element = input.current;
      if (element === null) return;
      element.value = String(gone);
      element.style.setProperty('--gone', `${(gone / Number(element.max)) * 100}%`);
    };
    show(clock.moment()?.gone ?? 0);
    return playback.onFrame(show);
  }, [playback, clock, counts]);

  function seek(event: ChangeEvent<HTMLInputElement>): void {
    clock.pause();
    const gone = Number(event.target.value);
    const start = clock.score.parts[index]?.start ?? 0;
    if (isFree.current) clock.seek(start + Math.min(gone, counts - 1e-6));
    else clock.seekCount(index, Math.round(gone));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (step === -1 || step === 1) return clock.stepCount(step);
    clock.pause();
    clock.seekCount(index, step === 'first' ? 0 : counts);
  }

  return (
    <div className={styles['scrub']}>
      <input
        ref={input}
        type="range"
        className={styles['range']}
        aria-label={PLAYER_WORDS.counts}
        aria-valuetext={PLAYER_WORDS.countSaid(count, counts)}
        min={0}
        max={counts}
        step="any"
        defaultValue={0}
        onChange={seek}
        onPointerMove={(event) => (isFree.current = event.altKey)}
        onKeyDown={onKeyDown}
      />
      <div className={styles['numbers']} aria-hidden>
        {numbered(counts).map((number) => (
          <span key={number} style={{ left: `${((number - 0.5) / counts) * 100}%` }}>
            {number}
          </span>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, -1 | 1 | 'first' | 'last'>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: 'first',
  End: 'last',
};

/** Most numbers that have room on the narrowest screen. */
const MOST = 16;

function numbered(counts: number): readonly number[] {
  const step = [1, 2, 4, 8, 16, 32].find((by) => counts / by <= MOST) ?? 64;
  return Array.from({ length: Math.ceil(counts / step) }, (_, at) => at * step + 1);
}
