/** The cameras of the plan, below everybody. Those of other beats are there only while cameras are what moves. */
import { useEffect, useMemo } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import type { Camera } from '#shared/model/board.ts';
import { useBoard, useBoardView, useCameras, useSceneSettings } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useKit } from '../board-kit.ts';
import { inPixels } from './canvas.ts';
import { drawCamera, type CameraLook } from './draw-camera.ts';
import { useInk } from './ink-context.ts';
import { nodeId } from './node-id.ts';

export function CameraShapes() {
  const { overlay } = useKit();
  const { store } = useBoard();
  const cameras = useCameras();
  const beatId = useBoardView((state) => state.beatId);
  const isActive = useBoardView((state) => state.layer === 'cameras');
  useEffect(() => {
    const look = { isSelected: true, isActive: true, isOnBeat: true };
    return overlay.drawCamerasWith((c, camera, palette, scale) =>
      drawCamera(c, camera, store.scene(), look, palette, scale),
    );
  }, [overlay, store]);
  return cameras
    .map((camera) => ({ camera, isOnBeat: beatId !== null && camera.beatIds.includes(beatId) }))
    .filter(({ isOnBeat }) => isOnBeat || isActive)
    .map(({ camera, isOnBeat }) => (
      <CameraShape key={camera.id} camera={camera} isOnBeat={isOnBeat} isActive={isActive} />
    ));
}

interface CameraShapeProps extends Omit<CameraLook, 'isSelected'> {
  readonly camera: Camera;
}

function CameraShape({ camera, isOnBeat, isActive }: CameraShapeProps) {
  const palette = useInk();
  const scene = useSceneSettings();
  const isPicked = useBoardView((state) => isSelected(state.selection, 'camera', camera.id));
  const sceneFunc = useMemo(
    () =>
      inPixels((c, scale) => {
        const look = { isSelected: isPicked, isActive, isOnBeat };
        drawCamera(c, camera, scene, look, palette, scale);
      }),
    [camera, scene, isPicked, isActive, isOnBeat, palette],
  );
  const name = nodeId({ kind: 'camera', id: camera.id });
  return <Shape id={name} x={camera.x} y={camera.y} sceneFunc={sceneFunc} />;
}
