/** One word of a catalogue. What stands and is not offered here is kept as a choice; what is not known is quoted until chosen again. */
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { Select } from '../../ui/select-field.tsx';

interface WordSelectProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  /** as it stands in the record, where this page does not know it */
  readonly unknown: string | undefined;
  readonly words: readonly Id[];
  readonly nameOf: (word: Id) => string;
  readonly groupOf?: (word: Id) => string;
  readonly isLabelHidden?: boolean;
  readonly onChange: (word: Id) => void;
}

export function WordSelect<Id extends string>(props: WordSelectProps<Id>) {
  const { label, value, unknown, words, nameOf, groupOf, isLabelHidden = false, onChange } = props;
  const isUnknown = unknown !== undefined;
  const all = isUnknown || words.includes(value) ? words : [value, ...words];
  return (
    <Select
      label={label}
      isLabelHidden={isLabelHidden}
      value={isUnknown ? null : value}
      options={all.map((id) => ({
        id,
        label: nameOf(id),
        ...(groupOf === undefined ? {} : { group: groupOf(id) }),
      }))}
      onChange={onChange}
      {...(isUnknown
        ? { placeholder: CONTACT_FORM.unknownWord(unknown), help: CONTACT_FORM.unknownHelp }
        : {})}
    />
  );
}
