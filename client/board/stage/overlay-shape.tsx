/** The topmost layer's one shape. It is drawn by hand: no React render per pointer move (design 8). */
import type Konva from 'konva/lib/Core.js';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import { useBoard } from '../../state/board-hooks.ts';
import { isSelected, type ObjectRef } from '../../state/board-view.ts';
import { useKit, type BoardKit } from '../board-kit.ts';
import { inPixels } from './canvas.ts';
import { drawOverlay, type OverlayScene } from './draw-overlay.ts';
import { overlayEdges, type PickedReach } from './drawn-reach.ts';
import { useInk } from './ink-context.ts';
import { LayerWindow } from './layer-window.ts';
import { MotionRatio } from './motion-ratio.ts';
import { nodeId, notchId } from './node-id.ts';

/** Opacity of what somebody holds, where it still stands on the board. */
const HELD = 0.25;

/** A hand goes anywhere, and fast. */
const HAND = { ahead: 192, tooLarge: 4 };

export function OverlayShape() {
  const kit = useKit();
  const { overlay, labels, host, tokens, camera } = kit;
  const { view, store } = useBoard();
  const palette = useInk();
  const shape = useRef<Konva.Shape>(null);

  useEffect(() => {
    const node = shape.current;
    const layer = node?.getLayer() ?? null;
    if (node === null || layer === null) return;
    const window = new LayerWindow(layer, HAND);
    const ratio = new MotionRatio(() => layer.batchDraw());
    let scene: OverlayScene | null = null;
    layer.on('beforeDraw.window', () => {
      scene = overlay.scene(palette, tokens.driven === null ? host.picked() : null);
      // what others hold comes thirty times a second at most: that says nothing of this device
      if (overlay.isOwnBusy) ratio.moves();
      else ratio.rests();
      const at = camera.get();
      const edges = overlayEdges(scene, pickedReach(kit), palette.words, at.scale);
      window.open(edges, at, camera.size(), ratio.get());
    });
    node.sceneFunc(
      inPixels((c, scale) => {
        if (scene === null) return;
        drawOverlay(c, scene, palette, scale);
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
      layer.off('beforeDraw.window');
      ratio.rests();
    };
  }, [kit, overlay, labels, host, tokens, camera, view, store, palette]);

  return <Shape ref={shape} />;
}

/** As `drawWays` draws it. */
function pickedReach({ overlay, host }: BoardKit): PickedReach {
  const others = overlay.othersWays().map(({ path }) => ({ through: path, isFlagged: true }));
  const way = overlay.wayNow(host.way());
  const own = overlay.stroke ?? (way === null ? [] : [way.from, ...way.path, way.to]);
  return {
    picked: overlay.isOwnBusy ? null : host.picked(),
    ways: [...others, { through: own, isFlagged: false }],
  };
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
