import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlayClock } from '../../../../client/player/clock.ts';
import { scoreOf } from '../../../../shared/model/score.ts';
import { HandTicker } from './hand-ticker.ts';

const SCORE = scoreOf(
  [
    { id: 'a', counts: 4 },
    { id: 'b', counts: 2, tempo: 120 },
    { id: 'c', counts: 4 },
  ],
  60,
);

function clockOf(score = SCORE): { readonly clock: PlayClock; readonly ticker: HandTicker } {
  const ticker = new HandTicker();
  const clock = new PlayClock(ticker);
  clock.setScore(score);
  return { clock, ticker };
}

describe('the clock of the player', () => {
  it('[issue 6 Player] plays at the tempo of each beat, stops at the end, and begins again from there', () => {
    const { clock, ticker } = clockOf();
    clock.play();
    ticker.pass(2000);
    expect(clock.get().at).toBeCloseTo(2);
    ticker.pass(2500);
    expect(clock.get().at).toBeCloseTo(5);
    ticker.pass(20_000);
    expect(clock.get()).toMatchObject({ at: 10, isPlaying: false });
    expect(ticker.isRunning).toBe(false);
    clock.play();
    expect(clock.get()).toMatchObject({ at: 0, isPlaying: true });
  });

  it('half speed takes twice the time', () => {
    const { clock, ticker } = clockOf();
    clock.setSpeed(0.5);
    clock.play();
    ticker.pass(2000);
    expect(clock.get().at).toBeCloseTo(1);
  });

  it('steps by count from a moment between counts, through the ends of beats, both ways', () => {
    const { clock } = clockOf();
    const seen = (step: -1 | 1, times: number): readonly number[] =>
      Array.from({ length: times }, () => {
        clock.stepCount(step);
        return Math.round(clock.get().at * 1000) / 1000;
      });
    clock.seek(2.3);
    expect(seen(1, 5)).toEqual([3, 4, 5, 6, 7]);
    expect(seen(-1, 4)).toEqual([6, 5, 4, 3]);
    clock.seek(0);
    expect(seen(-1, 1)).toEqual([0]);
  });

  it('the end of the last count of a beat is still that beat', () => {
    const { clock } = clockOf();
    clock.seekCount(0, 4);
    expect(clock.moment()?.index).toBe(0);
    clock.seekCount(2, 4);
    expect(clock.moment()).toMatchObject({ index: 2 });
  });

  it('steps by beat: back goes to the beginning first', () => {
    const { clock } = clockOf();
    clock.seek(5);
    clock.stepBeat(-1);
    expect(clock.get().at).toBe(4);
    clock.stepBeat(-1);
    expect(clock.get().at).toBe(0);
    clock.stepBeat(1);
    clock.stepBeat(1);
    expect(clock.get().at).toBe(6);
    clock.stepBeat(1);
    expect(clock.get().at).toBe(10);
  });

  it('repeats from A to B, whatever the pace of pictures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }),
        (from, long, ticks) => {
          const ticker = new HandTicker();
          const clock = new PlayClock(ticker);
          clock.setScore(SCORE);
          const to = Math.min(10, from + long);
          clock.setLoop({ from, to });
          clock.play();
          for (const ms of ticks) {
            ticker.pass(ms);
            const { at, isPlaying } = clock.get();
            expect(isPlaying).toBe(true);
            expect(at).toBeGreaterThanOrEqual(from);
            expect(at).toBeLessThan(to);
          }
        },
      ),
    );
  });

  it('a page that was hidden goes on from where it was', () => {
    const ticks: ((now: number) => void)[] = [];
    const clock = new PlayClock({
      start(tick) {
        ticks.push(tick);
        return () => ticks.pop();
      },
    });
    clock.setScore(SCORE);
    clock.play();
    ticks[0]?.(0);
    ticks[0]?.(60_000);
    expect(clock.get().at).toBeLessThanOrEqual(0.25);
  });

  it('[W9] stops before a beat that may not be played, does not begin in one, and goes on once it may', () => {
    const { clock, ticker } = clockOf();
    let ready = new Set(['a']);
    clock.setGate((beatId) => ready.has(beatId));
    clock.play();
    ticker.pass(6000);
    expect(clock.get()).toMatchObject({ at: 4, isPlaying: false, stoppedAt: 'b' });
    clock.play();
    expect(clock.get()).toMatchObject({ isPlaying: false, stoppedAt: 'b' });
    ready = new Set(['a', 'b', 'c']);
    clock.setGate((beatId) => ready.has(beatId));
    expect(clock.get().stoppedAt).toBeNull();
    clock.play();
    ticker.pass(500);
    expect(clock.get().at).toBeCloseTo(5);
  });

  it('stops at once when the beat that is playing is not ready any more', () => {
    const { clock, ticker } = clockOf();
    clock.play();
    ticker.pass(1000);
    clock.setGate(() => false);
    expect(clock.get()).toMatchObject({ at: 0, isPlaying: false, stoppedAt: 'a' });
  });

  it('stays on its beat and count while somebody puts a beat before it or takes counts away', () => {
    const { clock } = clockOf();
    clock.seek(7);
    clock.setScore(
      scoreOf(
        [
          { id: 'new', counts: 16 },
          { id: 'a', counts: 4 },
          { id: 'b', counts: 2 },
          { id: 'c', counts: 4 },
        ],
        60,
      ),
    );
    expect(clock.get().at).toBe(23);
    clock.setScore(scoreOf([{ id: 'c', counts: 1 }], 60));
    expect(clock.get().at).toBeCloseTo(1);
    expect(clock.moment()?.index).toBe(0);
  });

  it('a repeat stays with its beats while others come and go, and ends with them', () => {
    const { clock } = clockOf();
    // the first count of b to the last of b
    clock.setLoop({ from: 4, to: 6 });
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, counts: 4 }));
    clock.setScore(scoreOf([{ id: 'new', counts: 3 }, a!, b!, c!], 60));
    expect(clock.get().loop).toEqual({ from: 7, to: 9 });
    clock.setScore(scoreOf([b!, a!, c!], 60));
    expect(clock.get().loop).toEqual({ from: 0, to: 2 });
    clock.setScore(scoreOf([{ id: 'b', counts: 1 }, a!], 60));
    expect(clock.get().loop).toEqual({ from: 0, to: 1 });
    clock.setScore(scoreOf([a!], 60));
    expect(clock.get().loop).toEqual({ from: null, to: null });
  });

  it('[W10] held, it plays for nobody, however it is asked', () => {
    const { clock, ticker } = clockOf();
    clock.setHeld(true);
    clock.play();
    clock.toggle();
    expect(clock.get()).toMatchObject({ isPlaying: false, isHeld: true });
    clock.setHeld(false);
    expect([clock.get().isPlaying, ticker.isRunning]).toEqual([false, false]);
  });

  it('has nothing to play in an empty scene, and complains of nothing', () => {
    const { clock } = clockOf(scoreOf([], 60));
    clock.play();
    clock.stepCount(1);
    clock.stepBeat(-1);
    expect(clock.get()).toMatchObject({ at: 0, isPlaying: false });
  });
});
