/** A field with plainer words offered below it (R32); it never blocks what is written. */
import type { LintPlace } from '#shared/words/lint.ts';
import { Field } from '../../ui/field.tsx';
import { LintHints } from '../../ui/lint-hints.tsx';

interface LintFieldProps {
  readonly label: string;
  readonly help: string;
  readonly place: LintPlace;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

export function LintField({ place, ...field }: LintFieldProps) {
  const { value, maxLength, onChange } = field;
  return (
    <div>
      <Field {...field} />
      <LintHints text={value} context={{ place }} onTake={(text) => onChange(text.slice(0, maxLength))} />
    </div>
  );
}
