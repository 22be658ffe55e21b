/** The upper edge of the sheet in portrait: dragged, or stepped with its two buttons. CSS shows it in portrait only. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, type PointerEvent, type RefObject } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { nearestHeight, SHEET_HEIGHTS, stepHeight, type SheetHeight } from './sheet-heights.ts';
import styles from './sheet-edge.module.css';

interface SheetEdgeProps {
  readonly height: SheetHeight;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onChange: (height: SheetHeight) => void;
}

export function SheetEdge({ height, sheet, onChange }: SheetEdgeProps) {
  const start = useRef<{ readonly y: number; readonly height: number } | null>(null);

  function onDown(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height: sheet.current?.clientHeight ?? height };
  }
  // the height under the finger is set by hand: no render per move
  function onMove(event: PointerEvent<HTMLDivElement>): void {
    if (start.current === null) return;
    const px = start.current.height + start.current.y - event.clientY;
    sheet.current?.style.setProperty('--sheet', `${Math.max(px, SHEET_HEIGHTS[0])}px`);
  }
  function onEnd(event: PointerEvent<HTMLDivElement>): void {
    const from = start.current;
    start.current = null;
    if (from === null) return;
    const next = nearestHeight(from.height + from.y - event.clientY);
    // also where the height stays: the drag has set another
    sheet.current?.style.setProperty('--sheet', `${next}px`);
    onChange(next);
  }

  const button = (step: -1 | 1) => (
    <IconButton
      icon={step === 1 ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
      label={step === 1 ? BOARD_WORDS.sheetTaller : BOARD_WORDS.sheetLower}
      word={step === 1 ? BOARD_WORDS.short.taller : BOARD_WORDS.short.lower}
      side="top"
      isDisabled={stepHeight(height, step) === height}
      onPress={() => onChange(stepHeight(height, step))}
    />
  );
  return (
    <div className={styles['edge']}>
      <div
        className={styles['grip']}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onEnd}
        onPointerCancel={onEnd}
      />
      {button(-1)}
      {button(1)}
    </div>
  );
}
