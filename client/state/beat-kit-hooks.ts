/** The kit of one beat, as far as this person is shown it, and what its contacts name that nobody has listed. */
import { useMemo } from 'react';
import { KIT_IDS } from '#shared/model/kit-catalogue.ts';
import { coversBeat } from '#shared/rules/kit-rules.ts';
import { findMissingKit, type MissingKit } from '#shared/rules/kit-to-add.ts';
import { useBeat, useContacts, useParty } from './board-hooks.ts';
import { outOf, useKitOf, type LiveKitLine } from './kit-hooks.ts';

export type { KitToAdd, MissingKit } from '#shared/rules/kit-to-add.ts';

export interface BeatKit {
  /** the whole list is this person's to edit, so something can be missing from it */
  readonly isWhole: boolean;
  readonly lines: readonly LiveKitLine[];
  readonly missing: readonly MissingKit[];
}

/** Null where this person is shown no kit of the scene, or the server has not said it. */
export function useBeatKit(beatId: string): BeatKit | null {
  const { scene } = useParty();
  const beat = useBeat(beatId);
  const contacts = useContacts(beatId);
  const kit = useKitOf(scene.id);
  return useMemo(() => {
    if (beat === null || kit?.lines === undefined) return null;
    const out = outOf(kit.lines);
    const isWhole = kit.people !== undefined;
    return {
      isWhole,
      lines: out
        .filter((line) => coversBeat(line, beat.id))
        .toSorted((a, b) => KIT_IDS.indexOf(a.item) - KIT_IDS.indexOf(b.item)),
      missing: isWhole ? findMissingKit({ beat, contacts }, out) : [],
    };
  }, [beat, contacts, kit]);
}
