/** Which costume item is opened: a garment of the kit catalogue, or the words by which costume knows the piece. */
import { LIMITS } from '#shared/model/board.ts';
import { GARMENT_IDS, isGarmentId } from '#shared/model/kit-catalogue.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { Select } from '../../ui/select-field.tsx';
import { withGarment, type DraftProps } from './contact-draft.ts';
import type { FieldsProps } from './contact-fields.ts';
import { Asked } from './contact-part.tsx';
import { LintField } from './lint-field.tsx';

const OPTIONS = [
  { id: 'words', label: CONTACT_FORM.garmentOwn },
  ...GARMENT_IDS.map((id) => ({ id, label: capital(KIT_LABELS[id]) })),
];

export function ContactGarment({ draft, findings, onChange }: DraftProps & Pick<FieldsProps, 'findings'>) {
  const { garment = '' } = draft;
  const isOfKit = isGarmentId(garment);
  return (
    <>
      <Select
        label={CONTACT_FORM.garment}
        value={isOfKit ? garment : 'words'}
        options={OPTIONS}
        onChange={(id) => onChange(withGarment(draft, id === 'words' ? '' : id))}
      />
      {!isOfKit && (
        <LintField
          label={CONTACT_FORM.garmentWords}
          help={CONTACT_FORM.garmentHelp}
          place="kit"
          value={garment}
          maxLength={LIMITS.name}
          onChange={(words) => onChange(withGarment(draft, words))}
        />
      )}
      <Asked findings={findings} at={['garment']} />
    </>
  );
}
