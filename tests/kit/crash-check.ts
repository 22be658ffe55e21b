/** What a document that comes out of a crash must hold, and what of it is not there. */
import type { Edit } from './crash-edits.ts';

export interface Promised {
  /** everything written so far */
  readonly edits: readonly Edit[];
  /** the server has said of this edit, and so of all before it, that it is stored; 0 for none */
  readonly acknowledged: number;
  /** the number that somebody else has seen in each place */
  readonly seen: ReadonlyMap<string, number>;
}

export interface Loss {
  readonly place: string;
  readonly why: 'acknowledged' | 'seen';
  /** the newest edit that must be there, or a newer one of that place */
  readonly edit: number;
  /** what is there instead; 0 for nothing */
  readonly found: number;
}

export function findLosses(
  { edits, acknowledged, seen }: Promised,
  found: ReadonlyMap<string, number>,
): readonly Loss[] {
  const stored = new Map<string, number>();
  for (const { n, place } of edits) if (n <= acknowledged) stored.set(place, n);
  return [...lossesOf('acknowledged', stored, found), ...lossesOf('seen', seen, found)];
}

function lossesOf(
  why: Loss['why'],
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): readonly Loss[] {
  return [...wanted]
    .filter(([place, edit]) => (found.get(place) ?? 0) < edit)
    .map(([place, edit]) => ({ place, why, edit, found: found.get(place) ?? 0 }));
}
