/** The rest of a contact: tempo, onset, weight, and what it looks like apart from what happens. */
import { useState } from 'react';
import { LIMITS } from '#shared/model/board.ts';
import { ONSETS, TEMPOS, WEIGHTS } from '#shared/model/contact-vocabulary.ts';
import { zoneOf } from '#shared/model/zones.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { ONSET_LABELS, TEMPO_LABELS, WEIGHT_LABELS } from '#shared/words/labels/contact.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import type { ContactFormDraft } from './contact-draft.ts';
import styles from './contact-form.module.css';
import { Disclosure } from './disclosure.tsx';

const TEMPO_OPTIONS = TEMPOS.map((id) => ({ id, label: capital(TEMPO_LABELS[id]) }));
const ONSET_OPTIONS = ONSETS.map((id) => ({ id, label: capital(ONSET_LABELS[id]) }));
const WEIGHT_OPTIONS = WEIGHTS.map((id) => ({ id, label: capital(WEIGHT_LABELS[id]) }));

interface ContactMoreProps {
  readonly draft: ContactFormDraft;
  readonly onChange: (draft: ContactFormDraft) => void;
}

export function ContactMore({ draft, onChange }: ContactMoreProps) {
  const [isOpened, setOpen] = useState(draft.masked || draft.looksLike !== '');
  // R30 asks for masking there: what is asked for must be in sight
  const isOpen = isOpened || (draft.zone !== null && zoneOf(draft.zone).contact === 'simulated-only');
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
      <Switch
        label={CONTACT_FORM.masked}
        help={CONTACT_FORM.maskedHelp}
        isOn={draft.masked}
        onChange={(masked) => onChange({ ...draft, masked })}
      />
      <Field
        label={CONTACT_FORM.looksLike}
        help={CONTACT_FORM.looksLikeHelp}
        value={draft.looksLike}
        maxLength={LIMITS.line}
        onChange={(looksLike) => onChange({ ...draft, looksLike })}
      />
    </Disclosure>
  );
}
