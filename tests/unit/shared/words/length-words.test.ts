import { describe, expect, it } from 'vitest';
import { positionWords } from '../../../../shared/words/inspector-words.ts';
import { fromUnit, inUnit, lengthWords } from '../../../../shared/words/length-words.ts';

describe('lengths', () => {
  it('[issue 6 floor] read in metres, or in feet and inches', () => {
    expect([0, 0.2, 0.3, 1.83, 1.2].map((metres) => lengthWords(metres, 'ft'))).toEqual([
      '0 in',
      '8 in',
      '1 ft',
      '6 ft',
      '3 ft 11 in',
    ]);
    expect(lengthWords(1.2, 'm')).toBe('1.2 m');
    expect(positionWords({ x: -1.2, y: 0.3 }, 'ft')).toBe('3 ft 11 in stage right, 1 ft downstage');
  });

  it('[issue 6 floor] what is typed in feet reads the same again, for every half foot up to 190', () => {
    for (let feet = 0; feet <= 190; feet += 0.5) {
      expect(inUnit(fromUnit(feet, 'ft'), 'ft')).toBe(feet);
    }
  });
});
