import { describe, expect, it } from 'vitest';
import type { TalkLine, Wish } from '../../../../shared/model/wishes.ts';
import { isWaiting, waitingWishes } from '../../../../client/state/waiting.ts';

const [MARA, SAM] = ['pers_mmmmmm', 'pers_ssssss'];
const isIc = (personId: string): boolean => personId === MARA;
const line = (by: string, at: number): TalkLine => ({ id: `line_${at}`, by, at, text: 'Words.' });

describe('what waits for an IC', () => {
  it('is a line whose last word is not an IC’s; an empty one waits for nobody', () => {
    expect(isWaiting([], isIc)).toBe(false);
    expect(isWaiting([line(SAM, 1)], isIc)).toBe(true);
    expect(isWaiting([line(SAM, 1), line(MARA, 2)], isIc)).toBe(false);
    expect(isWaiting([line(SAM, 1), line(MARA, 2), line(SAM, 3)], isIc)).toBe(true);
  });

  it('[R20] is a wish that has neither a place on the board nor another suggestion', () => {
    const wish = (id: string, state: Wish['state']): Wish => ({ id, by: SAM, text: '', state });
    const all = [wish('wish_a', 'with-ic'), wish('wish_b', 'taken'), wish('wish_c', 'alternative')];
    expect(waitingWishes(all).map(({ id }) => id)).toEqual(['wish_a']);
  });
});
