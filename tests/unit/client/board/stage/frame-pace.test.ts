import { expect, test } from 'vitest';
import { FramePace } from '../../../../../client/board/stage/frame-pace.ts';

function draw(pace: FramePace, times: readonly number[]): void {
  for (const ms of times) pace.took(ms);
}

test('[issue 6 Fast] a device that draws sixty pictures a second is not slow, nor is one late picture', () => {
  const pace = new FramePace();
  draw(pace, [16, 17, 16, 60, 16, 17, 16, 16, 17]);
  expect(pace.isSlow).toBe(false);
});

test('[issue 6 Fast] a device that draws thirty is slow, until nothing moves any more', () => {
  const pace = new FramePace();
  draw(pace, [33, 33, 34, 33, 33]);
  expect(pace.isSlow).toBe(true);
  // what is done about it makes it faster: that is no reason to undo it
  draw(pace, [16, 17, 16, 16, 17, 16, 17, 16]);
  expect(pace.isSlow).toBe(true);
  pace.rest();
  expect(pace.isSlow).toBe(false);
  draw(pace, [33, 33, 34, 33]);
  expect(pace.isSlow).toBe(false);
});
