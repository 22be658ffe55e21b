import { describe, expect, it } from 'vitest';
import { positionWords } from '../../../../shared/words/inspector-words.ts';
import { LENGTH_UNITS, nudged, onSteps, restLength, STEPS } from '../../../../shared/model/lengths.ts';
import { lengthMark, lengthWords, stepWords, wayLength } from '../../../../shared/words/length-words.ts';
import { parseLength } from '../../../../shared/words/parse-length.ts';
import { parseSide, sideMark } from '../../../../shared/words/side-words.ts';

/** Every centimetre that a position can have. */
const EVERY = Array.from({ length: 10_001 }, (_, at) => at / 100);

describe('lengths', () => {
  it('[issue 6 floor] are said in metres, or in feet and inches', () => {
    expect([0, 0.2, 0.3, 1.83, 1.2, 1.68, 0.114].map((metres) => lengthWords(metres, 'ft'))).toEqual([
      '0 in',
      '8 in',
      '1 ft',
      '6 ft',
      '3 ft 11 in',
      '5 ft 6 in',
      '4½ in',
    ]);
    expect(lengthWords(1.2, 'm')).toBe('1.2 m');
    expect(positionWords({ x: -1.2, y: 0.3 }, 'ft')).toBe('3 ft 11 in stage right, 1 ft downstage');
  });

  it('[issue 6 floor] are written short on the plan and in fields', () => {
    expect([1.68, 1.83, 0.2, 0.01].map((metres) => lengthMark(metres, 'ft'))).toEqual([
      `5' 6"`,
      `6'`,
      `8"`,
      `½"`,
    ]);
    expect(wayLength(2.34, 'm')).toBe('2.3 m');
    expect(wayLength(2.34, 'ft')).toBe('7 ft 8 in');
    expect((['usual', 'big', 'fine'] as const).map((size) => stepWords(size, 'm'))).toEqual([
      '0.1 m',
      '0.5 m',
      '2 cm',
    ]);
    expect((['usual', 'big', 'fine'] as const).map((size) => stepWords(size, 'ft'))).toEqual([
      '3 in',
      '1 ft',
      '1 in',
    ]);
  });

  it('[issue 6 floor] what is written is read as the same length again: every centimetre up to 100 m', () => {
    for (const metres of EVERY) {
      expect(parseLength(lengthMark(metres, 'm'), 'm')).toBe(metres);
      for (const write of [lengthMark, lengthWords]) {
        const text = write(metres, 'ft');
        const read = parseLength(text, 'ft');
        // to the half inch, and from then on always the same
        expect(Math.abs((read ?? Number.NaN) - metres)).toBeLessThan(0.0127);
        expect(write(read ?? Number.NaN, 'ft')).toBe(text);
        // the marks say what they are, whatever is shown
        expect(parseLength(text, 'm')).toBe(read);
      }
    }
  });

  it('[issue 6 floor] a side of the centre is read as it is written', () => {
    for (const unit of LENGTH_UNITS) {
      for (const metres of EVERY.filter((_, at) => at % 7 === 0).flatMap((length) => [length, 0 - length])) {
        for (const side of ['x', 'y'] as const) {
          const text = sideMark(metres, side, unit);
          const read = parseSide(text, side, unit);
          expect(read).not.toBeNull();
          expect(sideMark(read ?? Number.NaN, side, unit)).toBe(text);
        }
      }
    }
    expect(sideMark(-1.68, 'x', 'ft')).toBe(`5' 6" SR`);
    expect(sideMark(0, 'y', 'ft')).toBe('0');
    expect(
      ['2 SL', '2 left', '2m stage right', '-2', '2 us', '2 l'].map((text) => parseSide(text, 'x', 'm')),
    ).toEqual([2, 2, -2, -2, null, 2]);
  });

  it('[issue 6 floor] feet, inches, metres and fractions are taken as people type them', () => {
    const same = [
      `5' 6"`,
      `5'6`,
      `5′ 6″`,
      `5’6”`,
      `5'-6"`,
      '5-6',
      '5 ft 6 in',
      '5ft 6',
      '5.5',
      '5,5 ft',
      '66"',
      '66 in',
      '1.676 m',
      '167.6cm',
      '1676 mm',
      '5 6',
      `5' 5 2/2"`,
    ];
    expect(same.map((text) => parseLength(text, 'ft'))).toEqual(same.map(() => 1.68));
    expect([`4½"`, `4 1/2"`, '4.5 in', '½ ft', '1/2 ft'].map((text) => parseLength(text, 'm'))).toEqual([
      0.11, 0.11, 0.11, 0.15, 0.15,
    ]);
    expect(['1.65', '1,65', '1.65 m', '1 m 65 cm', '165cm'].map((text) => parseLength(text, 'm'))).toEqual([
      1.65, 1.65, 1.65, 1.65, 1.65,
    ]);
    expect(parseLength('−3', 'm')).toBe(-3);
  });

  it('[issue 6 bad input] what is no length is none, however long it is', () => {
    const none = [
      '',
      ' ',
      'abc',
      'NaN',
      'Infinity',
      '1e9',
      '3 apples',
      `5" 6'`,
      '5 m 6 in',
      '1/0',
      '--3',
      '3 3 3',
      '9'.repeat(41),
    ];
    expect(none.map((text) => parseLength(text, 'ft'))).toEqual(none.map(() => null));
    expect(none.map((text) => parseSide(text, 'x', 'm'))).toEqual(none.map(() => null));
  });
});

describe('steps', () => {
  it('[B6 4] steps to and fro come back to the same place, in both units and all sizes, from anywhere on the steps', () => {
    for (const unit of LENGTH_UNITS) {
      for (const size of ['usual', 'big', 'fine'] as const) {
        const step = STEPS[unit][size];
        let at = { x: 0, y: 0.07 };
        const seen = [at.x];
        for (let count = 0; count < 200; count += 1) seen.push((at = nudged(at, { x: step, y: 0 }, unit)).x);
        expect(seen.at(-1)).toBe(restLength(200 * step, unit));
        for (let count = 199; count >= 0; count -= 1) {
          at = nudged(at, { x: -step, y: 0 }, unit);
          expect(at).toEqual({ x: seen[count], y: 0.07 });
        }
      }
    }
  });

  it('[B6 4] what rests on the steps reads in whole steps: quarters of a foot, tenths of a metre', () => {
    for (let count = 0; count < 400; count += 1) {
      const feet = onSteps(count * STEPS.ft.usual, 'ft');
      expect(restLength(feet, 'ft')).toBe(feet);
      expect(lengthMark(feet, 'ft')).toBe(lengthMark(count * STEPS.ft.usual, 'ft'));
      expect(onSteps(count * 0.1, 'm')).toBe(Math.round(count * 10) / 100);
    }
  });
});
