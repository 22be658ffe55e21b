/** Copies of boards that were set aside on this device: which there are, and removing one. */
import { useCallback, useEffect, useState } from 'react';
import { forgetSetAside, listSetAside, type SetAsideCopy } from '../sync/copy-names.ts';

export type { SetAsideCopy } from '../sync/copy-names.ts';

/** The newest first; empty until they have been looked for. */
export function useSetAsideCopies(personId: string): readonly SetAsideCopy[] {
  const [copies, setCopies] = useState<readonly SetAsideCopy[]>([]);
  useEffect(() => {
    let isOver = false;
    void listSetAside(personId).then((found) => {
      if (!isOver) setCopies(found);
    });
    return () => {
      isOver = true;
    };
  }, [personId]);
  return copies;
}

/** One of this person's own copies, by scene and time; undefined until it has been looked for, null when it is not here. */
export function useSetAsideCopy(
  personId: string,
  sceneId: string,
  at: number,
): SetAsideCopy | null | undefined {
  const [copy, setCopy] = useState<SetAsideCopy | null | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    void listSetAside(personId).then((copies) => {
      if (!isOver) setCopy(copies.find((one) => one.sceneId === sceneId && one.at === at) ?? null);
    });
    return () => {
      isOver = true;
    };
  }, [personId, sceneId, at]);
  return copy;
}

export function useForgetCopy(): (copy: SetAsideCopy) => Promise<void> {
  return useCallback(async (copy) => forgetSetAside(copy), []);
}
