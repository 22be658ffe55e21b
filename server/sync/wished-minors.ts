/**
 * The minors' rules for contacts that stand on no board yet: in wishes, drafts and private lines (M8). There is no beat
 * around them to judge, so a contact of somebody who counts as a minor is not taken at all; words still are.
 */
import { countsAsMinor, type DocumentFacts } from '#shared/access/decide.ts';
import { isSamePlain, type RecordChange } from '#shared/doc/record-mirror.ts';
import type { MinorsRule } from '#shared/rules/minors.ts';
import { fieldOf } from './minors-guard.ts';

/** The changes to put back, each with the rule that it breaks. */
export function findWishedOfMinors(
  facts: DocumentFacts,
  made: readonly RecordChange[],
): ReadonlyMap<RecordChange, MinorsRule> {
  const broken = made.filter((change) => isWishedOfMinor(facts, change));
  return new Map(broken.map((change) => [change, 'M3']));
}

/** True when a change brings such a contact in. What stood before may be answered, placed elsewhere or taken back. */
export function isWishedOfMinor(facts: DocumentFacts, { before, after }: RecordChange): boolean {
  const contact = fieldOf(after, 'contact');
  if (contact === undefined || isSamePlain(fieldOf(before, 'contact'), contact)) return false;
  return ['giver', 'receiver', 'leads']
    .map((name) => fieldOf(contact, name))
    .some((id) => id !== 'mutual' && (typeof id !== 'string' || countsAsMinor(facts, id)));
}
