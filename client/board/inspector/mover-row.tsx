/** On which counts somebody moves, on the ruler. A tap picks them; then a tap on a count holds it or lets it move. */
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { CountSpan } from '#shared/model/board.ts';
import { RULER_WORDS } from '#shared/words/ruler-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { useMayWrite, useNameOf, usePersonMarks } from '../../state/party-hooks.ts';
import { setMoves } from '../../state/place-actions.ts';
import { cx } from '../../ui/cx.ts';
import styles from './counts-ruler.module.css';
import { RulerHandle } from './ruler-handle.tsx';
import { countAt, movedMoves, shareOf, toggledCount, type Mover } from './ruler-maths.ts';

interface MoverRowProps {
  readonly beatId: string;
  readonly mover: Mover;
  readonly total: number;
}

export function MoverRow({ beatId, mover, total }: MoverRowProps) {
  const { personId, spans } = mover;
  const { store, view } = useBoard();
  const nameOf = useNameOf();
  const marks = usePersonMarks();
  const mayWrite = useMayWrite('places');
  const isPicked = useBoardView((state) => isSelected(state.selection, 'person', personId));
  const track = useRef<HTMLSpanElement>(null);
  // while an end is drawn along, before it is written
  const [drawn, setDrawn] = useState<readonly CountSpan[] | null>(null);
  const initials = marks.get(personId)?.initials ?? nameOf(personId);
  const write = (moves: readonly CountSpan[]): void => setMoves(store, beatId, personId, moves, initials);

  function press(event: MouseEvent): void {
    const box = track.current?.getBoundingClientRect();
    const isBelow = box !== undefined && event.detail > 0 && event.clientY >= box.top;
    if (isPicked && mayWrite && isBelow) {
      return write(toggledCount(spans, countAt(event.clientX - box.left, box.width, total), total));
    }
    view.setLayer('people');
    view.select(isPicked ? [] : [{ kind: 'person', id: personId }]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || !mayWrite) return;
    event.preventDefault();
    // the plan nudges with the same arrows
    event.stopPropagation();
    write(movedMoves(spans, event.shiftKey ? 'end' : 'whole', by, total));
  }

  return (
    <div className={cx(styles['row'], isPicked && styles['isPicked'])}>
      <button
        type="button"
        className={styles['button']}
        aria-pressed={isPicked}
        aria-label={RULER_WORDS.moves(nameOf(personId), spans)}
        onClick={press}
        onKeyDown={onKeyDown}
      >
        <span className={styles['label']}>{RULER_WORDS.movesShort(initials)}</span>
        <span ref={track} className={styles['track']}>
          {(drawn ?? spans).map((span) => {
            const { left, width } = shareOf(span, total);
            return (
              <span
                key={span.start}
                className={styles['move']}
                style={{ left: `${left}%`, width: `${width}%` }}
              />
            );
          })}
        </span>
      </button>
      {isPicked && mayWrite && (
        <span className={styles['handles']} aria-hidden>
          {spans.flatMap((span, at) =>
            (['start', 'end'] as const).map((grip) => {
              const { left, width } = shareOf((drawn ?? spans)[at] ?? span, total);
              const withSpan = (next: CountSpan): readonly CountSpan[] =>
                spans.map((other) => (other === span ? next : other));
              return (
                <RulerHandle
                  key={`${span.start} ${grip}`}
                  grip={grip}
                  at={grip === 'start' ? left : left + width}
                  track={track}
                  span={span}
                  total={total}
                  onDraw={(next) => setDrawn(next === null ? null : withSpan(next))}
                  onWrite={(next) => write(withSpan(next))}
                />
              );
            }),
          )}
        </span>
      )}
    </div>
  );
}
