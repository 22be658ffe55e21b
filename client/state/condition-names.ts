/** What the people and scenes of conditions are called here. */
import { useMemo } from 'react';
import type { ConditionNames } from '#shared/words/matching-findings.ts';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { usePeople, useScenes } from './live-hooks.ts';

export function useConditionNames(): ConditionNames {
  const people = usePeople();
  const scenes = useScenes();
  return useMemo(() => {
    const names = shortNames(people);
    return {
      nameOf: (personId) => names.get(personId) ?? SOMEONE,
      sceneOf: (sceneId) => scenes.find(({ id }) => id === sceneId)?.number ?? '…',
    };
  }, [people, scenes]);
}
