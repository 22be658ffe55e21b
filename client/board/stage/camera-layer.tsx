/** A layer of the floor: its unit is a metre, its origin the floor's centre. The camera moves it without React. */
import type Konva from 'konva/lib/Core.js';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Layer } from 'react-konva/lib/ReactKonvaCore.js';
import { useKit } from '../board-kit.ts';

export function CameraLayer({ children }: { readonly children: ReactNode }) {
  const { camera } = useKit();
  const layer = useRef<Konva.Layer>(null);
  useLayoutEffect(() => {
    const apply = (): void => {
      const { scale, x, y, isTurned } = camera.get();
      layer.current?.setAttrs({ scaleX: scale, scaleY: scale, x, y, rotation: isTurned === true ? 180 : 0 });
    };
    apply();
    return camera.subscribe(apply);
  }, [camera]);
  // our own hit test answers; Konva need not draw a second, invisible picture for it
  return (
    <Layer ref={layer} listening={false}>
      {children}
    </Layer>
  );
}
