/** The still parts of the plan: floor and furniture. Drawn again when they change, never while something is dragged. */
import { memo, useMemo, useSyncExternalStore } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { drawOrder } from '#shared/diagram/draw-order.ts';
import { floorGrid } from '#shared/diagram/floor-grid.ts';
import { furniturePlan } from '#shared/diagram/furniture-plan.ts';
import { layerOfKind } from '#shared/model/furniture-layers.ts';
import { STAGING_EDGES } from '#shared/words/board-stage.ts';
import { METRES_IN } from '#shared/model/lengths.ts';
import { useBoardView, useFurniture, useItem, useSceneSettings } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useKit } from '../board-kit.ts';
import { inPixels } from './canvas.ts';
import { drawFloor, inkGrid } from './draw-floor.ts';
import { drawFurniture, inkMarks } from './draw-furniture.ts';
import { nodeId } from './node-id.ts';
import { useInk } from './ink-context.ts';

export function FloorShape() {
  const palette = useInk();
  const scene = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const hasAreas = useBoardView((state) => state.hasAreas);
  const things = useFurniture();
  const { labels } = useKit();
  const areas = useSyncExternalStore(labels.subscribe, () => labels.areaNames);
  const sceneFunc = useMemo(() => {
    const ink = inkGrid(floorGrid(scene, unit === 'm' ? 0.5 : METRES_IN.ft));
    const edges = STAGING_EDGES[scene.staging];
    return inPixels((c, scale) =>
      drawFloor(c, { ...scene, unit }, ink, edges, palette, scale, () => {
        if (hasAreas) areas?.drawAreas(c, scene, things, palette, scale);
      }),
    );
  }, [scene, unit, hasAreas, things, areas, palette]);
  return <Shape sceneFunc={sceneFunc} />;
}

export function FurnitureShapes() {
  const items = drawOrder(useFurniture());
  return items.map((item) => <ItemShape key={item.id} id={item.id} />);
}

const NOTHING = { kind: 'shape', w: 1, d: 1, outline: undefined } as const;

const ItemShape = memo(function ItemShape({ id }: { readonly id: string }) {
  const palette = useInk();
  const item = useItem(id);
  const isActive = useBoardView((state) => item !== null && state.layer === layerOfKind(item.kind));
  const isPicked = useBoardView((state) => isSelected(state.selection, 'item', id));
  const { kind, w, d, outline } = item ?? NOTHING;
  const marks = useMemo(() => inkMarks(furniturePlan(kind, { w, d, outline })), [kind, w, d, outline]);
  const sceneFunc = useMemo(
    () =>
      inPixels((c, scale) => {
        if (item !== null) drawFurniture(c, item, marks, { isActive, isSelected: isPicked }, palette, scale);
      }),
    [item, marks, isActive, isPicked, palette],
  );
  if (item === null) return null;
  return <Shape id={nodeId({ kind: 'item', id })} x={item.x} y={item.y} sceneFunc={sceneFunc} />;
});
