/**
 * The windows of the two layers on which something moves: as large as what is there, and only as fine as the device can
 * draw it. Fetched behind the first look at the board; until then those layers are as large as the plan.
 */
import type Konva from 'konva/lib/Core.js';
import type { BoardKit } from '../board-kit.ts';
import { overlayEdges, peopleEdges, type PickedReach } from './drawn-reach.ts';
import type { Edges, WindowManner } from './edges.ts';
import { contactLinks } from './ghosts.ts';
import { LayerWindow } from './layer-window.ts';
import { MotionRatio } from './motion-ratio.ts';
import type { Palette } from './palette.ts';

/** Who walks goes a pixel or two from picture to picture. */
const WALKS = { ahead: 64, tooLarge: 1.5 };
/** A hand goes anywhere, and fast. */
const HAND = { ahead: 192, tooLarge: 4 };

/** Each ends with the returned function. */
export const MOVING_WINDOWS = {
  people(kit: BoardKit, layer: Konva.Layer, palette: Palette): () => void {
    const { tokens, labels, session } = kit;
    const edges = (scale: number): Edges | null => {
      const all = [...tokens.all()];
      const contacts = session.store.contactsOf(session.view.get().beatId ?? '');
      const links = contactLinks(
        contacts,
        all.map(({ place, at }) => ({ ...place, ...at })),
      );
      const words = labels.at(layer.getContext()._context, palette, scale);
      return peopleEdges({ tokens: all, labels: words, links }, palette.words, scale);
    };
    return openWindow(kit, layer, { manner: WALKS, edges, isMoving: () => tokens.driven !== null });
  },
  overlay(kit: BoardKit, layer: Konva.Layer, palette: Palette): () => void {
    const { overlay } = kit;
    const edges = (scale: number): Edges | null =>
      overlayEdges(overlay.scene(palette, null), pickedReach(kit), palette.words, scale);
    // what others hold comes thirty times a second at most: that says nothing of this device
    return openWindow(kit, layer, { manner: HAND, edges, isMoving: () => overlay.isOwnBusy });
  },
} as const;

export type MovingWindow = keyof typeof MOVING_WINDOWS;

interface WindowParts {
  readonly manner: WindowManner;
  /** pixels on the floor's own axes */
  readonly edges: (scale: number) => Edges | null;
  readonly isMoving: () => boolean;
}

function openWindow({ camera }: BoardKit, layer: Konva.Layer, parts: WindowParts): () => void {
  const window = new LayerWindow(layer, parts.manner);
  const ratio = new MotionRatio(() => layer.batchDraw());
  layer.on('beforeDraw.window', () => {
    if (parts.isMoving()) ratio.moves();
    else ratio.rests();
    const at = camera.get();
    window.open(parts.edges(at.scale), at, camera.size(), ratio.get());
  });
  return () => {
    layer.off('beforeDraw.window');
    ratio.rests();
    window.close(camera.size());
  };
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
