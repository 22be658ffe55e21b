/** Where something stands: a step in four directions, and how far from the centre, typed. */
import { LIMITS } from '#shared/model/board.ts';
import type { Point } from '#shared/model/geometry.ts';
import { isOffFloor } from '#shared/words/areas.ts';
import { positionWords } from '#shared/words/inspector-words.ts';
import { PERSON_WORDS } from '#shared/words/person-words.ts';
import { useBoardView, useSceneSettings } from '../../state/board-hooks.ts';
import { LengthField } from '../../ui/length-field.tsx';
import styles from './inspector.module.css';
import { NudgePad } from './nudge-pad.tsx';

interface MovePartProps {
  readonly at: Point;
  readonly isDisabled: boolean;
  readonly onMove: (to: Point) => void;
}

export function MovePart({ at, isDisabled, onMove }: MovePartProps) {
  const floor = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const isTurned = useBoardView((state) => state.isTurned);
  return (
    <div className={styles['group']}>
      <p className={styles['label']}>{PERSON_WORDS.move(unit, isTurned)}</p>
      <NudgePad {...{ at, isDisabled, onMove }} />
      <div className={styles['pair']}>
        {(['x', 'y'] as const).map((side) => (
          <LengthField
            key={side}
            label={PERSON_WORDS.fromCentre[side]}
            value={at[side]}
            {...{ side, unit, isDisabled }}
            least={-LIMITS.position}
            most={LIMITS.position}
            onChange={(metres) => onMove({ ...at, [side]: metres })}
          />
        ))}
      </div>
      <p className={styles['quiet']} aria-live="polite">
        {positionWords(at, unit)}
        {isOffFloor(floor, at) && PERSON_WORDS.offFloor}
      </p>
    </div>
  );
}
