import { expect, test } from 'vitest';
import { FramePace } from '../../../../../client/board/stage/frame-pace.ts';

function draw(pace: FramePace, steps: readonly number[]): void {
  let now = 0;
  for (const step of steps) pace.drew((now += step));
}

test('a device that draws sixty pictures a second is not slow, nor is one late picture', () => {
  const pace = new FramePace();
  draw(pace, [0, 16, 17, 16, 60, 16, 17, 16, 16, 17]);
  expect(pace.isSlow).toBe(false);
});

test('a device that draws thirty is slow, until the gesture is over', () => {
  const pace = new FramePace();
  draw(pace, [0, 33, 33, 34, 33, 33, 33]);
  expect(pace.isSlow).toBe(true);
  pace.rest();
  expect(pace.isSlow).toBe(false);
});

test('a hand that rests is not a slow device', () => {
  const pace = new FramePace();
  draw(pace, [0, 400, 500, 310, 800, 400, 900, 350]);
  expect(pace.isSlow).toBe(false);
});
