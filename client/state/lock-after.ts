/** After how long this person's session locks by itself on this device: chosen in Settings, followed by the page at once. */
import { useCallback, useSyncExternalStore } from 'react';
import { deviceStorage } from './live-memory.ts';
import { lockAfter, privateLockAfter, setLockAfter, setPrivateLockAfter } from './session-device.ts';

/** Minutes; the usual one first, ten times as long at most (ux.md B5). */
export const LOCK_AFTER_MINUTES = [5, 10, 15, 30, 50] as const;
const USUAL: number = LOCK_AFTER_MINUTES[0];

/** On screens of one pair of eyes. */
export const PRIVATE_LOCK_AFTER_MINUTES = [1, 2, 3, 5, 10] as const;
const USUAL_PRIVATE: number = PRIVATE_LOCK_AFTER_MINUTES[0];

/** Tabs hear of a change by the browser's own event, the tab that made it by this one. */
const CHANGED = 'accord:lock-after';

/** Minutes, or null where it never locks by itself. */
export function useLockAfter(personId: string): readonly [number | null, (minutes: number | null) => void] {
  const minutes = useSyncExternalStore(subscribe, () => {
    const chosen = lockAfter(deviceStorage(), personId);
    return chosen === undefined ? USUAL : chosen;
  });
  const choose = useCallback(
    (next: number | null) => {
      setLockAfter(deviceStorage(), personId, next);
      dispatchEvent(new Event(CHANGED));
    },
    [personId],
  );
  return [minutes, choose];
}

/** Minutes after which it leaves a screen of one pair of eyes. */
export function usePrivateLockAfter(personId: string): readonly [number, (minutes: number) => void] {
  const minutes = useSyncExternalStore(
    subscribe,
    () => privateLockAfter(deviceStorage(), personId) ?? USUAL_PRIVATE,
  );
  const choose = useCallback(
    (next: number) => {
      setPrivateLockAfter(deviceStorage(), personId, next);
      dispatchEvent(new Event(CHANGED));
    },
    [personId],
  );
  return [minutes, choose];
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', listener);
  };
}
