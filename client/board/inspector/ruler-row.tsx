/** One contact on the ruler: its name, and a bar whose ends can be drawn once it is picked. */
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Contact, CountSpan } from '#shared/model/board.ts';
import { shortAction, shortContact } from '#shared/words/contact-twin.ts';
import { useBoard } from '../../state/board-hooks.ts';
import { useNameOf, usePersonMarks } from '../../state/party-hooks.ts';
import { cx } from '../../ui/cx.ts';
import styles from './counts-ruler.module.css';
import { RulerHandle } from './ruler-handle.tsx';
import { countAt, movedSpan, shareOf, tappedSpan } from './ruler-maths.ts';

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
  const end = { track, span: written, total, onDraw: props.onDraw, onWrite };

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
          <RulerHandle {...end} grip="start" at={left} />
          <RulerHandle {...end} grip="end" at={left + width} />
        </span>
      )}
    </div>
  );
}
