/** Which costume item is opened: a garment of the kit catalogue, or the words by which costume knows the piece. */
import { LIMITS } from '#shared/model/board.ts';
import { GARMENT_IDS, isGarmentId } from '#shared/model/kit-catalogue.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { useGarmentOnKit } from '../../state/garment-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Select } from '../../ui/select-field.tsx';
import { withGarment, type DraftProps } from './contact-draft.ts';
import type { FieldsProps } from './contact-fields.ts';
import styles from './contact-form.module.css';
import { Asked } from './contact-part.tsx';
import { LintField } from './lint-field.tsx';

const OPTIONS = [
  { id: 'words', label: CONTACT_FORM.garmentOwn },
  ...GARMENT_IDS.map((id) => ({ id, label: capital(KIT_LABELS[id]) })),
];

interface ContactGarmentProps extends DraftProps, Pick<FieldsProps, 'findings'> {
  readonly beatId: string;
}

export function ContactGarment({ draft, beatId, findings, onChange }: ContactGarmentProps) {
  const { garment = '', receiver } = draft;
  const nameOf = useNameOf();
  const onKit = useGarmentOnKit(beatId, garment, receiver);
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
      {isOfKit && onKit !== null && onKit !== 'listed' && (
        <p className={styles['help']}>
          {CONTACT_FORM.garmentOnKit[onKit](KIT_LABELS[garment], nameOf(receiver))}
        </p>
      )}
      <Asked findings={findings} at={['garment']} />
    </>
  );
}
