/**
 * The body zones of domain 2.1, head to toe. Left and right are the performer's
 * own, never the viewer's. Wording is in `shared/words/labels/zones.ts`.
 */

/** Larger parts that the figure shows at rest; a tap on one opens its zones. Head to toe. */
export const REGION_IDS = [
  'head',
  'face',
  'neck',
  'shoulders',
  'upper-back',
  'arm-l',
  'arm-r',
  'chest',
  'abdomen',
  'sides',
  'lower-back',
  'pelvis',
  'seat',
  'thigh-l',
  'thigh-r',
  'lower-leg-l',
  'lower-leg-r',
  'feet',
] as const;
export type RegionId = (typeof REGION_IDS)[number];

export type ZoneView = 'front' | 'back';
export const ZONE_SIDES = ['left', 'right'] as const;
export type ZoneSide = (typeof ZONE_SIDES)[number];

/**
 * `general` still needs a permission; `personal` is always asked for;
 * `sensitive` needs an executed rider before it can be agreed (R23).
 */
export type ZoneClass = 'general' | 'personal' | 'sensitive';

/**
 * What a contact may do here.
 * - `skin-at-most`: no level above skin and no pressing verb (R31).
 * - `simulated-only`: simulated, masked, a barrier on both bodies, level none (R30).
 * - `exposure-only`: never a contact target. R30 could be read as treating
 *   `perineal` like `genital`; domain 2.1 is stricter, so 2.1 stands.
 */
export type ZoneContact = 'allowed' | 'skin-at-most' | 'simulated-only' | 'exposure-only';

interface ZoneFacts {
  readonly views: readonly ZoneView[];
  readonly class: ZoneClass;
  /** On the minors' allow-list (M2). Everything else does not exist for a minor. */
  readonly minors: boolean;
  readonly contact: ZoneContact;
  /** Lips here make the contact a kiss, which has a beat kind of its own (domain 2.2). */
  readonly kiss: boolean;
  /** For R29, which asks for barriers "at or near" the pelvis. */
  readonly pelvis: 'at' | 'near' | 'away';
}

interface ZoneRow<Id extends string> extends ZoneFacts {
  readonly id: Id;
  readonly region: RegionId;
  /** Absent on the midline and where one zone spans both sides. */
  readonly side?: ZoneSide;
}

const FRONT = ['front'] as const;
const BACK = ['back'] as const;
const BOTH = ['front', 'back'] as const;
const FOR_MINORS = { minors: true } as const;
const AT_PELVIS = { pelvis: 'at' } as const;
const NEAR_PELVIS = { pelvis: 'near' } as const;

const ROWS = [
  one('crown', 'head', personal(BOTH)),
  one('head-back', 'head', personal(BACK)),
  ...pair('ear', 'head', personal(BOTH)),

  one('forehead', 'face', general(FRONT, FOR_MINORS)),
  ...pair('temple', 'face', general(FRONT)),
  one('eyes', 'face', personal(FRONT)),
  ...pair('cheek', 'face', general(FRONT, FOR_MINORS)),
  one('nose', 'face', general(FRONT)),
  one('mouth', 'face', personal(FRONT, { kiss: true })),
  one('chin', 'face', general(FRONT)),
  ...pair('jaw', 'face', general(FRONT)),

  one('neck-front', 'neck', personal(FRONT, { contact: 'skin-at-most' })),
  ...pair('neck-side', 'neck', personal(FRONT)),
  one('neck-back', 'neck', personal(BACK)),

  ...pair('collarbone', 'shoulders', personal(FRONT)),
  ...pair('shoulder', 'shoulders', general(BOTH, FOR_MINORS)),
  ...pair('armpit', 'shoulders', personal(FRONT)),
  ...pair('shoulder-blade', 'upper-back', general(BACK, FOR_MINORS)),
  one('back-upper', 'upper-back', general(BACK, FOR_MINORS)),

  ...limb('upper-arm', 'arm', general(BOTH, FOR_MINORS)),
  ...limb('elbow', 'arm', general(BOTH, FOR_MINORS)),
  ...limb('forearm', 'arm', general(BOTH, FOR_MINORS)),
  ...limb('wrist', 'arm', general(BOTH, FOR_MINORS)),
  ...limb('hand', 'arm', general(BOTH, FOR_MINORS)),

  one('sternum-upper', 'chest', personal(FRONT)),
  ...pair('chest', 'chest', sensitive(FRONT)),
  ...pair('chest-side', 'chest', sensitive(FRONT)),
  ...pair('nipple', 'chest', sensitive(FRONT)),
  one('sternum-mid', 'chest', sensitive(FRONT)),

  ...pair('ribs', 'sides', personal(BOTH)),
  one('back-mid', 'upper-back', general(BACK)),
  one('abdomen-upper', 'abdomen', personal(FRONT)),
  one('abdomen-lower', 'abdomen', personal(FRONT, NEAR_PELVIS)),
  ...pair('waist', 'sides', personal(BOTH)),
  one('back-lower', 'lower-back', personal(BACK)),
  ...pair('hip', 'sides', personal(BOTH, NEAR_PELVIS)),
  one('sacrum', 'lower-back', personal(BACK, NEAR_PELVIS)),

  one('pubic', 'pelvis', sensitive(FRONT, AT_PELVIS)),
  ...pair('groin', 'pelvis', sensitive(FRONT, AT_PELVIS)),
  one('genital', 'pelvis', sensitive(FRONT, { ...AT_PELVIS, contact: 'simulated-only' })),
  ...pair('buttock', 'seat', sensitive(BACK, AT_PELVIS)),
  one('gluteal-cleft', 'seat', sensitive(BACK, AT_PELVIS)),
  ...pair('gluteal-fold', 'seat', sensitive(BACK, AT_PELVIS)),
  one('perineal', 'seat', sensitive(BACK, { ...AT_PELVIS, contact: 'exposure-only' })),

  ...limb('thigh-front', 'thigh', personal(FRONT)),
  ...limb('thigh-outer', 'thigh', personal(FRONT)),
  ...limb('thigh-inner-upper', 'thigh', sensitive(BOTH, AT_PELVIS)),
  ...limb('thigh-inner-lower', 'thigh', personal(FRONT)),
  ...limb('thigh-back', 'thigh', personal(BACK)),

  ...limb('knee', 'lower-leg', general(FRONT)),
  ...limb('knee-back', 'lower-leg', personal(BACK)),
  ...limb('shin', 'lower-leg', general(FRONT)),
  ...limb('calf', 'lower-leg', general(BACK)),
  ...pair('ankle', 'feet', general(FRONT)),
  ...pair('foot', 'feet', general(FRONT)),
  ...pair('heel', 'feet', general(BACK)),
  ...pair('sole', 'feet', general(BACK)),
] as const;

