/** Consent for views, as the server projects it for this person. Loaded with the first screen that shows some of it. */
import { useMemo, useSyncExternalStore } from 'react';
import type {
  LiveConsent,
  LiveConsentBeat,
  LiveConsentScene,
  LiveStanding,
} from '#shared/model/consent-live.ts';
import { useParty } from './board-hooks.ts';
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

/** Beats of the open board that are frozen, as far as it is said here. */
export function useFrozenBeats(): ReadonlySet<string> {
  const { scene } = useParty();
  const beats = useSceneConsent(scene.id)?.beats;
  return useMemo(() => new Set((beats ?? []).filter(({ frozen }) => frozen).map(({ id }) => id)), [beats]);
}

/** Null: a draft, and not ready. */
export function useBeatConsent(sceneId: string, beatId: string): LiveConsentBeat | null {
  return useSceneConsent(sceneId)?.beats.find(({ id }) => id === beatId) ?? null;
}

/** Where one person stands in one beat; null where they were never asked, or it is not this person's to see. */
export function useStanding(sceneId: string, beatId: string, personId: string): LiveStanding | null {
  return useBeatConsent(sceneId, beatId)?.people.find(({ person }) => person === personId) ?? null;
}
