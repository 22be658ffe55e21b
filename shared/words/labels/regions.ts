import type { RegionId, ZoneClass, ZoneView } from '../../model/zones.ts';

export const REGION_LABELS = {
  head: 'head',
  face: 'face',
  neck: 'neck',
  shoulders: 'shoulders and collarbones',
  'upper-back': 'upper back',
  'arm-l': 'left arm and hand',
  'arm-r': 'right arm and hand',
  chest: 'chest',
  abdomen: 'abdomen',
  sides: 'ribs, waist and hips',
  'lower-back': 'lower back',
  pelvis: 'pelvis',
  seat: 'seat',
  'thigh-l': 'left thigh',
  'thigh-r': 'right thigh',
  'lower-leg-l': 'left knee and lower leg',
  'lower-leg-r': 'right knee and lower leg',
  feet: 'ankles and feet',
} as const satisfies Record<RegionId, string>;

export const ZONE_VIEW_LABELS = {
  front: 'Front',
  back: 'Back',
} as const satisfies Record<ZoneView, string>;

export const ZONE_CLASS_LABELS = {
  general: 'General',
  personal: 'Personal, always ask',
  sensitive: 'Sensitive, needs a rider',
} as const satisfies Record<ZoneClass, string>;
