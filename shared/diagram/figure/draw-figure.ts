/** The body figure as a drawing: featureless, one silhouette for everyone, seen from the front and from behind. */
import { LIMBS, type FigureOptions, type FigureZoneId } from '../../model/figure.ts';
import {
  REGION_IDS,
  ZONE_IDS,
  isZoneId,
  zoneOf,
  type RegionId,
  type ZoneId,
  type ZoneView,
} from '../../model/zones.ts';
import { addZones } from './added-zones.ts';
import { BACK_PLAN } from './back-plan.ts';
import { chairParts, stoolPath } from './chair-parts.ts';
import { FRONT_PLAN } from './front-plan.ts';
import type {
  FigureDrawing,
  PlacedFace,
  RegionDrawing,
  RegionPart,
  SceneryDrawing,
  ViewDrawing,
  ZoneDrawing,
} from './figure-drawing.ts';
import { roundEnds } from './limb-end.ts';
import { buildFaces, cubicsOf, type Face } from './mesh.ts';
import { createMeasure, type MeasureFaces } from './measure-faces.ts';
import { boxOf, flatten, joinBoxes } from './polygon.ts';
import { outlineOf, toPath } from './trace.ts';
import { createWarp } from './warp.ts';

export function drawFigure(options: FigureOptions): FigureDrawing {
  return { front: drawView('front', options), back: drawView('back', options) };
}

function drawView(view: ZoneView, options: FigureOptions): ViewDrawing {
  const plan = view === 'front' ? FRONT_PLAN : BACK_PLAN;
  const all = buildFaces(plan, createWarp(options.pose, options.build)).map((face): PlacedFace => ({
    id: zoneIdOf(face, view),
    face,
  }));
  const measure = createMeasure(all.map(({ face }) => face));
  const replaced = options.added.flatMap(({ place }) => (place.kind === 'instead' ? place.of : []));
  const hidden = new Set<FigureZoneId>([...options.hidden, ...replaced]);
  const gone = goneZones(all, hidden);
  const body = keepFaces(all, gone);
  const offered = body.filter(({ id }) => !hidden.has(id));
  const chair = options.pose === 'wheelchair' ? chairParts(view, chairWidth(options)) : [];
  const parts = chair
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, path, box, anchor, room }): ZoneDrawing => ({
      id,
      region: 'chair',
      path,
      box,
      anchor,
      room,
      kind: 'chair',
    }));
  const behind = parts.filter(({ id }) => !chair.some((one) => one.id === id && one.isInFront));
  const added = addZones(options.added, all, offered);
  const zones = [
    ...behind,
    ...offered
      .map((placed) => drawZone(placed, measure))
      .toSorted((a, b) => ZONE_IDS.indexOf(a.id) - ZONE_IDS.indexOf(b.id)),
    ...parts.filter((part) => !behind.includes(part)),
    ...added,
  ];
  const stool: readonly SceneryDrawing[] =
    options.pose === 'seated'
      ? [{ id: 'stool', path: stoolPath(chairWidth(options)), kind: 'chair', isBehind: true }]
      : [];
  const scenery = [
    ...stool,
    ...parts.map(({ id, path }) => ({
      id,
      path,
      kind: 'chair' as const,
      isBehind: behind.some((part) => part.id === id),
    })),
    ...added.map(({ id, path }) => ({ id, path, kind: 'added' as const, isBehind: false })),
  ];
  const silhouette = outlineOf(body.map(({ face }) => face));
  return {
    view,
    silhouette: toPath(silhouette),
    box: joinBoxes([boxOf(flatten(silhouette.map(cubicsOf))), ...zones.map(({ box }) => box)]),
    regions: [...REGION_IDS.flatMap((id) => drawRegion(id, offered, zones, measure)), ...drawChair(parts)],
    zones,
    scenery,
  };
}

