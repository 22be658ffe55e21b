/** Joins strokes to the board: who may be drawn for, what is shown meanwhile, what a finished stroke writes. */
import type { Point } from '#shared/model/geometry.ts';
import { distance } from '#shared/model/geometry.ts';
import { aroundBeat } from '#shared/model/playing-order.ts';
import { DRAW_WORDS } from '#shared/words/draw-words.ts';
import { positionWords } from '#shared/words/inspector-words.ts';
import { drawWay } from '../state/draw-way.ts';
import type { BoardKit } from './board-kit.ts';
import { DrawingWay, type Strokes, type WayEnds } from './tools/drawing-way.ts';
import type { HitTarget } from './tools/hit-test.ts';
import type { PointerInput, ToolState } from './tools/tool-host.ts';

/** The state that follows a pull on an object, where it draws a way; null where it drags. */
export function strokeState(
  kit: BoardKit,
  idle: ToolState,
  { input, hit }: { readonly input: PointerInput; readonly hit: HitTarget },
): ToolState | null {
  const { tool, isPencil } = kit.session.view.get();
  const isTool = tool === 'way';
  if (hit.ref.kind !== 'person' || hit.isFixed || !(isTool || (isPencil && input.type === 'pen')))
    return null;
  const ends = endsOf(kit, hit.ref.id);
  if (typeof ends !== 'string') {
    kit.session.view.select([hit.ref]);
    return new DrawingWay(kit.host, idle, { input, ends, strokes: strokesOf(kit, hit.ref.id) });
  }
  // a pen moves whoever has nowhere to go; the tool does nothing else, so it says why it does nothing
  if (!isTool) return null;
  kit.told.say(ends);
  return idle;
}

/** A sentence where there is no way to be drawn. */
function endsOf({ session }: BoardKit, personId: string): WayEnds | string {
  const { store, view } = session;
  const { beatId } = view.get();
  const { after } = aroundBeat(store.beats(), beatId);
  if (beatId === null || after === null) return DRAW_WORDS.last;
  const [from, to] = [store.place(beatId, personId), store.place(after.id, personId)];
  return from?.onStage === true && to?.onStage === true ? { from, to } : DRAW_WORDS.away;
}

function strokesOf(kit: BoardKit, personId: string): Strokes {
  const { session, overlay } = kit;
  const { store, view } = session;
  const { beatId } = view.get();
  const next = aroundBeat(store.beats(), beatId).after;
  return {
    show(stroke, way) {
      overlay.showStroke(stroke);
      if (stroke === null) session.show({ way: undefined });
      else if (way !== null) session.show({ way: { id: personId, path: way.map(rounded) } });
    },
    keep({ path, to }) {
      if (beatId === null || next === null) return;
      const was = store.place(next.id, personId);
      const { initials } = kit.marks.of(personId);
      const isKept = drawWay(store, { beatId, nextId: next.id, personId }, { path, to }, initials);
      if (!isKept) return;
      const name = kit.marks.name(personId);
      const isElsewhere = was !== null && distance(was, to) > 0.005;
      // the other beat is not in sight: what changed there is told to the eyes, too
      if (isElsewhere) kit.told.say(DRAW_WORDS.drawnTo(name, positionWords(to, view.get().unit)));
      else kit.spoken.say(DRAW_WORDS.drawn(name, path.length));
    },
  };
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}
