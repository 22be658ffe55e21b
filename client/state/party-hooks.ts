/** Who is on this board, as views need them: marks, short names, and what this person may write. */
import { useMemo, useSyncExternalStore } from 'react';
import { personMarks, type PersonMark } from '#shared/diagram/person-mark.ts';
import type { BoardRoot } from '#shared/model/documents.ts';
import { SOMEONE, shortNames } from '#shared/words/short-names.ts';
import { useBoard, useParty } from './board-hooks.ts';

/** Everyone's mark, from the whole party, so that a person looks the same on the stage, in lists and in the strip. */
export function usePersonMarks(): ReadonlyMap<string, PersonMark> {
  const { people } = useParty();
  return useMemo(() => personMarks(people), [people]);
}

/** What people are called in a sentence. Somebody who left the production is "Someone". */
export function useNameOf(): (personId: string) => string {
  const { people } = useParty();
  return useMemo(() => {
    const names = shortNames(people);
    return (personId) => names.get(personId) ?? SOMEONE;
  }, [people]);
}

export function useFullName(personId: string): string {
  return useBoard().party.people.find((person) => person.id === personId)?.name ?? SOMEONE;
}

/** False while the board is closed, or where the access table gives no right. Views grey out by it and say why. */
export function useMayWrite(root: BoardRoot): boolean {
  const session = useBoard();
  return useSyncExternalStore(session.subscribe, () => session.mayWrite(root));
}
