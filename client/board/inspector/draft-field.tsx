/** A field that writes when it is left or Enter is pressed; Escape puts back what stood. */
import type { LintContext } from '#shared/words/lint.ts';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { LintPart } from '../../ui/lint-part.tsx';
import { useDraft } from './use-draft.ts';

interface DraftFieldProps extends Omit<FieldProps, 'onChange' | 'onBlur' | 'onEnter'> {
  readonly onCommit: (value: string) => void;
  /** R32: what could be said more plainly is told below it */
  readonly lint?: LintContext;
}

export function DraftField({ value, onCommit, lint, ...field }: DraftFieldProps) {
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
      {lint !== undefined && field.isDisabled !== true && (
        <LintPart
          text={draft.value}
          context={lint}
          onTake={(next) => {
            draft.onChange(next);
            draft.commit();
          }}
        />
      )}
    </div>
  );
}
