import type * as Y from 'yjs';

/** Makes a shared text read `next` with the smallest replacement, so that someone else's words at either end stay. */
export function setText(text: Y.Text, next: string): void {
  const now = text.toString();
  if (now === next) return;
  const most = Math.min(now.length, next.length);
  let head = 0;
  while (head < most && now.charCodeAt(head) === next.charCodeAt(head)) head += 1;
  // never cut a character that takes two code units
  if (head > 0 && isHighSurrogate(now.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (
    tail < most - head &&
    now.charCodeAt(now.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  )
    tail += 1;
  if (tail > 0 && isLowSurrogate(now.charCodeAt(now.length - tail))) tail -= 1;
  if (now.length > head + tail) text.delete(head, now.length - head - tail);
  if (next.length > head + tail) text.insert(head, next.slice(head, next.length - tail));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
