import { describe, expect, it } from 'vitest';
import { REFUSALS } from '#shared/protocol/refusals.ts';
import { CHANGE_REFUSAL_SENTENCES, isChangeRefusal, REFUSAL_SENTENCES } from '#shared/words/refusals.ts';

describe('sentences of refusals', () => {
  it('are there for every reason, and for nothing else', () => {
    expect(Object.keys(REFUSAL_SENTENCES).toSorted()).toEqual([...REFUSALS].toSorted());
  });

  it('are whole sentences, and no two reasons share one', () => {
    const all = [...Object.values(REFUSAL_SENTENCES), ...Object.values(CHANGE_REFUSAL_SENTENCES)];
    for (const sentence of all) expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('know their reasons', () => {
    expect([isChangeRefusal('wrong-shape'), isChangeRefusal('toString'), isChangeRefusal('locked')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
