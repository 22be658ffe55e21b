/** Who has a private line: everybody whom the table gives one of their own, and the ICs, who read them all. */
import type { AccessRole } from '../model/roles.ts';
import { DOCUMENT_ACCESS } from './table.ts';

export function hasTalk(role: AccessRole): boolean {
  return DOCUMENT_ACCESS.talk[role].right === 'rw';
}
