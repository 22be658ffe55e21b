/** What a drawn figure is made of. */
import type { FigureRegionId, FigureZoneId } from '../../model/figure.ts';
import type { ZoneId, ZoneView } from '../../model/zones.ts';
import type { Face } from './mesh.ts';
import type { Box } from './polygon.ts';
import type { Point } from './spline.ts';

/** Lengths are figure units: a hundredth of a head. x from the midline to the viewer's right, y down from the crown. */
export interface FigureDrawing {
  readonly front: ViewDrawing;
  readonly back: ViewDrawing;
}

export interface ViewDrawing {
  readonly view: ZoneView;
  /** of the body alone; every path here is filled by `evenodd` */
  readonly silhouette: string;
  /** everything drawn, chair and all */
  readonly box: Box;
  /** head to toe, the chair last */
  readonly regions: readonly RegionDrawing[];
  /** in the order to paint them: chair, body head to toe, what is added */
  readonly zones: readonly ZoneDrawing[];
  /** the shapes of chair and of what is added, to be drawn whether or not they can be chosen */
  readonly scenery: readonly SceneryDrawing[];
}

export interface SceneryDrawing {
  readonly id: FigureZoneId | 'stool';
  readonly path: string;
  readonly kind: 'added' | 'chair';
  /** painted before the body, which covers it */
  readonly isBehind: boolean;
}

export interface RegionDrawing {
  readonly id: FigureRegionId;
  readonly path: string;
  readonly box: Box;
  /** what of it hangs together, such as left and right, each with the middle to press on */
  readonly parts: readonly RegionPart[];
}

export interface RegionPart {
  readonly anchor: Point;
  readonly box: Box;
}

export interface ZoneDrawing {
  readonly id: FigureZoneId;
  readonly region: FigureRegionId;
  readonly path: string;
  readonly box: Box;
  /** the point deepest inside: for a mark */
  readonly anchor: Point;
  /** how wide and how tall something centred there may be */
  readonly room: { readonly width: number; readonly height: number };
  readonly kind: 'body' | 'added' | 'chair';
}

/** A zone's borders before they are path text. */
export interface PlacedFace {
  readonly id: ZoneId;
  readonly face: Face;
}
