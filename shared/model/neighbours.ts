import { ZONE_IDS, mirrorZone } from './zones.ts';
import type { ZoneId } from './zones.ts';

/**
 * Which zones touch which: for moving over the figure by keyboard, and for a
 * contact that travels. Each border is written once, for the midline and the
 * left side; the right side is its mirror, so the two sides cannot differ.
 */
const BORDERS: readonly (readonly [ZoneId, readonly ZoneId[]])[] = [
  ['crown', ['head-back', 'forehead', 'temple-l', 'ear-l']],
  ['head-back', ['ear-l', 'neck-back']],
  ['ear-l', ['temple-l', 'cheek-l', 'jaw-l', 'neck-side-l']],
  ['forehead', ['temple-l', 'eyes']],
  ['temple-l', ['eyes', 'cheek-l']],
  ['eyes', ['cheek-l', 'nose']],
  ['cheek-l', ['nose', 'mouth', 'jaw-l']],
  ['nose', ['mouth']],
  ['mouth', ['chin']],
  ['chin', ['jaw-l', 'neck-front']],
  ['jaw-l', ['neck-front', 'neck-side-l']],

  ['neck-front', ['neck-side-l', 'collarbone-l', 'sternum-upper']],
  ['neck-side-l', ['neck-back', 'collarbone-l', 'shoulder-l']],
  ['neck-back', ['shoulder-l', 'back-upper']],
  ['collarbone-l', ['shoulder-l', 'sternum-upper', 'chest-l']],
  ['shoulder-l', ['armpit-l', 'shoulder-blade-l', 'upper-arm-l']],
  ['armpit-l', ['shoulder-blade-l', 'upper-arm-l', 'chest-l', 'chest-side-l']],
  ['shoulder-blade-l', ['back-upper', 'ribs-l', 'back-mid']],
  ['back-upper', ['back-mid']],

  ['upper-arm-l', ['elbow-l']],
  ['elbow-l', ['forearm-l']],
  ['forearm-l', ['wrist-l']],
  ['wrist-l', ['hand-l']],

  ['sternum-upper', ['chest-l', 'sternum-mid']],
  ['chest-l', ['chest-side-l', 'nipple-l', 'sternum-mid', 'ribs-l', 'abdomen-upper']],
  ['chest-side-l', ['ribs-l']],
  ['sternum-mid', ['abdomen-upper']],
  ['ribs-l', ['back-mid', 'abdomen-upper', 'waist-l']],
  ['back-mid', ['waist-l', 'back-lower']],
  ['abdomen-upper', ['abdomen-lower', 'waist-l']],
  ['abdomen-lower', ['waist-l', 'hip-l', 'pubic', 'groin-l']],
  ['waist-l', ['back-lower', 'hip-l']],
  ['back-lower', ['hip-l', 'sacrum']],
  ['hip-l', ['groin-l', 'buttock-l', 'thigh-front-l', 'thigh-outer-l']],
  ['sacrum', ['buttock-l', 'gluteal-cleft']],

  ['pubic', ['groin-l', 'genital']],
  ['groin-l', ['genital', 'thigh-front-l', 'thigh-inner-upper-l']],
  ['genital', ['perineal', 'thigh-inner-upper-l']],
  ['buttock-l', ['gluteal-cleft', 'gluteal-fold-l', 'thigh-outer-l']],
  ['gluteal-cleft', ['gluteal-fold-l', 'perineal']],
  ['gluteal-fold-l', ['perineal', 'thigh-inner-upper-l', 'thigh-back-l']],
  ['perineal', ['thigh-inner-upper-l']],

  ['thigh-front-l', ['thigh-outer-l', 'thigh-inner-upper-l', 'thigh-inner-lower-l', 'knee-l']],
  ['thigh-outer-l', ['thigh-back-l', 'knee-l']],
  ['thigh-inner-upper-l', ['thigh-inner-lower-l', 'thigh-back-l']],
  ['thigh-inner-lower-l', ['thigh-back-l', 'knee-l', 'knee-back-l']],
  ['thigh-back-l', ['knee-back-l']],
  ['knee-l', ['knee-back-l', 'shin-l']],
  ['knee-back-l', ['calf-l']],
  ['shin-l', ['calf-l', 'ankle-l']],
  ['calf-l', ['ankle-l', 'heel-l']],
  ['ankle-l', ['foot-l', 'heel-l']],
  ['foot-l', ['sole-l']],
  ['heel-l', ['sole-l']],
];

const neighboursById: ReadonlyMap<ZoneId, readonly ZoneId[]> = joinBorders();

/** The zones that border this one, head to toe. Symmetric; a zone is never its own neighbour. */
export function neighbours(id: ZoneId): readonly ZoneId[] {
  return neighboursById.get(id) ?? [];
}

function joinBorders(): ReadonlyMap<ZoneId, readonly ZoneId[]> {
  const touching = new Map<ZoneId, Set<ZoneId>>(ZONE_IDS.map((id) => [id, new Set<ZoneId>()]));
  const join = (a: ZoneId, b: ZoneId): void => {
    touching.get(a)?.add(b);
    touching.get(b)?.add(a);
  };
  for (const [from, others] of BORDERS) {
    for (const to of others) {
      join(from, to);
      join(mirrorZone(from), mirrorZone(to));
    }
  }
  return new Map(ZONE_IDS.map((id) => [id, ZONE_IDS.filter((other) => touching.get(id)?.has(other))]));
}
