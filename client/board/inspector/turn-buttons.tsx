/** Four turns. Model degrees grow anticlockwise on the plan, which is to a person's own left. */
import { RotateCcw, RotateCw } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import styles from './turn-buttons.module.css';

const TURNS = [45, 15, -15, -45] as const;

interface TurnButtonsProps {
  readonly isDisabled: boolean;
  readonly labelOf: (degrees: number) => string;
  readonly onTurn: (degrees: number) => void;
}

export function TurnButtons({ isDisabled, labelOf, onTurn }: TurnButtonsProps) {
  return (
    <div className={styles['turns']}>
      {TURNS.map((by) => (
        <Button
          key={by}
          className={styles['turn'] ?? ''}
          isDisabled={isDisabled}
          label={labelOf(by)}
          onPress={() => onTurn(by)}
        >
          {by > 0 && <RotateCcw aria-hidden size={18} />}
          {Math.abs(by)}°{by < 0 && <RotateCw aria-hidden size={18} />}
        </Button>
      ))}
    </div>
  );
}
