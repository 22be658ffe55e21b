/** One of the people in the beat: side by side while they are few, a list from five on. */
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select-field.tsx';
import styles from './contact-form.module.css';

const SIDE_BY_SIDE = 4;

interface PersonChoiceProps {
  readonly label: string;
  readonly people: readonly string[];
  readonly value: string;
  readonly nameOf: (personId: string) => string;
  readonly onChange: (personId: string) => void;
}

export function PersonChoice({ label, people, value, nameOf, onChange }: PersonChoiceProps) {
  // Somebody who left the beat since is still named, so that the finding below has a subject.
  const ids = value === '' || people.includes(value) ? people : [...people, value];
  const options = ids.map((id) => ({ id, label: nameOf(id) }));
  const props = {
    label,
    options,
    value: value === '' ? null : value,
    onChange,
    isLabelHidden: true,
    className: styles['even'] ?? '',
  };
  return options.length > SIDE_BY_SIDE ? <Select {...props} /> : <Segmented {...props} />;
}