export type ZoneId = (typeof ROWS)[number]['id'];
export type Zone = ZoneRow<ZoneId>;

export const ZONES: readonly Zone[] = ROWS;
export const ZONE_IDS: readonly ZoneId[] = ZONES.map((zone) => zone.id);
export const zoneById: ReadonlyMap<ZoneId, Zone> = new Map(ZONES.map((zone) => [zone.id, zone]));

/** The whole of what may be touched on a minor (M2); shown as a list, never as a figure. */
export const MINOR_ZONE_IDS: readonly ZoneId[] = ZONES.filter((zone) => zone.minors).map((zone) => zone.id);

// A set, not `isOneOf`: this guard runs for every zone of every incoming change.
const knownIds: ReadonlySet<unknown> = new Set(ZONE_IDS);

export function isZoneId(value: unknown): value is ZoneId {
  return knownIds.has(value);
}

export function zoneOf(id: ZoneId): Zone {
  const zone = zoneById.get(id);
  if (zone === undefined) throw new Error(`No zone ${id} in the catalogue`);
  return zone;
}

/** The same zone on the other side; a midline zone is its own mirror. */
export function mirrorZone(id: ZoneId): ZoneId {
  const { side } = zoneOf(id);
  if (side === undefined) return id;
  const mirrored = id.slice(0, -2) + (side === 'left' ? '-r' : '-l');
  if (!isZoneId(mirrored)) throw new Error(`Zone ${id} has no other side in the catalogue`);
  return mirrored;
}

function one<const Id extends string>(id: Id, region: RegionId, facts: ZoneFacts): ZoneRow<Id> {
  return { id, region, ...facts };
}

function pair<const Stem extends string>(
  stem: Stem,
  region: RegionId,
  facts: ZoneFacts,
): readonly [ZoneRow<`${Stem}-l`>, ZoneRow<`${Stem}-r`>] {
  return [
    { id: `${stem}-l`, side: 'left', region, ...facts },
    { id: `${stem}-r`, side: 'right', region, ...facts },
  ];
}

/** A pair whose two sides lie in two regions, because a limb is opened one side at a time. */
function limb<const Stem extends string>(
  stem: Stem,
  region: 'arm' | 'thigh' | 'lower-leg',
  facts: ZoneFacts,
): readonly [ZoneRow<`${Stem}-l`>, ZoneRow<`${Stem}-r`>] {
  return [
    { id: `${stem}-l`, side: 'left', region: `${region}-l`, ...facts },
    { id: `${stem}-r`, side: 'right', region: `${region}-r`, ...facts },
  ];
}

function general(views: readonly ZoneView[], more: Partial<ZoneFacts> = {}): ZoneFacts {
  return facts('general', views, more);
}

function personal(views: readonly ZoneView[], more: Partial<ZoneFacts> = {}): ZoneFacts {
  return facts('personal', views, more);
}

function sensitive(views: readonly ZoneView[], more: Partial<ZoneFacts> = {}): ZoneFacts {
  return facts('sensitive', views, more);
}

function facts(zoneClass: ZoneClass, views: readonly ZoneView[], more: Partial<ZoneFacts>): ZoneFacts {
  return {
    views,
    class: zoneClass,
    minors: false,
    contact: 'allowed',
    kiss: false,
    pelvis: 'away',
    ...more,
  };
}
