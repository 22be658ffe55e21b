import { describe, expect, it } from 'vitest';
import { isReadableLine, isReadableText } from '#shared/model/readable-text.ts';

describe('a line that others read', () => {
  it.each(['Mara Lind', '12A', 'Zoë', 'نیلوفر', 'می‌خواهم', '陈伟', '👩‍🎤', 'O’Brien-Nuñez', '–'])(
    'may be %s',
    (text) => expect(isReadableLine(text)).toBe(true),
  );

  it.each([
    ['nothing to see', '\u200b'],
    ['spaces alone', '\u00a0\u3000'],
    ['a turned direction', 'Mara\u202edniL'],
    ['an isolate', '\u2066Mara'],
    ['a terminal’s escape', '\u001b[31mMara'],
    ['an end of line', 'Mara\nLind'],
    ['a nought', 'Mara\u0000'],
    ['half a character', 'Mara\ud800'],
  ])('[6.3] is refused with %s', (_what, text) => expect(isReadableLine(text)).toBe(false));
});

describe('a text that others read', () => {
  it('has lines and tabs, or nothing', () => {
    expect(['', 'One.\n\tTwo.\r\nThree 👩‍🎤'].map(isReadableText)).toEqual([true, true]);
  });

  it.each(['\u001b', '\u0000', '\u202e', '\udc00'])('[6.3] has no %j', (character) =>
    expect(isReadableText(`a${character}b`)).toBe(false),
  );
});
