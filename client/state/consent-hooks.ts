/** Consent for views, as the server projects it for this person. Loaded with the first screen that shows some of it. */
import { useSyncExternalStore } from 'react';
import type {
  LiveConsent,
  LiveConsentBeat,
  LiveConsentScene,
  LiveStanding,
} from '#shared/model/consent-live.ts';
import { parseConsent } from './consent-parse.ts';
import { useLive } from './live-hooks.ts';

export type {
  LiveConsent,
  LiveConsentBeat,
  LiveConsentScene,
  LiveStanding,
} from '#shared/model/consent-live.ts';

/** Null until the server has said it, and behind a lock. It stays as it was while the line is down. */
export function useConsent(): LiveConsent | null {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, () => live.get().consent?.read(parseConsent) ?? null);
}

/** Null where nothing of the scene is said to this person: all its beats are drafts and not ready. */
export function useSceneConsent(sceneId: string): LiveConsentScene | null {
  return useConsent()?.scenes.find(({ id }) => id === sceneId) ?? null;
}

/** Null: a draft, and not ready. */
export function useBeatConsent(sceneId: string, beatId: string): LiveConsentBeat | null {
  return useSceneConsent(sceneId)?.beats.find(({ id }) => id === beatId) ?? null;
}

/** Where one person stands in one beat; null where they were never asked, or it is not this person's to see. */
export function useStanding(sceneId: string, beatId: string, personId: string): LiveStanding | null {
  return useBeatConsent(sceneId, beatId)?.people.find(({ person }) => person === personId) ?? null;
}
