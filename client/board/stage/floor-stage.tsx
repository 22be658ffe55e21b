/**
 * The floor plan: three canvases that share one camera (what stays, people, what is in a hand), and one handler for
 * everything that points.
 */
import Konva from 'konva/lib/Core.js';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Stage } from 'react-konva/lib/ReactKonvaCore.js';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoardView, useCameras, useSceneSettings } from '../../state/board-hooks.ts';
import { useKit } from '../board-kit.ts';
import type { Size } from '../tools/camera.ts';
import { CameraLayer } from './camera-layer.tsx';
import type * as CamerasModule from './camera-shapes.tsx';
import { ContactShapes } from './contact-shapes.tsx';
import { FloorShape, FurnitureShapes } from './floor-shapes.tsx';
import styles from './floor-stage.module.css';
import { InkContext } from './ink-context.ts';
import { OverlayShape } from './overlay-shape.tsx';
import { usePalette } from './palette.ts';
import { PeopleShapes } from './people-shapes.tsx';
import { usePointers } from './use-pointers.ts';
import { GhostShapes, LabelShapes } from './ways-shapes.tsx';

/** More than two pixels to a point costs memory and shows nothing. */
const MOST_PIXEL_RATIO = 2;

export function FloorStage() {
  const kit = useKit();
  const { floorWidth, floorDepth } = useSceneSettings();
  const palette = usePalette();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const cameras = useCameraModule();
  usePointers(box, kit);
  useEffect(
    () => kit.camera.setFloor({ width: floorWidth, depth: floorDepth }),
    [kit, floorWidth, floorDepth],
  );

  const isTurned = useBoardView((state) => state.isTurned);
  useEffect(() => kit.camera.setTurned(isTurned), [kit, isTurned]);

  return (
    <section ref={box} className={styles['stage']} data-stage tabIndex={-1} aria-label={BOARD_WORDS.plan}>
      {size !== null && (
        <InkContext value={palette}>
          <Stage width={size.width} height={size.height} listening={false}>
            <CameraLayer>
              <FloorShape />
              <FurnitureShapes />
              <GhostShapes />
              {cameras !== null && <cameras.CameraShapes />}
              <LabelShapes />
            </CameraLayer>
            <CameraLayer>
              <ContactShapes />
              <PeopleShapes />
            </CameraLayer>
            <CameraLayer>
              <OverlayShape />
            </CameraLayer>
          </Stage>
        </InkContext>
      )}
    </section>
  );
}

/** Fetched with the first camera: most scenes have none. Where they cannot be fetched the plan stands without them. */
function useCameraModule(): typeof CamerasModule | null {
  const hasCameras = useCameras().length > 0;
  const [loaded, setLoaded] = useState<typeof CamerasModule | null>(null);
  useEffect(() => {
    if (!hasCameras) return;
    let isOver = false;
    import('./camera-shapes.tsx').then(
      (module) => {
        if (!isOver) setLoaded(module);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [hasCameras]);
  return hasCameras ? loaded : null;
}

/** Follows the box; null until it has a size. */
function useSize(box: React.RefObject<HTMLElement | null>): Size | null {
  const { camera } = useKit();
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    Konva.pixelRatio = Math.min(MOST_PIXEL_RATIO, devicePixelRatio);
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      camera.resize({ width, height });
      setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, camera]);
  return size;
}
