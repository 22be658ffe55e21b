/** Drags somebody from the tray onto the floor. */
import { useEffect, useRef, type RefObject } from 'react';
import { placePerson } from '../../state/place-actions.ts';
import { useKit, type BoardKit } from '../board-kit.ts';
import { toFloor } from '../tools/camera.ts';
import { snapPoint } from '../tools/snap.ts';
import { isBeyondSlop, type PointerInput } from '../tools/tool-host.ts';
import { inputOf } from '../stage/use-pointers.ts';

/** Returns whether the press that just ended was a drag, so that its click is not also a tap. */
export function useTrayDrag(button: RefObject<HTMLElement | null>, personId: string): () => boolean {
  const kit = useKit();
  const wasDragged = useRef(false);
  useEffect(() => {
    const element = button.current;
    const stage = document.querySelector<HTMLElement>('[data-stage]');
    if (element === null || stage === null) return;
    let start: PointerInput | null = null;
    let isDragging = false;

    const end = (): void => {
      start = null;
      isDragging = false;
      kit.host.preview(null);
    };
    const onDown = (event: PointerEvent): void => {
      wasDragged.current = false;
      element.setPointerCapture(event.pointerId);
      start = inputOf(event, stage, kit);
    };
    const onMove = (event: PointerEvent): void => {
      const input = inputOf(event, stage, kit);
      if (start === null || input.id !== start.id) return;
      isDragging ||= isBeyondSlop(start, input);
      if (!isDragging) return;
      wasDragged.current = true;
      kit.host.preview([{ ref: { kind: 'person', id: personId }, at: floorAt(kit, input), angle: 0 }]);
    };
    const onUp = (event: PointerEvent): void => {
      const input = inputOf(event, stage, kit);
      const { view, store } = kit.session;
      const { beatId } = view.get();
      if (isDragging && isOver(stage, event) && beatId !== null) {
        placePerson(store, beatId, personId, floorAt(kit, input), kit.marks.of(personId).initials);
        view.select([{ kind: 'person', id: personId }]);
      }
      end();
    };

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerdown', onDown, { signal });
    element.addEventListener('pointermove', onMove, { signal });
    element.addEventListener('pointerup', onUp, { signal });
    element.addEventListener('pointercancel', end, { signal });
    return () => {
      stop.abort();
      if (isDragging) end();
    };
  }, [button, kit, personId]);
  return () => wasDragged.current;
}

function floorAt(kit: BoardKit, input: PointerInput): { readonly x: number; readonly y: number } {
  return snapPoint(toFloor(kit.camera.get(), input.at), input.ctrl, kit.host.unit());
}

/** Over the plan itself: let go over the tray or a panel, and nothing happens. */
function isOver(stage: HTMLElement, event: PointerEvent): boolean {
  const { left, right, top, bottom } = stage.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  const below = document.elementFromPoint(x, y);
  return x >= left && x <= right && y >= top && y <= bottom && (below === null || stage.contains(below));
}
