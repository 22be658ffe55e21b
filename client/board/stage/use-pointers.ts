/** Forwards what fingers, pens and mice do on the plan to the tools, and nothing else. */
import { useEffect, type RefObject } from 'react';
import type { BoardKit } from '../board-kit.ts';
import { toFloor, wheelCamera, type Pixel } from '../tools/camera.ts';
import { hitTest, isOnHandle } from '../tools/hit-test.ts';
import type { PointerInput } from '../tools/tool-host.ts';

export function usePointers(box: RefObject<HTMLElement | null>, kit: BoardKit): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { pointer, session } = kit;

    const onDown = (event: PointerEvent): void => {
      const input = inputOf(event, element, kit);
      if (pointer.isPalm(input)) return;
      // who takes hold of something no longer wants to be led
      kit.following.end();
      element.focus({ preventScroll: true });
      element.setPointerCapture(event.pointerId);
      pointer.down(input);
      setCursor(element, kit, null);
    };
    const onMove = (event: PointerEvent): void => {
      const input = inputOf(event, element, kit);
      if (pointer.isBusy) pointer.move(input);
      setCursor(element, kit, pointer.isBusy ? null : input.at);
      // a finger that rests nowhere has no cursor
      if (pointer.isBusy || event.pointerType === 'mouse') {
        const { x, y } = toFloor(kit.camera.get(), input.at);
        session.show({ cursor: { x: cm(x), y: cm(y) } });
      }
    };
    const onUp = (event: PointerEvent): void => {
      const input = inputOf(event, element, kit);
      pointer.up(input);
      setCursor(element, kit, input.at);
      if (event.pointerType !== 'mouse') session.show({ cursor: undefined });
    };
    const onCancel = (event: PointerEvent): void => {
      pointer.cancel(event.pointerId, event.timeStamp);
      setCursor(element, kit, null);
      session.show({ cursor: undefined });
    };
    const onLeave = (): void => {
      if (!pointer.isBusy) session.show({ cursor: undefined });
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { deltaX: dx, deltaY: dy, deltaMode: mode, shiftKey: shift } = event;
      const ctrl = event.ctrlKey || event.metaKey;
      kit.camera.set(
        wheelCamera(kit.camera.get(), { at: pixelOf(event, element), dx, dy, mode, ctrl, shift }),
      );
    };
    // the hand that holds a pen presses no button that stands over the plan, either
    let isPalm = false;
    const onAnyDown = (event: PointerEvent): void => {
      isPalm = pointer.isPalm(inputOf(event, element, kit));
    };
    const onAnyClick = (event: MouseEvent): void => {
      if (!isPalm) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const prevent = (event: Event): void => event.preventDefault();

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerdown', onDown, { signal });
    element.parentElement?.addEventListener('pointerdown', onAnyDown, { signal, capture: true });
    element.parentElement?.addEventListener('click', onAnyClick, { signal, capture: true });
    element.addEventListener('pointermove', onMove, { signal });
    element.addEventListener('pointerup', onUp, { signal });
    element.addEventListener('pointercancel', onCancel, { signal });
    element.addEventListener('pointerleave', onLeave, { signal });
    element.addEventListener('wheel', onWheel, { signal, passive: false });
    // Safari's own pinch of the page, and the menu of a long press
    element.addEventListener('gesturestart', prevent, { signal });
    element.addEventListener('contextmenu', prevent, { signal });
    return () => stop.abort();
  }, [box, kit]);
}

export function inputOf(event: PointerEvent, element: HTMLElement, { session }: BoardKit): PointerInput {
  const type = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
  return {
    id: event.pointerId,
    type,
    at: pixelOf(event, element),
    // a move says -1; a right click is nobody's
    button: Math.max(0, event.button),
    shift: event.shiftKey,
    ctrl: event.ctrlKey || event.metaKey || session.view.get().isFree,
    time: event.timeStamp,
  };
}

function pixelOf(event: MouseEvent, element: HTMLElement): Pixel {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** What a press here would do. `at` is null while something is under way. */
function setCursor(element: HTMLElement, { pointer, host }: BoardKit, at: Pixel | null): void {
  const next = at === null ? cursorOf(pointer.path) : hoverCursor(host, at);
  if (element.style.cursor !== next) element.style.cursor = next;
  // what stands over the plan steps aside while something is dragged
  element.toggleAttribute(
    'data-busy',
    ['select.dragging', 'select.turning', 'select.resizing', 'way.bending', 'way.drawing'].includes(
      pointer.path,
    ),
  );
}

function cursorOf(path: string): string {
  if (path === 'select.dragging' || path === 'select.turning' || path === 'hand.panning') return 'grabbing';
  return path === 'way.drawing' ? 'crosshair' : 'default';
}

function hoverCursor(host: BoardKit['host'], at: Pixel): string {
  if (host.isHand()) return 'grab';
  if (host.isPlacing()) return 'copy';
  if (host.isBoxing() && hitTest(host.targets(), at, host.camera()) === null) return 'crosshair';
  const picked = host.picked();
  if (picked !== null && isOnHandle(picked, at, host.camera(), host.targets())) return 'grab';
  const hit = hitTest(host.targets(), at, host.camera());
  if (hit === null) return 'default';
  if (hit.isFixed) return 'pointer';
  return host.isDrawing() ? 'crosshair' : 'move';
}

function cm(metres: number): number {
  return Math.round(metres * 100) / 100;
}
