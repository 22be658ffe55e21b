/** The figures that performers released, for ICs. */
import { useMemo } from 'react';
import type { LiveReleasedMap } from '#shared/model/consent-live.ts';
import type { FigureOf } from '#shared/rules/figure-rules.ts';
import type { BoardParty } from './board-session.ts';
import { useParty } from './board-hooks.ts';
import { useConsent } from './consent-hooks.ts';

export type { FigureOf } from '#shared/rules/figure-rules.ts';

export function useReleasedFigures(): FigureOf {
  const party = useParty();
  const maps = useConsent()?.maps;
  return useMemo(() => releasedFigures(party, maps ?? NONE), [party, maps]);
}

/**
 * Security (R19): nobody but an IC is told anything by a figure, its owner not on a board either. Who counts as a minor has
 * none (M1, M2).
 */
export function releasedFigures(
  { me, people }: Pick<BoardParty, 'me' | 'people'>,
  maps: readonly LiveReleasedMap[],
): FigureOf {
  if (me.role !== 'ic') return () => null;
  const adults = new Set(people.filter(({ adult }) => adult === true).map(({ id }) => id));
  const figures = new Map(maps.map(({ person, figure }) => [person, figure]));
  return (personId) => (adults.has(personId) ? (figures.get(personId) ?? null) : null);
}

const NONE: readonly never[] = [];
