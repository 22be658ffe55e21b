/**
 * R32: what in a text could be said more plainly. It suggests and never changes anything; a text with hints may be kept,
 * and is not exported until it has none. Pure: the same text gives the same hints, whoever writes it.
 */
import { LINT_WORDS, type LintEntry } from './lint-words.ts';

export type LintKind = 'slang' | 'nickname' | 'loaded' | 'stunts' | 'scene-name' | 'performer-name';

/** Where the text stands. Performers are named in notes and cues; an intent is about characters. */
export type LintPlace =
  | 'intent'
  | 'beat-name'
  | 'scene-title'
  | 'scene-intent'
  | 'looks-like'
  | 'kit'
  | 'note';

export interface LintContext {
  readonly place: LintPlace;
  /** full names of the performers, for texts in which characters are meant */
  readonly performers?: readonly string[];
}

export interface LintHint {
  readonly rule: 'R32';
  readonly kind: LintKind;
  /** place in the text, in UTF-16 units; `end` is behind the last one */
  readonly start: number;
  readonly end: number;
  /** as it stands in the text */
  readonly found: string;
  /** what could stand there; best first */
  readonly instead: readonly string[];
}

/** Hints in the order of the text, none inside another. */
export function lintText(text: string, context: LintContext): readonly LintHint[] {
  const hints = [...findWords(text), ...findPerformers(text, context)];
  const inOrder = hints.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return inOrder.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** The text with one suggestion taken, in the case of what it replaces. The hint must be of this very text. */
export function takeSuggestion(text: string, hint: LintHint, suggestion: string): string {
  const isCapital = /^\p{Lu}/u.test(hint.found);
  const word = isCapital ? suggestion.charAt(0).toLocaleUpperCase('en') + suggestion.slice(1) : suggestion;
  return text.slice(0, hint.start) + word + text.slice(hint.end);
}

/** The same where the text has been changed since: the first hint on the same words. As it is where there is none left. */
export function takeSuggestionNow(
  text: string,
  hint: LintHint,
  suggestion: string,
  context: LintContext,
): string {
  const now = lintText(text, context).filter(({ found }) => found === hint.found);
  const nearest = now.toSorted((a, b) => Math.abs(a.start - hint.start) - Math.abs(b.start - hint.start))[0];
  return nearest === undefined ? text : takeSuggestion(text, nearest, suggestion);
}

/** A hint in one calm sentence, for below the field. */
export function sayHint(hint: LintHint): string {
  const better = hint.instead.length === 0 ? '' : ` For example: ${hint.instead.join(', ')}.`;
  return `${sayWhy(hint)}${better}`;
}

/** The sentence alone, where each suggestion has a button of its own. */
export function sayWhy({ kind, found }: LintHint): string {
  return `“${found}”: ${WHY[kind]}`;
}

export const LINT_TAKE = {
  hints: 'Plainer words',
  take: (suggestion: string, found: string) => `Write “${suggestion}” in the place of “${found}”`,
} as const;

const WHY: Readonly<Record<LintKind, string>> = {
  slang: 'a technical word is easier on everyone who reads this.',
  nickname: 'the character’s own name says who is meant.',
  loaded: 'say what the body does and where.',
  stunts: 'this is action for stunts. Speak with them first, and write here what it looks like.',
  'scene-name': 'a scene is called by its number, or by what happens in the story.',
  'performer-name': 'this is about the character. Use the character’s name.',
};

const LETTER = String.raw`[\p{L}\p{N}]`;

function wholeWord(alternatives: readonly string[], flags: string): RegExp {
  // the longest first: "dry hump" before "hump"
  const sorted = alternatives.toSorted((a, b) => b.length - a.length).map(pattern);
  return new RegExp(`(?<!${LETTER})(?:${sorted.join('|')})(?!${LETTER})`, flags);
}

/** Blanks and hyphens between words count as one another, and a typographic apostrophe as a plain one. */
function pattern(word: string): string {
  return word
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/[\s-]+/g, String.raw`[\s\-\u2010\u2011]+`)
    .replaceAll(/['’]/g, "['’]");
}

function formsOf({ words, isAction }: LintEntry): readonly string[] {
  return isAction === true ? words.flatMap(formsOfAction) : words;
}

/** caress, caresses, caressed, caressing; of "rip off" the first word bends. */
function formsOfAction(action: string): readonly string[] {
  const [verb = '', ...rest] = action.split(' ');
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubled(verb);
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`].map((form) => [form, ...rest].join(' '));
}

/** grab -> grabb-, rub -> rubb-; not after two vowels or two consonants. */
function doubled(verb: string): string {
  return /(?:^|[^aeiou])[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
}

/** Forms that no ending makes. */
const IRREGULAR: readonly (readonly [of: string, form: string])[] = [
  ['grind', 'ground against'],
  ['tear off', 'tore off'],
  ['tear off', 'torn off'],
  ['feel up', 'felt up'],
  ['hold down', 'held down'],
];

/** What is looked for, and which form of its action that is: the suggestion takes the same one. */
interface Looked {
  readonly entry: LintEntry;
  /** 0 plain, 1 third person, 2 past, 3 -ing, as `formsOfAction` lists them */
  readonly form: number;
}

const lookedByForm: ReadonlyMap<string, Looked> = new Map([
  ...LINT_WORDS.flatMap((entry) =>
    formsOf(entry).map((words, at) => [plain(words), { entry, form: at % 4 }] as const),
  ),
  ...IRREGULAR.flatMap(([of, words]) => {
    const entry = LINT_WORDS.find((one) => one.words.includes(of));
    return entry === undefined ? [] : [[plain(words), { entry, form: 2 }] as const];
  }),
]);

/** Forms of what is suggested that no ending makes. */
const SUGGESTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['hold', ['hold', 'holds', 'held', 'holding']],
  ['slide', ['slide', 'slides', 'slid', 'sliding']],
  ['sit', ['sit', 'sits', 'sat', 'sitting']],
  ['unfasten', ['unfasten', 'unfastens', 'unfastened', 'unfastening']],
]);

/** "strokes" may be "traces": the sentence around it stays right. */
function insteadOf({ entry, form }: Looked): readonly string[] {
  if (entry.isAction !== true) return entry.instead;
  return entry.instead.map((action) => {
    const [verb = '', ...rest] = action.split(' ');
    const said = (SUGGESTED.get(verb) ?? formsOfAction(verb))[form] ?? verb;
    return [said, ...rest].join(' ');
  });
}

const anyWord = wholeWord([...lookedByForm.keys()], 'giu');

function findWords(text: string): readonly LintHint[] {
  return [...text.matchAll(anyWord)].flatMap((match) => {
    const looked = lookedByForm.get(plain(match[0]));
    return looked === undefined ? [] : [hint(match, looked.entry.kind, insteadOf(looked))];
  });
}

/** Only where characters are meant. As the name is written, so that "will" is no person and "Will" may be one. */
function findPerformers(text: string, { place, performers = [] }: LintContext): readonly LintHint[] {
  if (place !== 'intent' && place !== 'scene-intent') return [];
  const names = performers.flatMap((name) => [name.trim(), ...name.trim().split(/\s+/u)]);
  const long = [...new Set(names)].filter((name) => name.length > 1);
  if (long.length === 0) return [];
  return [...text.matchAll(wholeWord(long, 'gu'))].map((match) => hint(match, 'performer-name', []));
}

function hint(match: RegExpExecArray, kind: LintKind, instead: readonly string[]): LintHint {
  const { 0: found, index } = match;
  return { rule: 'R32', kind, start: index, end: index + found.length, found, instead };
}

function plain(words: string): string {
  return words
    .toLocaleLowerCase('en')
    .replaceAll('’', "'")
    .replaceAll(/[\s\-\u2010\u2011]+/g, ' ');
}
