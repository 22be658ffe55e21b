import type { FurnitureKind } from '../../model/board.ts';

export const FURNITURE_LABELS: Readonly<Record<FurnitureKind, string>> = {
  bed: 'Bed',
  sofa: 'Sofa',
  chair: 'Chair',
  table: 'Table',
  door: 'Door',
  window: 'Window',
  stairs: 'Stairs',
  wall: 'Wall',
  counter: 'Counter',
  platform: 'Platform',
  rug: 'Rug',
  lamp: 'Lamp',
  shape: 'Shape',
};

/** Its own name, or its kind. */
export function furnitureName(item: { readonly kind: FurnitureKind; readonly label: string }): string {
  return item.label === '' ? FURNITURE_LABELS[item.kind] : item.label;
}
