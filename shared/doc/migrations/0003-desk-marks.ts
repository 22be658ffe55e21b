import type { Migration } from './migrate.ts';

/**
 * A desk may hold what ICs note of a row and of a beat, in roots of their own. Nothing stands there before, so nothing is
 * rewritten; the name keeps a program that does not know these roots from serving the document and putting them back.
 */
export const deskMarks: Migration = { name: 'DeskMarks', kind: 'desk', up: () => undefined };
