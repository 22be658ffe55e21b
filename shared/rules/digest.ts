/** Digests of what somebody agrees to or releases. Pure JavaScript, so that page and server find the same one. */
import type { ReleasedExtra } from '../model/comfort-extras.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { MapEntry } from '../model/comfort-map.ts';
import type { Digest } from '../model/consent.ts';
import type { ReleasedFigure } from '../model/figure.ts';
import type { MaterialPart } from '../model/material-part.ts';
import { canonicalJson } from './canonical-json.ts';
import { materialPart, peopleToAsk, type MaterialBeat, type MaterialFacts } from './material.ts';

export function partDigest(part: MaterialPart): Digest {
  return digestOf('accord part', part);
}

/** The present part and digest of everybody who has to agree to a beat, by person. */
export function digestsOfBeat(
  inScene: MaterialBeat,
  facts: MaterialFacts,
): ReadonlyMap<string, { readonly part: MaterialPart; readonly digest: Digest }> {
  return new Map(
    peopleToAsk(inScene, facts.doubles).map((personId) => {
      const part = materialPart(inScene, personId, facts);
      return [personId, { part, digest: partDigest(part) }];
    }),
  );
}

/**
 * Of what stands on the board of a beat, without kit, doubles and script: what everybody who has the board can tell by
 * themselves. "This beat will be asked again" is read from it, so that it says nothing of any answer.
 */
export function boardDigest(inScene: MaterialBeat, tempo: number): Digest {
  const facts: MaterialFacts = { tempo, kit: [], doubles: [], script: null };
  const parts = peopleToAsk(inScene, []).map((personId) => materialPart(inScene, personId, facts));
  return digestOf('accord board', parts);
}

/** Of a map, or of what would be released of it; the order of its entries does not matter. */
export function mapDigest(map: {
  readonly entries: readonly MapEntry[];
  readonly extras: readonly ReleasedExtra[];
  readonly labels: readonly { readonly zone: string; readonly label: string }[];
  readonly figure?: ReleasedFigure | undefined;
}): Digest {
  const inOrder = (list: readonly unknown[]): readonly string[] => list.map(canonicalJson).sort();
  const entries = map.entries.map((entry) => ({ ...entry, conditions: [...entry.conditions].sort() }));
  return digestOf('accord map', {
    entries: inOrder(entries),
    extras: inOrder(map.extras),
    labels: inOrder(map.labels),
    // a map that was released without one keeps the digest it had
    ...(map.figure !== undefined && { figure: map.figure }),
  });
}

/** `what` keeps a digest of one thing from ever being that of another. */
function digestOf(what: string, value: unknown): Digest {
  return bytesToHex(sha256(utf8ToBytes(`${what}\n${canonicalJson(value)}`)));
}
