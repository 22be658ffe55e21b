/** What the rules find in a beat, computed again only when a part of that beat, or the kit of its scene, has changed. */
import { useMemo } from 'react';
import { findBeatFindings, type BeatFinding } from '#shared/rules/beat-rules.ts';
import type { SceneCategory } from '#shared/model/categories.ts';
import { useBeat, useBeats, useContacts, useIntent, useParty } from './board-hooks.ts';
import { useExposureOf } from './exposure-hooks.ts';
import { outOf, useKitOf } from './kit-hooks.ts';

export type { BeatFinding } from '#shared/rules/beat-rules.ts';

const NONE: readonly BeatFinding[] = [];

/** Empty for a beat that is not there. In words: `sayBeatFindings` of `shared/words/findings.ts`. */
export function useBeatFindings(beatId: string): readonly BeatFinding[] {
  const { scene } = useParty();
  const beat = useBeat(beatId);
  const beats = useBeats();
  const intent = useIntent(beatId);
  const contacts = useContacts(beatId);
  const exposure = useExposureOf(beatId);
  const kit = useKitOf(scene.id);
  const { categories }: { readonly categories: readonly SceneCategory[] } = scene;
  // only those who edit kit are shown all of it
  const lines = kit?.people === undefined ? null : (kit.lines ?? null);
  return useMemo(() => {
    if (beat === null) return NONE;
    const planBs = beats.filter(({ planBOf }) => planBOf === beat.id).map(({ id }) => id);
    const scene = { categories, kit: lines === null ? null : outOf(lines) };
    return findBeatFindings({ beat, intent, contacts, exposure, planBs }, scene);
  }, [beat, beats, intent, contacts, exposure, categories, lines]);
}
