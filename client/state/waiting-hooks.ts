/** What waits for an IC, for views: lines of people, and wishes of scenes, counted in one place. */
import { useEffect, useState } from 'react';
import { hasTalk } from '#shared/access/talk.ts';
import { usePeople, useScenes, type LivePerson } from './live-hooks.ts';
import { usePrivateDocuments } from './private-hooks.ts';
import { NOTHING_WAITS, watchWaiting, type Waiting } from './waiting.ts';

export type { LineState, Waiting } from './waiting.ts';

/** Everybody an IC has a line with. */
export function useTalkPeople(): readonly LivePerson[] {
  return usePeople().filter(({ role, ended }) => hasTalk(role) && role !== 'ic' && ended !== true);
}

/** Opens every line and all wishes while the view stands; for ICs. */
export function useWaiting(): Waiting {
  const documents = usePrivateDocuments();
  const people = usePeople();
  const talkers = useTalkPeople();
  const scenes = useScenes();
  const [waiting, setWaiting] = useState(NOTHING_WAITS);
  // who and which, not the newest objects: a new message about somebody's device opens nothing again
  const personIds = talkers.map(({ id }) => id).join(' ');
  const sceneIds = scenes.map(({ id }) => id).join(' ');
  const icIds = people.flatMap(({ id, role }) => (role === 'ic' ? [id] : [])).join(' ');
  useEffect(() => {
    const ics = new Set(icIds.split(' '));
    const watched = {
      personIds: personIds.split(' ').filter(Boolean),
      sceneIds: sceneIds.split(' ').filter(Boolean),
      isIc: (personId: string) => ics.has(personId),
    };
    const watch = watchWaiting(documents, watched, setWaiting);
    return () => watch.close();
  }, [documents, personIds, sceneIds, icIds]);
  return waiting;
}
