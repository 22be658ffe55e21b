/** A step of 0.1 m in four directions, laid out as on the plan: upstage is up. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import type { Point } from '#shared/model/geometry.ts';
import { PEOPLE_WORDS } from '#shared/words/inspector-words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './nudge-pad.module.css';

/** metres */
const STEP = 0.1;

const WAYS = [
  { id: 'upstage', by: { x: 0, y: -STEP }, Icon: ArrowUp },
  { id: 'right', by: { x: -STEP, y: 0 }, Icon: ArrowLeft },
  { id: 'left', by: { x: STEP, y: 0 }, Icon: ArrowRight },
  { id: 'downstage', by: { x: 0, y: STEP }, Icon: ArrowDown },
] as const;

interface NudgePadProps {
  readonly isDisabled: boolean;
  readonly onNudge: (by: Point) => void;
}

export function NudgePad({ isDisabled, onNudge }: NudgePadProps) {
  return (
    <div className={styles['pad']}>
      {WAYS.map(({ id, by, Icon }) => (
        <Button
          key={id}
          className={styles[id] ?? ''}
          isDisabled={isDisabled}
          label={PEOPLE_WORDS.nudgeBy(PEOPLE_WORDS.nudge[id])}
          icon={<Icon aria-hidden size={18} />}
          onPress={() => onNudge(by)}
        >
          {PEOPLE_WORDS.nudge[id]}
        </Button>
      ))}
    </div>
  );
}
