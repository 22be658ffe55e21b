/** Open, ask first, closed, not set: four choices of one size. What is taken is told by line, weight and tick, not by colour. */
import type { ComfortReading } from '#shared/model/comfort.ts';
import { READING_ORDER } from '#shared/words/comfort-words.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import { MarkIcon } from '../body/figure-mark.tsx';
import { Segmented } from '../ui/segmented.tsx';
import formStyles from './form.module.css';
import { MARK_OF } from './map-marks.ts';

export type Choice = (typeof READING_ORDER)[number];

interface StateChoiceProps {
  readonly label: string;
  /** null: nothing taken yet */
  readonly value: ComfortReading | null;
  readonly onChange: (choice: Choice) => void;
  readonly offer?: readonly Choice[];
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

export function StateChoice(props: StateChoiceProps) {
  const { label, value, onChange, offer = READING_ORDER, isLabelHidden = false, isDisabled = false } = props;
  return (
    <Segmented
      label={label}
      isLabelHidden={isLabelHidden}
      isDisabled={isDisabled}
      className={formStyles['choice'] ?? ''}
      value={value === 'expired' ? 'unset' : value}
      options={offer.map((id) => ({
        id,
        label: COMFORT_READING_LABELS[id],
        icon: <MarkIcon state={MARK_OF[id]} />,
      }))}
      onChange={onChange}
    />
  );
}
