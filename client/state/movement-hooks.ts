/** What of a beat's movement is worth a second look; worked out again only when a place or a count of it changes. */
import { useEffect, useMemo, useState } from 'react';
import { aroundBeat } from '#shared/model/playing-order.ts';
import type * as Rules from '#shared/rules/movement-rules.ts';
import type { MovementFinding } from '#shared/rules/movement-rules.ts';
import { useBeat, useBeats, useContacts, useParty, usePlaces, useSceneSettings } from './board-hooks.ts';

export type { MovementFinding } from '#shared/rules/movement-rules.ts';

const NONE: readonly MovementFinding[] = [];

/** The rules are fetched behind the first look at the board; nothing is found until they are there. */
export function useMovementFindings(beatId: string | null): readonly MovementFinding[] {
  const beats = useBeats();
  const beat = useBeat(beatId);
  const { tempo } = useSceneSettings();
  const { scene } = useParty();
  const next = useMemo(() => aroundBeat(beats, beatId).after?.id ?? null, [beats, beatId]);
  const here = usePlaces(beatId);
  const there = usePlaces(next);
  const contacts = useContacts(beatId);
  const counts = beat?.counts;
  const beatTempo = beat?.tempo ?? tempo;
  const rules = useRules();
  return useMemo(() => {
    if (counts === undefined || rules === null) return NONE;
    const movers = here
      .filter(({ personId }) => scene.people.includes(personId))
      .map((place) => ({
        personId: place.personId,
        place,
        next: there.find(({ personId }) => personId === place.personId) ?? null,
      }));
    const areTogether = (one: string, other: string): boolean =>
      contacts.some(
        ({ giver, receiver }) => [giver, receiver].includes(one) && [giver, receiver].includes(other),
      );
    return rules.findMovementFindings(movers, counts, beatTempo, areTogether);
  }, [rules, here, there, contacts, counts, beatTempo, scene.people]);
}

/** Whether a finding is about somebody. */
export function isAbout(finding: MovementFinding, personId: string): boolean {
  return finding.kind === 'too-far' ? finding.personId === personId : finding.people.includes(personId);
}

function useRules(): typeof Rules | null {
  const [rules, setRules] = useState<typeof Rules | null>(null);
  useEffect(() => {
    let isOver = false;
    import('#shared/rules/movement-rules.ts').then(
      (module) => {
        if (!isOver) setRules(module);
      },
      // without them nothing is pointed out, and everything else goes on
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  return rules;
}
