/** One step in four directions, laid out as on the plan: an arrow goes where it points, and says which end that is. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import type { Point } from '#shared/model/geometry.ts';
import { PERSON_WORDS } from '#shared/words/person-words.ts';
import { nudged, STEPS } from '#shared/model/lengths.ts';
import { useBoardView } from '../../state/board-hooks.ts';
import { Button } from '../../ui/button.tsx';
import styles from './nudge-pad.module.css';

/** On the screen; `turned` is what lies there in the performer's view. */
const WAYS = [
  { id: 'up', by: { x: 0, y: -1 }, usual: 'upstage', turned: 'downstage', Icon: ArrowUp },
  { id: 'left', by: { x: -1, y: 0 }, usual: 'right', turned: 'left', Icon: ArrowLeft },
  { id: 'right', by: { x: 1, y: 0 }, usual: 'left', turned: 'right', Icon: ArrowRight },
  { id: 'down', by: { x: 0, y: 1 }, usual: 'downstage', turned: 'upstage', Icon: ArrowDown },
] as const;

interface NudgePadProps {
  readonly at: Point;
  readonly isDisabled: boolean;
  readonly onMove: (to: Point) => void;
}

export function NudgePad({ at, isDisabled, onMove }: NudgePadProps) {
  const unit = useBoardView((state) => state.unit);
  const isTurned = useBoardView((state) => state.isTurned);
  const step = (isTurned ? -1 : 1) * STEPS[unit].usual;
  return (
    <div className={styles['pad']}>
      {WAYS.map(({ id, by, usual, turned, Icon }) => {
        const word = PERSON_WORDS.nudge[isTurned ? turned : usual];
        return (
          <Button
            key={id}
            className={styles[id] ?? ''}
            isDisabled={isDisabled}
            label={PERSON_WORDS.nudgeBy(word, unit)}
            icon={<Icon aria-hidden size={18} />}
            onPress={() => onMove(nudged(at, { x: by.x * step, y: by.y * step }, unit))}
          >
            {word}
          </Button>
        );
      })}
    </div>
  );
}
