/** The beats that one is in oneself, or was asked about, on the board that is open here. */
import { useMemo } from 'react';
import type { Beat } from '#shared/model/board.ts';
import { useBeats, useParty } from './board-hooks.ts';
import { useSceneConsent, type LiveStanding } from './consent-hooks.ts';

export interface OwnBeat {
  readonly beat: Beat;
  /** 1 for the first of the board */
  readonly place: number;
  readonly of: number;
  readonly standing: LiveStanding | null;
  /** a version is there to be looked at and answered */
  readonly isAsked: boolean;
}

/** In playing order. */
export function useOwnBeats(): readonly OwnBeat[] {
  const { scene, me } = useParty();
  const beats = useBeats();
  const consent = useSceneConsent(scene.id);
  return useMemo(
    () =>
      beats.flatMap((beat, at): readonly OwnBeat[] => {
        const said = consent?.beats.find(({ id }) => id === beat.id);
        const standing = said?.people.find(({ person }) => person === me.personId) ?? null;
        if (standing === null && !beat.people.includes(me.personId)) return [];
        return [{ beat, place: at + 1, of: beats.length, standing, isAsked: isAsked(standing) }];
      }),
    [beats, consent, me.personId],
  );
}

/** `changed` waits for the IC, and is there to be looked at. */
export function isAsked(standing: Pick<LiveStanding, 'standing'> | null): boolean {
  return standing?.standing === 'offered' || standing?.standing === 'changed';
}
