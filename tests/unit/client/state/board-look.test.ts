import { describe, expect, it } from 'vitest';
import { keepBoardLook, readBoardLook } from '../../../../client/state/board-look.ts';

function device(): Pick<Storage, 'getItem' | 'setItem'> & { text: string | null } {
  const kept: { text: string | null } = { text: null };
  return Object.assign(kept, {
    getItem: () => kept.text,
    setItem: (_key: string, text: string) => void (kept.text = text),
  });
}

describe('how the plan is read', () => {
  it('[issue 6 floor] feet, and a plan without names of areas, are kept on the device', () => {
    const store = device();
    expect(readBoardLook(store)).toEqual({});
    for (const look of [
      { unit: 'ft', hasAreas: true },
      { unit: 'm', hasAreas: false },
    ] as const) {
      keepBoardLook(look, store);
      expect(readBoardLook(store)).toEqual(look);
    }
  });

  it('[issue 6 bad input] what cannot be read, and a device that keeps nothing, change nothing', () => {
    for (const text of ['', 'yard named', '{}', 'ft']) {
      const store = { getItem: () => text };
      expect(readBoardLook(store)).toEqual(text === 'ft' ? { unit: 'ft', hasAreas: true } : {});
    }
    expect(readBoardLook(null)).toEqual({});
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepBoardLook({ unit: 'ft', hasAreas: true }, full)).not.toThrow();
  });
});