/** A front view shows the person's left on the viewer's right, where the plan's own half is; a back view does not. */
function zoneIdOf({ zone, half }: Face, view: ZoneView): ZoneId {
  const side = half === 'both' ? '' : (half === 'plan') === (view === 'front') ? '-l' : '-r';
  const id = zone + side;
  if (!isZoneId(id)) throw new Error(`The plan of the figure has a zone ${id} that the catalogue has not`);
  return id;
}

/** Hidden zones with nothing left further out on their limb are not drawn; other hidden ones stay part of the body. */
function goneZones(all: readonly PlacedFace[], hidden: ReadonlySet<FigureZoneId>): ReadonlySet<ZoneId> {
  const seen = new Set(all.map(({ id }) => id));
  return new Set(
    LIMBS.flatMap((steps) => {
      const inView = steps.map((step) => step.filter((id) => seen.has(id)));
      const last = inView.findLastIndex((step) => step.some((id) => !hidden.has(id)));
      return inView.slice(last + 1).flat();
    }),
  );
}

function keepFaces(all: readonly PlacedFace[], gone: ReadonlySet<ZoneId>): readonly PlacedFace[] {
  if (gone.size === 0) return all;
  const kept = all.filter(({ id }) => !gone.has(id));
  const left = all.filter(({ id }) => gone.has(id));
  const rounded = roundEnds(
    kept.map(({ face }) => face),
    left.map(({ face }) => face),
  );
  return kept.map(({ id, face }, at) => ({ id, face: rounded[at] ?? face }));
}

function drawZone({ id, face }: PlacedFace, measure: MeasureFaces): ZoneDrawing & { readonly id: ZoneId } {
  return {
    id,
    region: zoneOf(id).region,
    path: toPath(face.rounds),
    ...measure([face]),
    kind: 'body',
  };
}

function drawRegion(
  id: RegionId,
  offered: readonly PlacedFace[],
  zones: readonly ZoneDrawing[],
  measure: MeasureFaces,
): readonly RegionDrawing[] {
  const faces = offered.filter((placed) => zoneOf(placed.id).region === id).map(({ face }) => face);
  const added = zones.filter(({ region, kind }) => region === id && kind === 'added');
  if (faces.length + added.length === 0) return [];
  const parts = joinedFaces(faces).map((group): RegionPart => {
    const { anchor, box } = measure(group);
    return { anchor, box };
  });
  // what stands in the place of hidden zones can be all there is
  const alone = faces.length > 0 ? [] : added.map(({ anchor, box }) => ({ anchor, box }));
  return [
    {
      id,
      path: toPath(outlineOf(faces)) + alone.map((_, at) => added[at]?.path ?? '').join(''),
      box: joinBoxes([...parts.map(({ box }) => box), ...added.map(({ box }) => box)]),
      parts: [...parts, ...alone],
    },
  ];
}

function drawChair(parts: readonly ZoneDrawing[]): readonly RegionDrawing[] {
  if (parts.length === 0) return [];
  return [
    {
      id: 'chair',
      path: parts.map(({ path }) => path).join(''),
      box: joinBoxes(parts.map(({ box }) => box)),
      parts: parts
        .filter(({ id }) => id !== 'extra-chair-frame' || parts.length === 1)
        .map(({ anchor, box }) => ({ anchor, box })),
    },
  ];
}

/** Faces that share a border, and the faces these share one with. */
function joinedFaces(faces: readonly Face[]): readonly (readonly Face[])[] {
  const groups: { faces: Face[]; borders: Set<string> }[] = [];
  for (const face of faces) {
    const borders = face.rounds.flat().map(({ border }) => border);
    const met = groups.filter((group) => borders.some((border) => group.borders.has(border)));
    const joined = {
      faces: [...met.flatMap((group) => group.faces), face],
      borders: new Set([...met.flatMap((group) => [...group.borders]), ...borders]),
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !met.includes(group)), joined);
  }
  return groups.map((group) => group.faces);
}

/** The chair is as wide as its person needs. */
function chairWidth({ build }: FigureOptions): number {
  return 1 + 0.1 * Math.max(build.shoulders, build.hips, -0.5);
}
