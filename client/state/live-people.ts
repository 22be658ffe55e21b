/** The order in which people are listed: whom to turn to first, then by what they do, then by name. */
import { ACCESS_ROLES, type AccessRole } from '#shared/model/roles.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly role: AccessRole;
}

export function sortPeople<P extends Listed>(people: readonly P[], contactId: string | null): readonly P[] {
  const rank = (person: P): number => (person.id === contactId ? -1 : ACCESS_ROLES.indexOf(person.role));
  return people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}
