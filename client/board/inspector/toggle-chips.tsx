/** Several of a few: each a chip that is in or out, told by a tick and a line before colour. */
import { Check } from 'lucide-react';
import styles from './toggle-chips.module.css';

interface ToggleChipsProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function ToggleChips({ label, options, value, onChange }: ToggleChipsProps) {
  return (
    <fieldset className={styles['chips']}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['row']}>
        {options.map((option) => {
          const isIn = value.includes(option.id);
          return (
            <label key={option.id} className={styles['chip']}>
              <input
                type="checkbox"
                checked={isIn}
                onChange={() =>
                  // in the order of the catalogue, so that the same set is the same value
                  onChange(
                    options
                      .map(({ id }) => id)
                      .filter((id) => (id === option.id ? !isIn : value.includes(id))),
                  )
                }
              />
              <span className={styles['face']}>
                {isIn && <Check aria-hidden size={18} />}
                {option.label}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
