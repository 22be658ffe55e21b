/** Where the middle of zones is and how much room they have; of two halves that are mirror images one is measured. */
import { cubicsOf, type Face } from './mesh.ts';
import { boxOf, deepestPoint, flatten, roomAt, type Box } from './polygon.ts';
import { mirror, type Point } from './spline.ts';
import { outlineOf } from './trace.ts';

export interface Measures {
  readonly box: Box;
  /** the point deepest inside */
  readonly anchor: Point;
  readonly room: { readonly width: number; readonly height: number };
}

/** Of faces joined to one area. */
export type MeasureFaces = (faces: readonly Face[]) => Measures;

/** `all` as the plan has them, both halves: a face that was changed since is not among them and is measured itself. */
export function createMeasure(all: readonly Face[]): MeasureFaces {
  const untouched = new Set(all);
  const twins = new Map(all.filter(({ half }) => half === 'plan').map((face) => [face.zone, face]));
  const found = new Map<string, Measures>();
  const measureOnce = (faces: readonly Face[]): Measures => {
    const key = faces.map(({ zone }) => zone).join(' ');
    const before = found.get(key);
    if (before !== undefined) return before;
    const measures = measure(faces);
    found.set(key, measures);
    return measures;
  };
  return (faces) => {
    if (!faces.every((face) => untouched.has(face))) return measure(faces);
    if (faces.every(({ half }) => half === 'plan')) return measureOnce(faces);
    const others = faces.flatMap(({ half, zone }) => (half === 'mirror' ? (twins.get(zone) ?? []) : []));
    return others.length === faces.length ? mirrored(measureOnce(others)) : measure(faces);
  };
}

function measure(faces: readonly Face[]): Measures {
  const polygon = flatten(
    faces.length === 1 ? (faces[0]?.rounds ?? []).map(cubicsOf) : outlineOf(faces).map(cubicsOf),
  );
  // what reaches over both halves has its middle on the midline
  const anchor = deepestPoint(
    polygon,
    faces.some(({ half }) => half === 'both'),
  );
  return { box: boxOf(polygon), anchor, room: roomAt(polygon, anchor) };
}

function mirrored({ box, anchor, room }: Measures): Measures {
  return { box: { ...box, x: -box.x - box.width }, anchor: mirror(anchor), room };
}
