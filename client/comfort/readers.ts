/** Who gets what is shared, in words. */
import { SHARE_WORDS } from '#shared/words/comfort-words.ts';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { formatNames } from '../app/i18n.ts';
import { useMe, usePeople } from '../state/live-hooks.ts';

/** Every IC of the production gets what is shared, so each is named. */
export function useReaders(): string {
  const me = useMe();
  const people = usePeople();
  const short = shortNames(people);
  const names = people
    .filter(({ role, ended, id }) => role === 'ic' && ended !== true && id !== me?.personId)
    .map(({ id }) => short.get(id) ?? SOMEONE);
  return names.length === 0 ? SHARE_WORDS.ics : formatNames(names);
}
