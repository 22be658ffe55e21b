/** Live state for views: each hook renders again only when its own part changes. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { LivePerson, LiveScene, MeMessage } from '#shared/protocol/live-messages.ts';
import type { Here, LiveSnapshot, LiveStatus, LiveStore } from './live-store.ts';

export type { Here, LiveStatus } from './live-store.ts';
export type { LiveDevice, LivePerson, LiveScene, MeMessage } from '#shared/protocol/live-messages.ts';

export const LiveContext = createContext<LiveStore | null>(null);

export function useLive(): LiveStore {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('no live state around this view');
  return live;
}

/** Null until the server, or this device's memory, has said who is signed in. */
export function useMe(): MeMessage | null {
  return usePart((state) => state.me);
}

export function usePeople(): readonly LivePerson[] {
  return usePart((state) => state.people);
}

/** The scenes this person may open, in order. */
export function useScenes(): readonly LiveScene[] {
  return usePart((state) => state.scenes);
}

export function useScene(id: string): LiveScene | null {
  return usePart((state) => state.scenes.find((scene) => scene.id === id) ?? null);
}

/** Who is connected now, and on which scene's board; empty while the line is down. */
export function useHere(): Here {
  return usePart((state) => state.here);
}

export function useLiveStatus(): LiveStatus {
  return usePart((state) => state.status);
}

/** False while people and scenes are only what this device remembered. */
export function useIsFresh(): boolean {
  return usePart((state) => state.isFresh);
}

export function useWasSignedIn(): boolean {
  return usePart((state) => state.wasSignedIn);
}

/** `pick` returns a part that stays the same object while it does not change. */
function usePart<T>(pick: (state: LiveSnapshot) => T): T {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, () => pick(live.get()));
}
