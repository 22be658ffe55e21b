import { describe, expect, it } from 'vitest';
import { ACT_NAMES } from '#shared/words/act-names.ts';
import { beatTitle } from '#shared/words/beat-title.ts';
import { saveHelp, saveWords } from '#shared/words/save-words.ts';
import type { SaveState } from '#shared/model/save-state.ts';

const STATES: readonly SaveState[] = [
  { kind: 'loading' },
  { kind: 'on-device' },
  { kind: 'sending' },
  { kind: 'saved', at: 1 },
  { kind: 'offline', unsent: true },
  { kind: 'offline', unsent: false },
  { kind: 'not-storing' },
  { kind: 'ended', code: 4401 },
];

describe('the save state in words', () => {
  it('[design 6.1] says "saved" only where the server said so, with the server’s time', () => {
    for (const state of STATES) {
      expect([state.kind, /saved/i.test(saveWords(state, () => '10:42'))]).toEqual([
        state.kind,
        state.kind === 'saved',
      ]);
    }
    expect(saveWords({ kind: 'saved', at: 1 }, (at) => `10:4${at}`)).toBe('Saved 10:41');
  });

  it('says "on this device" only where it is', () => {
    for (const state of STATES) {
      const words = saveWords(state, String);
      expect([state.kind, /this device/i.test(words)]).toEqual([state.kind, state.kind === 'on-device']);
    }
  });

  it('is short in the bar, and one or two sentences of help', () => {
    for (const state of STATES) {
      expect(saveWords(state, () => '10:42').length).toBeLessThanOrEqual(32);
      expect(saveHelp(state)).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(STATES.map(saveHelp)).size).toBe(STATES.length);
  });
});

describe('names of acts', () => {
  it('follow "Undo", in small letters, with whom or what', () => {
    const names = Object.values(ACT_NAMES).map((name) => name('SA'));
    for (const name of names) expect(name).toMatch(/^[a-z]/);
    expect(ACT_NAMES.move('SA')).toBe('move SA');
  });

  it('a beat is called by its name, else by its number', () => {
    expect(beatTitle({ name: '' }, 0)).toBe('Beat 1');
    expect(beatTitle({ name: 'Enter' }, 0)).toBe('Enter');
  });
});
