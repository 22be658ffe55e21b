/** Initials, ring and names of the people of a board; somebody unknown (removed since) still has a mark. */
import { personMarks, type PersonMark } from '#shared/diagram/person-mark.ts';
import { shortNames } from '#shared/words/short-names.ts';
import type { BoardParty } from '../state/board-session.ts';

export interface PersonMarks {
  of(personId: string): PersonMark;
  /** the first name, or the whole one where two share it */
  shortName(personId: string): string;
  name(personId: string): string;
}

const UNKNOWN: PersonMark = { initials: '–', dash: 0 };

export function boardMarks({ people }: Pick<BoardParty, 'people'>, unknownName: string): PersonMarks {
  const marks = personMarks(people);
  const short = shortNames(people);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    of: (id) => marks.get(id) ?? UNKNOWN,
    shortName: (id) => short.get(id) ?? unknownName,
    name: (id) => names.get(id) ?? unknownName,
  };
}
