/** Kit for views, as the server projects it for this person. */
import { useSyncExternalStore } from 'react';
import type { LiveKitLine, LiveKitScene } from '#shared/protocol/live-messages.ts';
import { useLive } from './live-hooks.ts';

export type {
  LiveKitLine,
  LiveKitScene,
  LiveKitTerms,
  LiveKitWearer,
} from '#shared/protocol/live-messages.ts';

/** Null until the server has said it; kit is never kept on this device. */
export function useKit(): readonly LiveKitScene[] | null {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, () => live.get().kit);
}

/** The same object until kit changes; null where there is none of this scene for this person. */
export function useKitOf(sceneId: string): LiveKitScene | null {
  const live = useLive();
  return useSyncExternalStore(
    live.subscribe,
    () => live.get().kit?.find((scene) => scene.id === sceneId) ?? null,
  );
}

/** Without what was given back: it is there for nobody any more. */
export function outOf(lines: readonly LiveKitLine[]): readonly LiveKitLine[] {
  return lines.filter(({ returnedAt }) => returnedAt === null);
}
