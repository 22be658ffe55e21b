/** What a person adds to their figure: a prosthesis in the place of zones, a small area such as a port on one. */
import type { AddedZone } from '../../model/figure.ts';
import { zoneOf } from '../../model/zones.ts';
import { rectPath } from '../paths.ts';
import type { PlacedFace, ZoneDrawing } from './figure-drawing.ts';
import { cubicsOf } from './mesh.ts';
import { boxOf, deepestPoint, flatten, roomAt } from './polygon.ts';
import { outlineOf, toPath } from './trace.ts';

/** Half the side of a small area: as wide as a finger on the zoomed figure. */
const HALF = 8;

/** `all` are the faces as if nothing was hidden, which a prosthesis takes its shape from. */
export function addZones(
  added: readonly AddedZone[],
  all: readonly PlacedFace[],
  offered: readonly PlacedFace[],
): readonly ZoneDrawing[] {
  return added.flatMap(({ id, place }): readonly ZoneDrawing[] => {
    if (place.kind === 'instead') {
      const faces = all.filter((placed) => place.of.includes(placed.id));
      const [first] = faces;
      if (first === undefined) return [];
      const rounds = outlineOf(faces.map(({ face }) => face));
      const polygon = flatten(rounds.map(cubicsOf));
      const anchor = deepestPoint(polygon);
      return [
        {
          id,
          region: zoneOf(first.id).region,
          path: toPath(rounds),
          box: boxOf(polygon),
          anchor,
          room: roomAt(polygon, anchor),
          kind: 'added',
        },
      ];
    }
    const on = offered.find((placed) => placed.id === place.zone);
    if (on === undefined) return [];
    const [middleX, middleY] = deepestPoint(flatten(on.face.rounds.map(cubicsOf)));
    const [x, y] = [middleX + (place.dx ?? 0) - HALF, middleY + (place.dy ?? 0) - HALF];
    return [
      {
        id,
        region: zoneOf(place.zone).region,
        path: rectPath(x, y, 2 * HALF, 2 * HALF, 5),
        box: { x, y, width: 2 * HALF, height: 2 * HALF },
        anchor: [x + HALF, y + HALF],
        room: { width: 2 * HALF, height: 2 * HALF },
        kind: 'added',
      },
    ];
  });
}
