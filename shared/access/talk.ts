/**
 * Who has which document beside the board, by the table: a private line of one's own (ICs read them all), a map, the
 * wishes of a scene.
 */
import type { DocumentKind } from '../model/documents.ts';
import type { LiveMe } from '../model/live.ts';
import type { AccessRole } from '../model/roles.ts';
import { DOCUMENT_ACCESS } from './table.ts';

export function hasTalk(role: AccessRole): boolean {
  return DOCUMENT_ACCESS.talk[role].right === 'rw';
}

/** Whether this session opens any of them. One that somebody else let in opens boards only (design 5). */
export function mayOpen(
  kind: Exclude<DocumentKind, 'board'>,
  { role, assisted }: Pick<LiveMe, 'role' | 'assisted'>,
): boolean {
  return assisted !== true && DOCUMENT_ACCESS[kind][role].right === 'rw';
}
