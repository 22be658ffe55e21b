import { describe, expect, it } from 'vitest';
import { WISH_STATES } from '#shared/model/wishes.ts';
import { talkSaveWords } from '#shared/words/talk.ts';
import { wishStateWords } from '#shared/words/wishes.ts';

describe('what comes back to a wish', () => {
  it('[R20] is with whom it is, that it is on the board, or what is suggested: three readings and no fourth', () => {
    expect(WISH_STATES.map((state) => wishStateWords(state, undefined, 'Mara'))).toEqual([
      'With Mara',
      'On the board',
      'Mara suggests something else',
    ]);
    expect(wishStateWords('alternative', 'One count later.', 'Mara')).toBe('Mara suggests: One count later.');
    expect(wishStateWords('alternative', '', 'your intimacy coordinator')).toBe(
      'Your intimacy coordinator suggests something else',
    );
  });
});

describe('how private words are kept', () => {
  const words = (state: Parameters<typeof talkSaveWords>[0]): string => talkSaveWords(state, () => '10:42');

  it('is never called sent before the server has said so', () => {
    expect(words({ kind: 'saved', at: 1 })).toBe('Sent 10:42');
    for (const state of [
      { kind: 'loading' },
      { kind: 'sending' },
      { kind: 'offline', unsent: true },
      { kind: 'offline', unsent: false },
      { kind: 'not-storing' },
      { kind: 'ended', code: 4404 },
    ] as const)
      expect(words(state)).not.toMatch(/^Sent/);
  });

  it('promises nothing of the device, which keeps none of them', () => {
    expect(words({ kind: 'offline', unsent: true })).toContain('Keep this page open');
  });
});
