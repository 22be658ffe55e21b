import { describe, expect, it } from 'vitest';
import { keyLines, KEYLESS, NEEDS, palettedActions } from '../../../../../client/board/around/actions.ts';
import { isSingle, KEY_ROWS } from '../../../../../client/board/tools/key-table.ts';
import { keyAct, type KeyFacts } from '../../../../../client/board/tools/keys.ts';
import { ACTION_IDS, ACTION_WORDS, chordWords } from '../../../../../shared/words/board-keys.ts';

const PLACES = ['stage', 'control', 'choice', 'widget', 'text', 'away'] as const;

/** What a browser reports for a chord of the table. */
function inputOf(chord: string) {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  const names: Readonly<Record<string, string>> = { space: ' ', enter: 'Enter', home: 'Home', end: 'End' };
  return {
    key: names[key] ?? key,
    ctrl: parts.includes('ctrl'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
  };
}

describe('the table of keys', () => {
  it('no key does two things at once', () => {
    const taken = new Map<string, string>();
    for (const { id, chords, when } of KEY_ROWS)
      for (const chord of chords)
        for (const state of when === undefined ? ['picked', 'free'] : [when]) {
          const spot = `${chord} while ${state}`;
          expect([spot, taken.get(spot)]).toEqual([spot, undefined]);
          taken.set(spot, id);
        }
  });

  it('every key of the table does what its row says, and is written the way it is looked for', () => {
    for (const { chords, act, when, size } of KEY_ROWS)
      for (const chord of chords) {
        const facts: KeyFacts = { place: 'stage', hasSelection: when !== 'free', hasShortcuts: true };
        const done = keyAct(inputOf(chord), facts);
        // steps become metres on the way
        if (size === undefined) expect([chord, done]).toEqual([chord, act]);
        else expect([chord, done?.kind]).toEqual([chord, act.kind]);
      }
  });

  it('every action has words and can be run: from a key, from the palette, or both', () => {
    const keyed = new Set(KEY_ROWS.map(({ id }) => id));
    const keyless = new Set(KEYLESS.map(({ id }) => id));
    expect(ACTION_IDS.filter((id) => keyed.has(id) === keyless.has(id))).toEqual([]);
    const titles = ACTION_IDS.map((id): string => ACTION_WORDS[id].does);
    expect(titles.filter((does, at) => does === '' || titles.indexOf(does) !== at)).toEqual([]);
  });

  it('[B6 16] every key is in the list of keys, once, under a name that can be read', () => {
    const listed = keyLines().flatMap(({ chords }) => chords);
    expect(listed.toSorted()).toEqual(KEY_ROWS.flatMap(({ chords }) => chords).toSorted());
    expect(listed.filter((chord) => /arrow|\+./.test(chordWords(chord)))).toEqual([]);
    expect(chordWords('ctrl+shift+z')).toBe('Ctrl Shift Z');
    expect(chordWords('+')).toBe('+');
  });

  it('[B6 16] every single key can be turned off; what stays has Ctrl or Alt, or types nothing', () => {
    const off = KEY_ROWS.flatMap(({ chords, when }) =>
      chords.filter(
        (chord) =>
          keyAct(inputOf(chord), {
            place: 'stage',
            hasSelection: when !== 'free',
            hasShortcuts: false,
          }) !== null,
      ),
    );
    expect(off.filter((chord) => isSingle(chord))).toEqual([]);
    expect(
      off.filter(
        (chord) => !/ctrl|alt|arrow|^(home|end|delete|backspace|escape|f\d|shift\+f\d)$/.test(chord),
      ),
    ).toEqual([]);
  });

  it('[B6 16] nothing fires while words are typed, except what types nothing; nothing at all below a dialog', () => {
    const fired = (place: (typeof PLACES)[number]) =>
      KEY_ROWS.filter(({ chords, when }) =>
        chords.some(
          (chord) =>
            keyAct(inputOf(chord), { place, hasSelection: when !== 'free', hasShortcuts: true }) !== null,
        ),
      ).map(({ id }) => id);
    expect(fired('text')).toEqual(['part-after', 'part-before', 'palette']);
    expect(fired('away')).toEqual([]);
  });

  it('the palette offers everything but what arrows alone can say', () => {
    const offered = new Set<string>(palettedActions().map(({ id }) => id));
    expect(ACTION_IDS.filter((id) => !offered.has(id))).toEqual([
      'nudge',
      'nudge-big',
      'nudge-fine',
      'resize',
      'resize-fine',
      'palette',
    ]);
    expect(Object.keys(NEEDS).filter((id) => !offered.has(id))).toEqual([]);
  });
});
