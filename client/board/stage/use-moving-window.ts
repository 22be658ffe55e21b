/** Gives a layer a canvas only where something is, as soon as what that takes has been fetched. */
import type Konva from 'konva/lib/Core.js';
import { useEffect, type RefObject } from 'react';
import { useKit } from '../board-kit.ts';
import { useInk } from './ink-context.ts';
import type { MovingWindow } from './moving-windows.ts';

export function useMovingWindow(node: RefObject<Konva.Node | null>, which: MovingWindow): void {
  const kit = useKit();
  const palette = useInk();
  useEffect(() => {
    let isOver = false;
    let close = (): void => undefined;
    import('./moving-windows.ts').then(
      ({ MOVING_WINDOWS }) => {
        const layer = node.current?.getLayer() ?? null;
        if (isOver || layer === null) return;
        close = MOVING_WINDOWS[which](kit, layer, palette);
        layer.batchDraw();
      },
      // the layer stays as large as the plan
      () => undefined,
    );
    return () => {
      isOver = true;
      close();
    };
  }, [node, which, kit, palette]);
}
