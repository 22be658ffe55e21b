/** An end of a bar on the ruler, for fingers and mice; keys and numbers do the same. Escape and a lost pointer put it back. */
import { useRef, type PointerEvent } from 'react';
import type { CountSpan } from '#shared/model/board.ts';
import styles from './counts-ruler.module.css';
import { movedSpan, type Grip } from './ruler-maths.ts';

export interface RulerHandleProps {
  readonly grip: Exclude<Grip, 'whole'>;
  /** percent of the track */
  readonly at: number;
  readonly track: { readonly current: HTMLElement | null };
  /** as it is written */
  readonly span: CountSpan;
  readonly total: number;
  /** while it is in hand; null: as it stands */
  readonly onDraw: (span: CountSpan | null) => void;
  readonly onWrite: (span: CountSpan) => void;
}

export function RulerHandle({ grip, at, track, span, total, onDraw, onWrite }: RulerHandleProps) {
  const held = useRef<{ readonly x: number; readonly from: CountSpan } | null>(null);
  const latest = useRef<CountSpan | null>(null);

  function take(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, from: span };
    latest.current = null;
  }

  function draw(event: PointerEvent): void {
    if (held.current === null) return;
    const each = (track.current?.clientWidth ?? 1) / total;
    const by = Math.round((event.clientX - held.current.x) / each);
    latest.current = movedSpan(held.current.from, grip, by, total);
    onDraw(latest.current);
  }

  function letGo(isKept: boolean): void {
    if (held.current === null) return;
    held.current = null;
    if (isKept && latest.current !== null) onWrite(latest.current);
    onDraw(null);
  }

  return (
    <span
      data-grip={grip}
      className={styles['handle']}
      style={{ left: `${at}%` }}
      onPointerDown={take}
      onPointerMove={draw}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onLostPointerCapture={() => letGo(false)}
    />
  );
}
