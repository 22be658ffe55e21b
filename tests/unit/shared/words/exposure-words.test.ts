import { expect, test } from 'vitest';
import { exposureLevelText, exposureSentence, exposureZonesText } from '#shared/words/exposure-words.ts';

test('[2.4] a level is computed and said with its number; clothed has none', () => {
  expect(exposureLevelText([], 'bare')).toBe('Clothed');
  expect(exposureLevelText(['back-upper', 'back-mid'], 'bare')).toBe('Partial, back (x3)');
  expect(exposureSentence({ onSet: ['hip-l'], inView: ['back-upper', 'back-mid'], mode: 'garment' })).toBe(
    'On set: implied, covered or masked (x2), modesty garment. In view: partial, back (x3), modesty garment.',
  );
  expect(exposureSentence({ onSet: [], inView: [], mode: 'bare' })).toBe(
    'On set: clothed. In view: clothed.',
  );
  expect(exposureZonesText([])).toBe('');
  expect(exposureZonesText(['hip-l'])).not.toBe('');
});
