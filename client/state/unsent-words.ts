/** How much of what somebody wrote in private the server does not have. It is in the memory of this page alone. */
import { useContext, useSyncExternalStore } from 'react';
import { PrivateContext } from './private-documents.ts';

/** Counted behind a lock too: the number says nothing of the words. 0 where nobody is signed in. */
export function useUnsentWords(): number {
  const documents = useContext(PrivateContext);
  return useSyncExternalStore(documents?.subscribe ?? nothing, () => documents?.countUnsent() ?? 0);
}

const nothing = (): (() => void) => () => undefined;
