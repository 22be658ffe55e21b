/** One of a few, each a chip; in groups where some are of another kind. Arrows move, as in any radio group. */
import { useId } from 'react';
import { Check } from 'lucide-react';
import styles from './toggle-chips.module.css';

interface ChoiceChipsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}

export function ChoiceChips<Id extends string>({ label, options, value, onChange }: ChoiceChipsProps<Id>) {
  const name = useId();
  return (
    <fieldset className={styles['chips']}>
      <legend className={styles['hidden']}>{label}</legend>
      <div className={styles['row']}>
        {options.map((option) => (
          <label key={option.id} className={styles['chip']}>
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span className={styles['face']}>
              {option.id === value && <Check aria-hidden size={18} />}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
