/** Words written on the plan itself. */
import type { Staging } from '../model/board.ts';

export type FloorEdge = 'up' | 'down' | 'left' | 'right';

/** What stands along each edge. Left and right are the performer's: stage left is on the right of the plan. */
export interface StagingEdges extends Readonly<Record<FloorEdge, string>> {
  /** the edges from which people watch */
  readonly watched: readonly FloorEdge[];
}

const SIDES = { left: 'Stage left', right: 'Stage right' } as const;

export const STAGING_EDGES: Readonly<Record<Staging, StagingEdges>> = {
  proscenium: { ...SIDES, up: 'Upstage', down: 'Downstage · audience', watched: ['down'] },
  thrust: {
    up: 'Upstage',
    down: 'Downstage · audience',
    left: 'Stage left · audience',
    right: 'Stage right · audience',
    watched: ['down', 'left', 'right'],
  },
  round: {
    up: 'Upstage · audience',
    down: 'Downstage · audience',
    left: 'Stage left · audience',
    right: 'Stage right · audience',
    watched: ['up', 'down', 'left', 'right'],
  },
  screen: {
    up: 'Background',
    down: 'Foreground · camera',
    left: 'Camera right',
    right: 'Camera left',
    watched: ['down'],
  },
  volume: { ...SIDES, up: 'Upstage', down: 'Downstage · camera', watched: [] },
};
