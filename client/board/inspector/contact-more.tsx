/** What it looks like, apart from what happens; and the rest of a contact: tempo, onset, weight. */
import { useState } from 'react';
import { LIMITS } from '#shared/model/board.ts';
import { ONSETS, TEMPOS, WEIGHTS } from '#shared/model/contact-vocabulary.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { ONSET_LABELS, TEMPO_LABELS, WEIGHT_LABELS } from '#shared/words/labels/contact.ts';
import { Select } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import type { DraftProps } from './contact-draft.ts';
import type { FieldsProps } from './contact-fields.ts';
import styles from './contact-form.module.css';
import { Part } from './contact-part.tsx';
import { Disclosure } from './disclosure.tsx';
import { LintField } from './lint-field.tsx';

const TEMPO_OPTIONS = TEMPOS.map((id) => ({ id, label: capital(TEMPO_LABELS[id]) }));
const ONSET_OPTIONS = ONSETS.map((id) => ({ id, label: capital(ONSET_LABELS[id]) }));
const WEIGHT_OPTIONS = WEIGHTS.map((id) => ({ id, label: capital(WEIGHT_LABELS[id]) }));

export function ContactLooks({ draft, choices, onChange }: FieldsProps) {
  return (
    <Part title={CONTACT_FORM.looks}>
      {(!choices.isClosed || draft.masked) && (
        <Switch
          label={CONTACT_FORM.masked}
          help={CONTACT_FORM.maskedHelp}
          isOn={draft.masked}
          onChange={(masked) => onChange({ ...draft, masked })}
        />
      )}
      <LintField
        label={CONTACT_FORM.looksLike}
        help={CONTACT_FORM.looksLikeHelp}
        place="looks-like"
        value={draft.looksLike}
        maxLength={LIMITS.line}
        onChange={(looksLike) => onChange({ ...draft, looksLike })}
      />
    </Part>
  );
}

export function ContactMore({ draft, onChange }: DraftProps) {
  const [isOpen, setOpen] = useState(
    draft.tempo !== 'still' || draft.onset !== 'gradual' || draft.weight !== 'own',
  );
  return (
    <Disclosure
      kind="line"
      summary={isOpen ? CONTACT_FORM.less : CONTACT_FORM.more}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <div className={styles['pair']}>
        <Select
          label={CONTACT_FORM.tempo}
          value={draft.tempo}
          options={TEMPO_OPTIONS}
          onChange={(tempo) => onChange({ ...draft, tempo })}
        />
        <Select
          label={CONTACT_FORM.onset}
          value={draft.onset}
          options={ONSET_OPTIONS}
          onChange={(onset) => onChange({ ...draft, onset })}
        />
        <Select
          label={CONTACT_FORM.weight}
          value={draft.weight}
          options={WEIGHT_OPTIONS}
          onChange={(weight) => onChange({ ...draft, weight })}
        />
      </div>
    </Disclosure>
  );
}
