/**
 * The words that R32 asks about, and what could stand instead: technical, about the body and the count, or about the
 * story. It holds what people say in a hurry, so that they are helped; it is not shown as a list anywhere. One line per
 * idea. Endings (-s, -ed, -ing) of an action come by themselves.
 */
import type { LintKind } from './lint.ts';

export interface LintEntry {
  readonly kind: Exclude<LintKind, 'performer-name'>;
  readonly words: readonly string[];
  /** may take the word's place as it stands; empty where only a sentence helps */
  readonly instead: readonly string[];
  /** actions are found in all their forms */
  readonly isAction?: true;
}

const slang = (words: readonly string[], ...instead: readonly string[]): LintEntry => ({
  kind: 'slang',
  words,
  instead,
});
const nickname = (words: readonly string[], ...instead: readonly string[]): LintEntry => ({
  kind: 'nickname',
  words,
  instead,
});
const loaded = (words: readonly string[], ...instead: readonly string[]): LintEntry => ({
  kind: 'loaded',
  words,
  instead,
  isAction: true,
});
/** Belongs to another department before it belongs on the board. */
const stunts = (...words: readonly string[]): LintEntry => ({
  kind: 'stunts',
  words,
  instead: [],
  isAction: true,
});

export const LINT_WORDS: readonly LintEntry[] = [
  slang(['boob', 'boobs', 'tit', 'tits', 'titties'], 'chest'),
  slang(['nip', 'nips'], 'nipple'),
  slang(['ass', 'arse', 'butt', 'bum', 'booty', 'backside'], 'seat'),
  slang(['crotch', 'groin area', 'privates', 'private parts'], 'pelvis'),
  slang(['dick', 'cock', 'pussy', 'cunt'], 'pelvis'),
  slang(['boner', 'hard-on']),
  slang(['tummy'], 'abdomen'),
  slang(
    ['snog', 'snogging', 'make out', 'makes out', 'making out', 'tongue kiss', 'french kiss'],
    'staged kiss',
  ),
  slang(['fuck', 'fucks', 'fucking', 'shag', 'shags', 'shagging'], 'patterned weight shift'),
  slang(
    ['hump', 'humps', 'humping', 'dry hump', 'dry humping', 'go at it', 'going at it'],
    'patterned weight shift',
  ),
  slang(['doggy style', 'doggystyle', 'cowgirl', 'reverse cowgirl']),
  slang(
    ['blow job', 'blowjob', 'hand job', 'handjob', 'going down on', 'goes down on'],
    'simulated action, masked',
  ),
  slang(['hook up', 'hooks up', 'hooking up', 'one-night stand'], 'meet'),
  slang(['starkers', 'butt naked', 'buck naked', 'in the buff'], 'unclothed'),

  nickname(['babe', 'hottie', 'hunk', 'sexpot', 'bombshell', 'bimbo', 'milf']),
  nickname(['slut', 'whore', 'hooker', 'slag', 'skank', 'floozy', 'temptress']),
  nickname(['lover', 'lovers', 'lovebirds', 'loverboy', 'love interest'], 'partner'),

  loaded(['caress'], 'trace', 'brush', 'rest'),
  loaded(['fondle', 'grope', 'feel up', 'cop a feel'], 'rest', 'place'),
  loaded(['stroke'], 'trace', 'brush'),
  loaded(['grab', 'snatch', 'seize'], 'hold', 'clasp'),
  loaded(['rub', 'massage'], 'slide', 'trace'),
  loaded(['thrust', 'pound', 'grind', 'gyrate'], 'shift weight in a pattern'),
  loaded(['straddle'], 'sit across, facing'),
  loaded(['ravish', 'devour', 'pounce'], 'close the distance'),
  loaded(['molest', 'violate']),
  loaded(['rip off', 'tear off', 'strip'], 'unfasten', 'remove garment'),
  loaded(['lick', 'suck', 'nibble'], 'rest the lips'),
  loaded(['moan', 'groan'], 'breathe out, voiced'),
  loaded(['nuzzle', 'snuggle', 'cuddle'], 'lean', 'rest'),
  stunts('choke', 'strangle', 'throttle', 'slap', 'spank', 'smack', 'pin down', 'hold down'),

  {
    kind: 'scene-name',
    words: [
      'sex scene',
      'love scene',
      'nude scene',
      'nudity scene',
      'rape scene',
      'kissing scene',
      'make-out scene',
      'bed scene',
    ],
    instead: [],
  },
];
