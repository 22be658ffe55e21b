/**
 * Wishes, drafts and lines may carry a contact, and a wish its answer. All of it may be absent, so nothing is rewritten;
 * the name keeps a program that does not know these fields from serving the document and putting them back.
 */
import type { Migration } from './migrate.ts';

export const structuredWishes: readonly Migration[] = (['wishes', 'desk', 'talk'] as const).map((kind) => ({
  name: 'StructuredWishes',
  kind,
  up: () => undefined,
}));
