import type { ExposureLevel, ExposureMode } from '../../model/exposure.ts';

export const EXPOSURE_LEVEL_LABELS = {
  'x0-clothed': 'clothed',
  'x1-reduced': 'reduced clothing',
  'x2-implied': 'implied, covered or masked',
  'x3-partial-back': 'partial, back',
  'x4-partial-rear': 'partial, rear',
  'x5-partial-chest': 'partial, chest',
  'x6-full-rear': 'full, rear',
  'x7-full-front': 'full, front',
} as const satisfies Record<ExposureLevel, string>;

export const EXPOSURE_MODE_LABELS = {
  bare: 'bare',
  garment: 'modesty garment',
  prosthetic: 'prosthetic',
  double: 'double',
  digital: 'digital',
} as const satisfies Record<ExposureMode, string>;
