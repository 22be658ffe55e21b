/** The whole scene of an open board for an IC's desk: every beat with what the rules find in it, and what waits. */
import { useEffect, useMemo, useState } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { findOfferFindings, type OfferedBeat, type OfferFinding } from '#shared/rules/offer-rules.ts';
import { digestsOfBeat } from '#shared/rules/digest.ts';
import { useBoard, useParty } from './board-hooks.ts';
import type { BoardStore } from './board-store.ts';
import { useSceneConsent } from './consent-hooks.ts';
import type { DeskMark } from './desk-marks.ts';
import { queueOf, type QueueItem } from './desk-queue.ts';
import { useMaterialFacts, type PresentPart } from './material-hooks.ts';
import { useOfferFacts } from './offer-hooks.ts';

export { isSetAside, type QueueItem, type QueueKind } from './desk-queue.ts';

export interface DeskBeat {
  readonly beat: Beat;
  /** 0 for the first */
  readonly index: number;
  readonly findings: readonly OfferFinding[];
  /** of everybody who has to agree, by person */
  readonly parts: ReadonlyMap<string, PresentPart>;
}

/** In playing order; computed again when anything of the board, of a map or of a rider is other. */
export function useDeskBeats(): readonly DeskBeat[] {
  const { store } = useBoard();
  const facts = useOfferFacts();
  const material = useMaterialFacts();
  const version = useBoardVersion(store);
  return useMemo(() => {
    const beats = store.beats();
    // what was read before belongs to `version`
    return beats.map((beat, index) => {
      const offered = offeredBeatOf(store, beat, beats);
      return {
        beat,
        index,
        findings: version < 0 ? [] : findOfferFindings(offered, facts),
        parts: digestsOfBeat(offered, material),
      };
    });
  }, [store, facts, material, version]);
}

export function useQueue(beats: readonly DeskBeat[], marks: readonly DeskMark[]): readonly QueueItem[] {
  const { scene } = useParty();
  const said = useSceneConsent(scene.id);
  return useMemo(
    () =>
      queueOf(
        beats.map(({ beat, findings }) => ({ id: beat.id, findings })),
        said,
        marks,
      ),
    [beats, said, marks],
  );
}

function offeredBeatOf(store: BoardStore, beat: Beat, beats: readonly Beat[]): OfferedBeat {
  const { id } = beat;
  return {
    beat,
    intent: store.intent(id),
    contacts: store.contactsOf(id),
    exposure: store.exposureOf(id),
    places: store.placesOf(id),
    cameras: store.cameras().filter(({ beatIds }) => beatIds.includes(id)),
    planBs: beats.filter(({ planBOf }) => planBOf === id).map((other) => other.id),
  };
}

/** Grows with every change of the board. */
function useBoardVersion(store: BoardStore): number {
  const [version, setVersion] = useState(0);
  useEffect(() => store.onChanges(() => setVersion((now) => now + 1)), [store]);
  return version;
}
