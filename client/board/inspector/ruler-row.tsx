/** One contact on the ruler: its name, and a bar whose ends can be drawn once it is picked. */
import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { Contact, CountSpan } from '#shared/model/board.ts';
import { shortAction, shortContact } from '#shared/words/contact-twin.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { useNameOf, usePersonMarks } from '../../state/party-hooks.ts';
import { cx } from '../../ui/cx.ts';
import styles from './counts-ruler.module.css';
import { countAt, movedSpan, shareOf, tappedSpan, type Grip } from './ruler-maths.ts';

interface RulerRowProps {
  /** as it is drawn now */
  readonly contact: Contact;
  /** as it is written */
  readonly stands: Contact;
  readonly placeholder: string | null;
  readonly total: number;
  readonly isPicked: boolean;
  readonly mayWrite: boolean;
  /** while an end is in hand; null: as it stands */
  readonly onDraw: (span: CountSpan | null) => void;
  readonly onWrite: (span: CountSpan) => void;
}

export function RulerRow(props: RulerRowProps) {
  const { contact, stands, placeholder, total, isPicked, mayWrite, onWrite } = props;
  const { view } = useBoard();
  const nameOf = useNameOf();
  const marks = usePersonMarks();
  const track = useRef<HTMLSpanElement>(null);
  const initials = (personId: string): string => marks.get(personId)?.initials ?? nameOf(personId);
  const span = { start: contact.start, length: contact.counts };
  const written = { start: stands.start, length: stands.counts };
  const { left, width } = shareOf(span, total);
  const said = { ...contact, placeholder };

  function press(event: MouseEvent): void {
    const box = track.current?.getBoundingClientRect();
    const isBelow = box !== undefined && event.detail > 0 && event.clientY >= box.top;
    if (isPicked && mayWrite && isBelow) {
      const next = tappedSpan(written, countAt(event.clientX - box.left, box.width, total), total);
      if (next !== null) onWrite(next);
      return;
    }
    view.set({ contactId: isPicked ? null : contact.id });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || !mayWrite) return;
    event.preventDefault();
    // the plan nudges with the same arrows
    event.stopPropagation();
    if (!isPicked) view.set({ contactId: contact.id });
    onWrite(movedSpan(written, event.shiftKey ? 'end' : 'whole', by, total));
  }

  return (
    <div className={cx(styles['row'], isPicked && styles['isPicked'])}>
      <button
        type="button"
        className={styles['button']}
        aria-pressed={isPicked}
        aria-label={shortContact(said, nameOf)}
        onClick={press}
        onKeyDown={onKeyDown}
      >
        <span className={styles['label']}>
          {initials(contact.giver)} {placeholder === null ? '→' : '·'} {initials(contact.receiver)}{' '}
          <span className={styles['action']}>{shortAction(said)}</span>
        </span>
        <span ref={track} className={styles['track']}>
          <span
            className={cx(styles['bar'], placeholder !== null && styles['placeholder'])}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        </span>
      </button>
      {isPicked && mayWrite && (
        <span className={styles['handles']} aria-hidden>
          <Handle {...props} grip="start" at={left} track={track} />
          <Handle {...props} grip="end" at={left + width} track={track} />
        </span>
      )}
    </div>
  );
}

interface HandleProps extends RulerRowProps {
  readonly grip: Exclude<Grip, 'whole'>;
  /** percent of the track */
  readonly at: number;
  readonly track: { readonly current: HTMLElement | null };
}

/** For fingers and mice; keys and the numbers below do the same. Escape and a lost pointer put it back. */
function Handle({ grip, at, track, stands, total, onDraw, onWrite }: HandleProps) {
  const held = useRef<{ readonly x: number; readonly from: CountSpan } | null>(null);
  const latest = useRef<CountSpan | null>(null);

  function take(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, from: { start: stands.start, length: stands.counts } };
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
