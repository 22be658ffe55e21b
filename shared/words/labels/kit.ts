import type { Cover, KitId, KitKind, KitOwner } from '../../model/kit-catalogue.ts';

/** Types, not brands: a department names its own stock beside them. */
export const KIT_LABELS = {
  'strapless-thong': 'adhesive strapless thong',
  pouch: 'pouch',
  'adhesive-patch': 'skin-tone adhesive patch',
  'g-string': 'G-string',
  'c-string': 'C-string, wire form',
  'chest-covers': 'adhesive chest covers',
  merkin: 'merkin over a cover',
  'nude-layer': 'skin-tone layer',
  robe: 'robe',
  'knee-pads': 'knee pads',
  'soft-pads': 'soft pads',
  prosthetic: 'prosthetic',
  'lined-garment': 'cushion-lined garment',
  'foam-pad': 'foam pad',
  'silicone-shield': 'silicone shield',
  'rigid-guard': 'rigid guard',
  cushion: 'cushion',
  'sheet-layer': 'sheet layer',
  'skin-tape': 'skin tape',
  remover: 'adhesive remover',
  wipes: 'wipes',
  'breath-spray': 'breath spray',
  blanket: 'blanket',
  heat: 'heat source',
} as const satisfies Record<KitId, string>;

export const KIT_KIND_LABELS = {
  garment: 'Garment',
  barrier: 'Barrier',
  consumable: 'Consumable',
} as const satisfies Record<KitKind, string>;

export const COVER_LABELS = {
  front: 'front',
  rear: 'rear',
  'part-of-rear': 'part of rear',
  nipple: 'nipple and areola',
  pubic: 'pubic area',
  'whole-body': 'whole body',
  joints: 'joints',
  'between-bodies': 'between bodies',
  'as-cut': 'as cut',
  'as-designed': 'as designed',
} as const satisfies Record<Cover, string>;

export const KIT_OWNER_LABELS = {
  costume: 'Costume',
  'sfx-mu': 'Special make-up effects',
} as const satisfies Record<KitOwner, string>;
