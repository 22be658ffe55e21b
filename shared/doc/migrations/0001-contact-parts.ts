import type { Migration } from './migrate.ts';

/**
 * Contacts may say which of two sides makes the contact, and what is unfastened. Both may be absent, so that what stands
 * is right as it is; the name keeps an older program from a board whose records it would put back.
 */
export const contactParts: Migration = { name: 'ContactParts', kind: 'board', up: () => undefined };
