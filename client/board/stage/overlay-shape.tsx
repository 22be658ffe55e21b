/** The topmost layer's one shape. It is drawn by hand: no React render per pointer move (design 8). */
import type Konva from 'konva/lib/Core.js';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { useBoard } from '../../state/board-hooks.ts';
import { isSelected, type ObjectRef } from '../../state/board-view.ts';
import { useKit } from '../board-kit.ts';
import { inPixels } from './canvas.ts';
import { drawOverlay } from './draw-overlay.ts';
import { useInk } from './ink-context.ts';
import { nodeId, notchId } from './node-id.ts';
import { useMovingWindow } from './use-moving-window.ts';

/** Opacity of what somebody holds, where it still stands on the board. */
const HELD = 0.25;

export function OverlayShape() {
  const kit = useKit();
  const { overlay, labels, host, tokens } = kit;
  const { view, store } = useBoard();
  const palette = useInk();
  const shape = useRef<Konva.Shape>(null);

  useEffect(() => {
    const node = shape.current;
    const layer = node?.getLayer() ?? null;
    if (node === null || layer === null) return;
    node.sceneFunc(
      inPixels((c, scale) => {
        const handle = tokens.driven === null ? host.picked() : null;
        drawOverlay(c, overlay.scene(palette, handle), palette, scale);
        kit.way?.drawWays(c, kit, palette, scale);
      }),
    );
    let held: readonly ObjectRef[] = [];
    const redraw = (): void => {
      const next = overlay.held();
      if (!isSameHeld(held, next)) labels.forget();
      // only what was let go: any other way the people's layer would be drawn again at every move of a hand
      for (const ref of held) if (!isSelected(next, ref.kind, ref.id)) setOpacity(node, ref, 1);
      for (const ref of next) setOpacity(node, ref, HELD);
      held = next;
      layer.batchDraw();
    };
    let isDriven = tokens.driven !== null;
    const look = (): void => {
      if ((tokens.driven !== null) === isDriven) return;
      isDriven = !isDriven;
      redraw();
    };
    const stops = [
      overlay.attach(redraw),
      view.subscribe(redraw),
      store.onChanges(redraw),
      tokens.subscribe(look),
    ];
    return () => {
      for (const ref of held) setOpacity(node, ref, 1);
      for (const stop of stops) stop();
    };
  }, [kit, overlay, labels, host, tokens, view, store, palette]);

  useMovingWindow(shape, 'overlay');
  return <Shape ref={shape} />;
}

function isSameHeld(a: readonly ObjectRef[], b: readonly ObjectRef[]): boolean {
  return a.length === b.length && a.every(({ kind, id }, at) => b[at]?.kind === kind && b[at].id === id);
}

/** Only when it differs: setting it draws that layer again. */
function setOpacity(of: Konva.Shape, ref: ObjectRef, opacity: number): void {
  const ids = ref.kind === 'person' ? [nodeId(ref), notchId(ref.id)] : [nodeId(ref)];
  for (const id of ids) {
    const node = of.getStage()?.findOne(`#${id}`);
    if (node !== undefined && node.opacity() !== opacity) node.opacity(opacity);
  }
}
