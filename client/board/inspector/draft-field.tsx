/** A field that writes when it is left or Enter is pressed; Escape puts back what stood. */
import { Field, type FieldProps } from '../../ui/field.tsx';
import { useDraft } from './use-draft.ts';

interface DraftFieldProps extends Omit<FieldProps, 'onChange' | 'onBlur' | 'onEnter'> {
  readonly onCommit: (value: string) => void;
}

export function DraftField({ value, onCommit, ...field }: DraftFieldProps) {
  const draft = useDraft(value, onCommit);
  return (
    // Escape bubbles up from the field; the element itself takes no focus.
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        draft.revert();
      }}
    >
      <Field
        {...field}
        value={draft.value}
        onChange={draft.onChange}
        onBlur={draft.commit}
        {...(field.rows === undefined ? { onEnter: draft.commit } : {})}
      />
    </div>
  );
}
