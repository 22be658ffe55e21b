/** The outline of a free shape by buttons: step from point to point, move it, add one, take one away. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Furniture } from '#shared/model/board.ts';
import { cornersOf, fitCorners } from '#shared/model/outline.ts';
import type { Point } from '#shared/model/geometry.ts';
import { OUTLINE_WORDS } from '#shared/words/outline-words.ts';
import { WAY_KEY_WORDS } from '#shared/words/way-key-words.ts';
import { useBoard, useBoardView } from '../../state/board-hooks.ts';
import { shapeFurniture, squareFurniture } from '../../state/shape-furniture.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { longestMiddle, withMoved, withoutPoint, withPoint } from '../tools/way-handles.ts';
import styles from './inspector.module.css';
import { MovePart } from './move-part.tsx';
import way from './way-part.module.css';

interface OutlinePartProps {
  readonly item: Furniture;
  readonly isDisabled: boolean;
}

export function OutlinePart({ item, isDisabled }: OutlinePartProps) {
  const { store, view } = useBoard();
  const { say } = useNotices();
  const picked = useBoardView((state) => state.wayPoint);
  const corners = cornersOf(item);
  const index = picked !== null && picked < corners.length ? picked : null;
  const corner = index === null ? undefined : corners[index];
  const pick = (at: number | null): void => view.set({ wayPoint: at });
  const step = (by: -1 | 1): void =>
    pick(((index ?? (by === 1 ? -1 : 0)) + by + corners.length) % corners.length);

  /** The point to be picked then. */
  function write(points: readonly Point[], then: number | null): void {
    const shape = fitCorners(item, points);
    if (shape === null) return say({ text: WAY_KEY_WORDS.corners, topic: 'corners', isBrief: true });
    shapeFurniture(store, item, shape);
    pick(then);
  }

  function add(): void {
    const { index: at, at: middle } = longestMiddle([...corners, corners[0]!]);
    write(withPoint(corners, at + 1, middle), at + 1);
  }

  return (
    <div className={styles['group']}>
      <p className={styles['label']}>{OUTLINE_WORDS.title}</p>
      <p className={styles['quiet']}>{OUTLINE_WORDS.help}</p>
      <div className={way['points']}>
        <IconButton
          icon={<ChevronLeft aria-hidden />}
          label={OUTLINE_WORDS.previous}
          side="top"
          isDisabled={isDisabled}
          onPress={() => step(-1)}
        />
        <span aria-live="polite">
          {index === null
            ? OUTLINE_WORDS.none(corners.length)
            : OUTLINE_WORDS.point(index + 1, corners.length)}
        </span>
        <IconButton
          icon={<ChevronRight aria-hidden />}
          label={OUTLINE_WORDS.next}
          side="top"
          isDisabled={isDisabled}
          onPress={() => step(1)}
        />
      </div>
      {index !== null && corner !== undefined && (
        <fieldset
          className={way['point']}
          aria-label={OUTLINE_WORDS.point(index + 1, corners.length)}
          disabled={isDisabled}
        >
          <MovePart
            at={corner}
            isDisabled={isDisabled}
            onMove={({ x, y }) => write(withMoved(corners, index, { x, y }), index)}
          />
          <Button size={44} isDisabled={isDisabled} onPress={() => write(withoutPoint(corners, index), null)}>
            {OUTLINE_WORDS.remove}
          </Button>
        </fieldset>
      )}
      <div className={styles['row']}>
        <Button size={44} isDisabled={isDisabled} onPress={add}>
          {OUTLINE_WORDS.add}
        </Button>
        {item.outline !== undefined && (
          <Button
            size={44}
            isDisabled={isDisabled}
            onPress={() => {
              squareFurniture(store, item);
              pick(null);
            }}
          >
            {OUTLINE_WORDS.square}
          </Button>
        )}
      </div>
    </div>
  );
}
