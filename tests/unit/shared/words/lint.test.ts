import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as contactLabels from '#shared/words/labels/contact.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import { LINT_WORDS } from '#shared/words/lint-words.ts';
import {
  lintText,
  sayHint,
  sayWhy,
  takeSuggestion,
  takeSuggestionNow,
  type LintPlace,
} from '#shared/words/lint.ts';
import { BOARD_12 } from '../../../../server/cli/demo/scene-12.ts';
import { BOARD_19 } from '../../../../server/cli/demo/scene-19.ts';

const found = (text: string, place: LintPlace = 'intent', performers: readonly string[] = []) =>
  lintText(text, { place, performers }).map((hint) => `${hint.kind}: ${hint.found}`);

describe('[R32] what is found', () => {
  test('[R32] slang, nicknames and loaded verbs are found with what could stand instead', () => {
    expect(lintText('He caresses her boobs.', { place: 'intent' })).toEqual([
      {
        rule: 'R32',
        kind: 'loaded',
        start: 3,
        end: 11,
        found: 'caresses',
        instead: ['traces', 'brushes', 'rests'],
      },
      { rule: 'R32', kind: 'slang', start: 16, end: 21, found: 'boobs', instead: ['chest'] },
    ]);
    expect(found('The babe meets her lover')).toEqual(['nickname: babe', 'nickname: lover']);
  });

  test('[R32] the words that domain and screens name are all there', () => {
    for (const text of ['caress', 'grope', 'lover', 'the sex scene'])
      expect([text, found(text)]).not.toEqual([text, []]);
  });

  test('[R32] an action is found in all its forms', () => {
    const forms =
      'grab grabs grabbed grabbing stroke strokes stroked stroking rip off ripped off rips off thrusting';
    expect(found(forms)).toHaveLength(12);
    expect(found('tore off, ground against, held down')).toHaveLength(3);
  });

  test('[R32] neither case, nor a hyphen, a line break or a curly apostrophe hides a word', () => {
    expect(found('GROPES; Make-Out; dry\nhump; sex-scene')).toEqual([
      'loaded: GROPES',
      'slang: Make-Out',
      'slang: dry\nhump',
      'scene-name: sex-scene',
    ]);
  });

  test('[R32] a word inside another is left alone', () => {
    expect(
      found('She passes the glass to the assistant, in Scunthorpe, with a cockerel and a title.'),
    ).toEqual([]);
    expect(found('Sie küsst ihn. Bumß')).toEqual([]);
  });

  test('[R32] "the sex scene" is no name of a scene, in every place', () => {
    for (const place of ['scene-title', 'beat-name', 'intent', 'kit', 'note', 'looks-like'] as const)
      expect([place, found('The sex scene', place)]).toEqual([place, ['scene-name: sex scene']]);
    expect(found('The dock house, night', 'scene-title')).toEqual([]);
  });

  test('[R32] performers are not named where characters are meant, and may be elsewhere', () => {
    const cast = ['Will Adeyemi-Ross', 'Sam O’Hara'];
    expect(found('Will waits for Sam. She will not ask.', 'intent', cast)).toEqual([
      'performer-name: Will',
      'performer-name: Sam',
    ]);
    expect(found("Will Adeyemi-Ross waits; O'Hara goes", 'scene-intent', cast)).toEqual([
      'performer-name: Will Adeyemi-Ross',
      "performer-name: O'Hara",
    ]);
    expect(found('Will waits for Sam.', 'note', cast)).toEqual([]);
    expect(found('Samira waits.', 'intent', cast)).toEqual([]);
    expect(found('A (B) [c]', 'intent', ['A (B) [c', '* ', ''])).toEqual(['performer-name: A (B) [c']);
  });

  test('[R32] what belongs to stunts is sent there', () => {
    expect(sayHint(lintText('He chokes her', { place: 'looks-like' })[0]!)).toBe(
      '“chokes”: this is action for stunts. Speak with them first, and write here what it looks like.',
    );
  });
});

describe('[R32] what is left alone', () => {
  test('[R32] our own words and the demo’s have no hint', () => {
    const labels = Object.values(contactLabels).flatMap((one) => JSON.stringify(one));
    const own = [...labels, JSON.stringify(KIT_LABELS), JSON.stringify(ZONE_LABELS)];
    for (const text of [...own, JSON.stringify(BOARD_12), JSON.stringify(BOARD_19)])
      expect(lintText(text, { place: 'intent' })).toEqual([]);
  });

  test('[R32] what is suggested is itself without a hint, and so is every sentence’s reason', () => {
    for (const { words, instead, isAction } of LINT_WORDS) {
      for (const word of instead) expect([word, found(word)]).toEqual([word, []]);
      const [first = ''] = words;
      expect([first, isAction, found(`so ${first} now`)]).toEqual([
        first,
        isAction,
        [expect.stringContaining(first)],
      ]);
    }
  });
});

describe('[R32] taking a suggestion', () => {
  test('[R32] puts it in the place of the word and keeps a capital', () => {
    const text = 'Caress the ass of the boat';
    const [first, second] = lintText(text, { place: 'note' });
    expect(takeSuggestion(text, first!, 'trace')).toBe('Trace the ass of the boat');
    expect(takeSuggestion(text, second!, 'seat')).toBe('Caress the seat of the boat');
    expect(sayHint(first!)).toBe(
      '“Caress”: say what the body does and where. For example: trace, brush, rest.',
    );
  });

  test('[R32] whatever the text, hints lie inside it, in order and apart, and 4,000 letters take no time to speak of', () => {
    const words = fc.constantFrom(
      'caress',
      'the',
      'sex scene',
      ' ',
      '\n',
      'ß',
      '🎭',
      'Sam',
      'dry',
      'hump',
      '-',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join(' ');
        let reached = 0;
        for (const { start, end, found: said } of lintText(text, {
          place: 'intent',
          performers: ['Sam (X'],
        })) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(said);
          reached = end;
        }
      }),
    );
    expect(found('dry '.repeat(1_000))).toEqual([]);
  });
});

test('[R32] a suggestion is taken where the words stand now, though the text was changed meanwhile', () => {
  const context = { place: 'beat-name' } as const;
  const [hint] = lintText('  She strokes his arm, then strokes his hair', context);
  expect(takeSuggestionNow('She strokes his arm, then strokes his hair', hint!, 'trace', context)).toBe(
    'She trace his arm, then strokes his hair',
  );
  expect(takeSuggestionNow('She traces his arm', hint!, 'trace', context)).toBe('She traces his arm');
  expect(sayWhy(hint!)).toBe('“strokes”: say what the body does and where.');
});

test('[R32] a suggestion takes the form of the action that it replaces', () => {
  const instead = (text: string) => lintText(text, { place: 'intent' })[0]?.instead;
  expect(instead('She grabs his arm')).toEqual(['holds', 'clasps']);
  expect(instead('She grabbed his arm')).toEqual(['held', 'clasped']);
  expect(instead('grabbing')).toEqual(['holding', 'clasping']);
  expect(instead('grab')).toEqual(['hold', 'clasp']);
  expect(instead('He rubbed it')).toEqual(['slid', 'traced']);
  expect(instead('He ground against it')).toEqual(['shifted weight in a pattern']);
  expect(instead('ripping off')).toEqual(['unfastening', 'removing garment']);
  expect(instead('boobs')).toEqual(['chest']);
});
