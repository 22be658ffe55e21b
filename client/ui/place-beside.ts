/** Where something that floats stands: beside its anchor, turned to the other side where there is no room, inside the window. */
export type Side =
  | 'bottom'
  | 'bottom start'
  | 'bottom end'
  | 'top'
  | 'top start'
  | 'top end'
  | 'left'
  | 'right';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** px between anchor and box, and between box and window */
const GAP = 6;
const EDGE = 8;

/** Left and top, px in the window. */
export function placeBeside(
  anchor: Box,
  box: Size,
  room: Size,
  side: Side,
): { readonly left: number; readonly top: number } {
  const [main, align] = side.split(' ');
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  if (main === 'left' || main === 'right') {
    const before = anchor.left - GAP - box.width;
    const behind = right + GAP;
    const wanted = main === 'left' ? before : behind;
    const other = main === 'left' ? behind : before;
    const left = fits(wanted, box.width, room.width) ? wanted : other;
    return inside({ left, top: anchor.top + (anchor.height - box.height) / 2 }, box, room);
  }
  const below = bottom + GAP;
  const above = anchor.top - GAP - box.height;
  const wanted = main === 'top' ? above : below;
  const other = main === 'top' ? below : above;
  const top = fits(wanted, box.height, room.height) ? wanted : other;
  const middle = anchor.left + (anchor.width - box.width) / 2;
  const left = align === 'start' ? anchor.left : align === 'end' ? right - box.width : middle;
  return inside({ left, top }, box, room);
}

function fits(at: number, length: number, room: number): boolean {
  return at >= EDGE && at + length <= room - EDGE;
}

function inside(
  at: { readonly left: number; readonly top: number },
  box: Size,
  room: Size,
): { left: number; top: number } {
  const bound = (value: number, length: number, whole: number): number =>
    Math.max(EDGE, Math.min(value, whole - EDGE - length));
  return { left: bound(at.left, box.width, room.width), top: bound(at.top, box.height, room.height) };
}

/** Moves an element that is shown in the browser's top layer beside its anchor. */
export function moveBeside(element: HTMLElement, anchor: Element, side: Side): void {
  const { width, height } = element.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), { width, height }, room, side);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
