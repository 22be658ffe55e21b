/** Names for sentences about people and scenes. */
import { useMemo } from 'react';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { usePeople, useScenes } from '../state/live-hooks.ts';

export interface DeskNames {
  readonly nameOf: (personId: string) => string;
  /** number as printed in the script; '' where it is gone */
  readonly sceneOf: (sceneId: string) => string;
}

export function useDeskNames(): DeskNames {
  const people = usePeople();
  const scenes = useScenes();
  return useMemo(() => {
    const names = shortNames(people);
    const numbers = new Map(scenes.map(({ id, number }) => [id, number]));
    return {
      nameOf: (personId) => names.get(personId) ?? SOMEONE,
      sceneOf: (sceneId) => numbers.get(sceneId) ?? '',
    };
  }, [people, scenes]);
}
