/** What a notice says when the server put records back: one sentence per reason, and what became of the rest. */
import { CHANGE_REFUSAL_SENTENCES, isChangeRefusal } from './refusals.ts';

/** Of reasons that a newer server gives and this page does not know. */
const OTHER = 'Some of what you changed was not taken.';
const REST = 'Everything else you did is kept.';

/** Each reason once, in the order of the table, so that the same reasons always read the same. One line per sentence. */
export function notTakenWords(reasons: readonly string[]): string {
  const known = Object.entries(CHANGE_REFUSAL_SENTENCES).flatMap(([reason, sentence]) =>
    reasons.includes(reason) ? [sentence] : [],
  );
  const sentences = reasons.every(isChangeRefusal) ? known : [...known, OTHER];
  const [only] = sentences;
  if (sentences.length < 2) return `${only ?? OTHER} ${REST}`;
  return ['Not everything you changed was taken:', ...sentences, REST].join('\n');
}
