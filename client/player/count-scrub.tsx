/**
 * The counts of the beat that is shown, to be drawn along, tapped and stepped through. Snaps to counts; Alt: freely.
 * What is seen of it lies over the range: one that gets another value at each picture would have the whole page laid out
 * and painted again.
 */
import { useEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react';
import { PLAYER_WORDS } from '#shared/words/player-words.ts';
import { along } from './along.ts';
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
  const gone = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const isFree = useRef(false);

  useEffect(() => {
    if (gone.current === null || thumb.current === null) return;
    const seen = [
      along(gone.current, (share) => `scaleX(${share})`),
      along(thumb.current, (share) => `translateX(${share * 100}%)`),
    ];
    const show = (now: number): void => {
      for (const { to } of seen) to(now / counts);
      // whole counts while it plays: nobody can take hold of more
      const value = String(clock.get().isPlaying ? Math.floor(now) : now);
      if (input.current !== null && input.current.value !== value) input.current.value = value;
    };
    show(clock.moment()?.gone ?? 0);
    const stop = playback.onFrame(show);
    return () => {
      stop();
      for (const { end } of seen) end();
    };
  }, [playback, clock, counts]);

  function seek(event: ChangeEvent<HTMLInputElement>): void {
    clock.pause();
    const to = Number(event.target.value);
    const start = clock.score.parts[index]?.start ?? 0;
    if (isFree.current) clock.seek(start + Math.min(to, counts - 1e-6));
    else clock.seekCount(index, Math.round(to));
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
      <div className={styles['track']} aria-hidden>
        <div ref={gone} className={styles['gone']} />
      </div>
      <div ref={thumb} className={styles['thumb']} data-thumb aria-hidden />
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
