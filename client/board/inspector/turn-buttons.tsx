/** Four turns, and the angle typed. Model degrees grow anticlockwise on the plan, which is to a person's own left. */
import { RotateCcw, RotateCw } from 'lucide-react';
import { normalizeDegrees } from '#shared/model/geometry.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { TURN_WORDS } from '#shared/words/turn-words.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField, type Notation } from '../../ui/number-field.tsx';
import styles from './turn-buttons.module.css';

const TURNS = [45, 15, -15, -45] as const;

/** Whole degrees; a full turn and what is less than none come round. */
const DEGREES: Notation = {
  write: (degrees) => `${Math.round(degrees)}°`,
  read: (text) => {
    const value = Number(text.replace('°', '').replace(',', '.').replace('−', '-'));
    return Number.isFinite(value) && text.trim() !== '°' ? normalizeDegrees(Math.round(value)) : null;
  },
  step: (degrees, way) => normalizeDegrees(Math.round(degrees) + way),
  said: TURN_WORDS.said,
  none: CONTROL_WORDS.noNumber,
};

interface TurnButtonsProps {
  /** degrees as they are */
  readonly at: number;
  readonly isDisabled: boolean;
  readonly labelOf: (degrees: number) => string;
  /** to this angle, which may be more than a whole turn */
  readonly onTurn: (degrees: number) => void;
}

export function TurnButtons({ at, isDisabled, labelOf, onTurn }: TurnButtonsProps) {
  return (
    <div className={styles['turns']}>
      {TURNS.map((by) => (
        <Button
          key={by}
          className={styles['turn'] ?? ''}
          isDisabled={isDisabled}
          label={labelOf(by)}
          onPress={() => onTurn(at + by)}
        >
          {by > 0 && <RotateCcw aria-hidden size={18} />}
          {Math.abs(by)}°{by < 0 && <RotateCw aria-hidden size={18} />}
        </Button>
      ))}
      <NumberField
        className={styles['typed'] ?? ''}
        label={TURN_WORDS.typed}
        help={TURN_WORDS.help}
        value={at}
        least={0}
        most={359}
        isDisabled={isDisabled}
        notation={DEGREES}
        onChange={onTurn}
      />
    </div>
  );
}
