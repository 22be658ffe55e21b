/** The whole figure, front and back beside each other, brought to a height: for a row, for paper, for a file. */
import type { FigureZoneId } from '../../model/figure.ts';
import { clamp } from '../../model/geometry.ts';
import { spreadApart } from '../spread-apart.ts';
import type { FigureDrawing, SceneryDrawing, ViewDrawing, ZoneDrawing } from './figure-drawing.ts';
import type { FigureMark } from './figure-legend.ts';
import type { MarkState } from './state-mark.ts';

/** Lengths are CSS pixels, but for paths, which are figure units: `scale` and the place of a view bring them there. */
export interface FigureScene {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly views: readonly SceneView[];
  /** widths of lines, and how far those of a hatching are apart */
  readonly lines: { readonly outline: number; readonly edge: number; readonly hatch: number };
  readonly apart: number;
}

export interface SceneView {
  readonly left: number;
  readonly top: number;
  readonly silhouette: string;
  readonly scenery: readonly SceneryDrawing[];
  /** in the order to paint them */
  readonly fills: readonly { readonly id: FigureZoneId; readonly path: string; readonly state: MarkState }[];
  readonly marks: readonly SceneMark[];
}

/** Places are pixels of the whole picture. */
export interface SceneMark {
  readonly state: MarkState;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Around the figure: half an outline and a mark that stands over it. */
const AIR = 6;

/** `height` in CSS pixels, 60 at least; the width follows. */
export function figureScene(
  { front, back }: FigureDrawing,
  marks: ReadonlyMap<FigureZoneId, FigureMark>,
  height: number,
): FigureScene {
  const tall = Math.max(60, height);
  const scale = (tall - 2 * AIR) / Math.max(front.box.height, back.box.height);
  const half = Math.ceil(Math.max(front.box.width, back.box.width) * scale) + 2 * AIR;
  // marks keep a size that reads, and no more than a limb holds on a large figure
  const r = clamp(tall * 0.021, 4.5, 7.5);
  return {
    width: 2 * half,
    height: tall,
    scale,
    views: [front, back].map((view, at) => {
      const [left, top] = [
        half * (at + 0.5) - (view.box.x + view.box.width / 2) * scale,
        AIR - view.box.y * scale,
      ];
      return {
        left,
        top,
        silhouette: view.silhouette,
        scenery: view.scenery,
        fills: view.zones.flatMap(({ id, path }) => {
          const mark = marks.get(id);
          return mark === undefined ? [] : [{ id, path, state: mark.state }];
        }),
        marks: placeMarks(view, marks, { scale, left, top, r }),
      };
    }),
    lines: { outline: tall < 200 ? 1.1 : 1.5, edge: tall < 200 ? 0.8 : 1, hatch: tall < 200 ? 0.9 : 1.2 },
    apart: tall < 200 ? 4 : 5.5,
  };
}

interface Place {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly r: number;
}

function placeMarks(
  view: ViewDrawing,
  marks: ReadonlyMap<FigureZoneId, FigureMark>,
  { scale, left, top, r }: Place,
): readonly SceneMark[] {
  const found = restMarks(view, (id) => marks.get(id)?.state, (2 * r) / scale);
  const places = spreadApart(
    found.map(({ anchor: [x, y] }) => ({ x: x * scale + left, y: y * scale + top })),
    2 * r + 1,
  );
  return found.map(({ state }, at) => ({ state, r, x: places[at]?.x ?? 0, y: places[at]?.y ?? 0 }));
}

interface RestMark {
  readonly key: string;
  readonly state: MarkState;
  readonly anchor: readonly [number, number];
}

/**
 * Where the whole figure has marks: one for each part of a region whose zones all say the same; in others each choice,
 * and each zone that has room for `wide` figure units.
 */
export function restMarks(
  { regions, zones }: ViewDrawing,
  stateOf: (id: FigureZoneId) => MarkState | undefined,
  wide: number,
): readonly RestMark[] {
  return regions.flatMap(({ id, parts }): readonly RestMark[] => {
    const inside = zones.filter(({ region }) => region === id);
    const states = new Set(inside.map((zone) => stateOf(zone.id)));
    const [state] = states;
    if (states.size === 1)
      return state === undefined
        ? []
        : parts.map(({ anchor }) => ({ key: `${id} ${anchor[0]}`, state, anchor }));
    return inside.flatMap((zone) => {
      const own = stateOf(zone.id);
      const isShown = own === 'selected' || own === 'target' || hasRoom(zone, wide);
      return own === undefined || !isShown ? [] : [{ key: zone.id, state: own, anchor: zone.anchor }];
    });
  });
}

function hasRoom({ room }: ZoneDrawing, wide: number): boolean {
  return Math.min(room.width, room.height) >= wide;
}
