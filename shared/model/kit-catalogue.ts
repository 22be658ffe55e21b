/** Garments, barriers and consumables (domain 2.6). Coverage is always the wearer's choice. */
import { isOneOf } from './one-of.ts';

export type KitKind = 'garment' | 'barrier' | 'consumable';

/** What an item covers, as a word and not as zones: the cut decides, and is fitted in person. */
export const COVERS = [
  'front',
  'rear',
  'part-of-rear',
  'nipple',
  'pubic',
  'whole-body',
  'joints',
  'between-bodies',
  'as-cut',
  'as-designed',
] as const;
export type Cover = (typeof COVERS)[number];

export type KitOwner = 'costume' | 'sfx-mu';

interface KitFacts<Id extends string> {
  readonly id: Id;
  readonly kind: KitKind;
  readonly covers: readonly Cover[];
  /** Noted on both bodies of a contact (domain 2.6, R29). */
  readonly needsBothBodies: boolean;
  /** Department that has it unless the IC says otherwise. */
  readonly owner: KitOwner;
}

const GARMENT = { kind: 'garment', needsBothBodies: false, owner: 'costume' } as const;
const BARRIER = { kind: 'barrier', needsBothBodies: true, owner: 'costume' } as const;
const CONSUMABLE = {
  kind: 'consumable',
  covers: [],
  needsBothBodies: false,
  owner: 'costume',
} as const;

const GARMENT_ROWS = [
  { ...GARMENT, id: 'strapless-thong', covers: ['front', 'rear'] },
  { ...GARMENT, id: 'pouch', covers: ['front'] },
  { ...GARMENT, id: 'adhesive-patch', covers: ['front'] },
  { ...GARMENT, id: 'g-string', covers: ['front', 'part-of-rear'] },
  { ...GARMENT, id: 'c-string', covers: ['front', 'part-of-rear'] },
  { ...GARMENT, id: 'chest-covers', covers: ['nipple'] },
  { ...GARMENT, id: 'merkin', covers: ['pubic'] },
  { ...GARMENT, id: 'nude-layer', covers: ['as-cut'] },
  { ...GARMENT, id: 'robe', covers: ['whole-body'] },
  { ...GARMENT, id: 'knee-pads', covers: ['joints'] },
  { ...GARMENT, id: 'soft-pads', covers: ['joints'] },
  { ...GARMENT, id: 'prosthetic', covers: ['as-designed'], owner: 'sfx-mu' },
] as const;

const BARRIER_ROWS = [
  { ...BARRIER, id: 'lined-garment', covers: ['front'] },
  { ...BARRIER, id: 'foam-pad', covers: ['between-bodies'] },
  { ...BARRIER, id: 'silicone-shield', covers: ['between-bodies'] },
  { ...BARRIER, id: 'rigid-guard', covers: ['between-bodies'] },
  { ...BARRIER, id: 'cushion', covers: ['between-bodies'] },
  { ...BARRIER, id: 'sheet-layer', covers: ['between-bodies'] },
] as const;

const CONSUMABLE_ROWS = [
  { ...CONSUMABLE, id: 'skin-tape' },
  { ...CONSUMABLE, id: 'remover' },
  { ...CONSUMABLE, id: 'wipes' },
  { ...CONSUMABLE, id: 'breath-spray' },
  { ...CONSUMABLE, id: 'blanket' },
  { ...CONSUMABLE, id: 'heat' },
] as const;

export type GarmentId = (typeof GARMENT_ROWS)[number]['id'];
export type BarrierId = (typeof BARRIER_ROWS)[number]['id'];
export type ConsumableId = (typeof CONSUMABLE_ROWS)[number]['id'];
export type KitId = GarmentId | BarrierId | ConsumableId;
export type KitEntry = KitFacts<KitId>;

export const KIT_CATALOGUE: readonly KitEntry[] = [...GARMENT_ROWS, ...BARRIER_ROWS, ...CONSUMABLE_ROWS];
export const KIT_IDS: readonly KitId[] = KIT_CATALOGUE.map((entry) => entry.id);
export const GARMENT_IDS: readonly GarmentId[] = GARMENT_ROWS.map((entry) => entry.id);
export const BARRIER_IDS: readonly BarrierId[] = BARRIER_ROWS.map((entry) => entry.id);
export const CONSUMABLE_IDS: readonly ConsumableId[] = CONSUMABLE_ROWS.map((entry) => entry.id);
export const kitById: ReadonlyMap<KitId, KitEntry> = new Map(KIT_CATALOGUE.map((entry) => [entry.id, entry]));

export function isKitId(value: unknown): value is KitId {
  return isOneOf(KIT_IDS, value);
}

export function isGarmentId(value: unknown): value is GarmentId {
  return isOneOf(GARMENT_IDS, value);
}

export function isBarrierId(value: unknown): value is BarrierId {
  return isOneOf(BARRIER_IDS, value);
}

export function isConsumableId(value: unknown): value is ConsumableId {
  return isOneOf(CONSUMABLE_IDS, value);
}
