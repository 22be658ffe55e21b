import { expect, test } from 'vitest';
import { IdleWatch, WARN_MS, type Idle } from '../../../../client/state/idle-watch.ts';
import { createHandTimers, type HandTimers } from '../../../kit/sync-timers.ts';

const FIVE = 5 * 60_000;

test('[B6 36] warns twenty seconds before the end, and ends', () => {
  const { timers, states } = watch();
  timers.advance(FIVE - WARN_MS - 1);
  expect(states).toEqual([]);
  timers.advance(1);
  expect(states).toEqual(['warned']);
  timers.advance(WARN_MS - 1);
  expect(states).toEqual(['warned']);
  timers.advance(1);
  expect(states).toEqual(['warned', 'over']);
});

test('any input begins the time anew', () => {
  const { timers, states, idle } = watch();
  for (let minute = 0; minute < 30; minute += 1) {
    timers.advance(60_000);
    idle.input();
  }
  expect(states).toEqual([]);
  timers.advance(FIVE - WARN_MS);
  expect(states).toEqual(['warned']);
});

test('[B6 36] the warning is answered by staying, not by a hand that brushes the glass', () => {
  const { timers, states, idle } = watch();
  timers.advance(FIVE - 1);
  idle.input();
  expect(idle.state()).toBe('warned');
  idle.stay();
  expect(idle.state()).toBe('awake');
  timers.advance(FIVE - WARN_MS - 1);
  expect(states).toEqual(['warned', 'awake']);
  timers.advance(1 + WARN_MS);
  expect(states).toEqual(['warned', 'awake', 'warned', 'over']);
});

test('[B6 36] work in another tab keeps this one awake, and takes its warning back', () => {
  const timers = createHandTimers();
  const shared = sharedInput();
  const used = watch(timers, shared);
  const left = watch(timers, shared);
  for (let second = 0; second < 1200; second += 1) {
    timers.advance(1000);
    used.idle.input();
  }
  expect(left.states).toEqual([]);
  // the other tab is used once more while this one warns already
  timers.advance(FIVE - WARN_MS);
  expect(left.idle.state()).toBe('warned');
  used.idle.stay();
  timers.advance(WARN_MS);
  expect(left.idle.state()).toBe('awake');
  // input is told to other tabs now and then, not with every move
  expect(shared.writes).toBeLessThan(1200 / 5 + 10);
});

test('a device that slept through its time is over at once when it is looked at', () => {
  const timers = createHandTimers();
  let slept = 0;
  const states: Idle[] = [];
  const idle = new IdleWatch(
    FIVE,
    { now: () => timers.now() + slept, after: (ms, work) => timers.after(ms, work) },
    sharedInput(),
  );
  idle.subscribe(() => states.push(idle.state()));
  slept = FIVE;
  idle.look();
  expect(states).toEqual(['over']);
  // it stays over until somebody begins anew
  idle.input();
  idle.look();
  expect(idle.state()).toBe('over');
  idle.stay();
  expect(idle.state()).toBe('awake');
});

test('a clock that is put back, or a time from a clock that was ahead, neither ends it early nor keeps it awake', () => {
  const timers = createHandTimers();
  let shift = 0;
  const shared = sharedInput();
  shared.write(timers.now() + 10 * FIVE);
  const idle = new IdleWatch(
    FIVE,
    { now: () => timers.now() + shift, after: (ms, work) => timers.after(ms, work) },
    shared,
  );
  expect(idle.state()).toBe('awake');
  shift = -FIVE;
  idle.look();
  expect(idle.state()).toBe('awake');
  timers.advance(FIVE);
  expect(idle.state()).toBe('over');
});

test('a watch that is closed tells nobody', () => {
  const { timers, states, idle } = watch();
  idle.close();
  timers.advance(FIVE * 2);
  expect(states).toEqual([]);
});

function watch(
  timers: HandTimers = createHandTimers(),
  shared = sharedInput(),
): { timers: HandTimers; states: Idle[]; idle: IdleWatch } {
  const idle = new IdleWatch(FIVE, timers, shared);
  const states: Idle[] = [];
  idle.subscribe(() => states.push(idle.state()));
  return { timers, states, idle };
}

function sharedInput() {
  let at: number | null = null;
  return {
    writes: 0,
    read: (): number | null => at,
    write(next: number): void {
      at = next;
      this.writes += 1;
    },
  };
}
