/** From whom with what, to whom and where. */
import type { Beat } from '#shared/model/board.ts';
import { AGENTS, verbById } from '#shared/model/contact-vocabulary.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { AGENT_LABELS } from '#shared/words/labels/contact.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Select } from '../../ui/select-field.tsx';
import { PersonChoice } from './person-choice.tsx';
import { withPerson, type ContactFormDraft } from './contact-draft.ts';
import styles from './contact-form.module.css';
import { ZoneField } from './zone-field.tsx';

const AGENT_OPTIONS = AGENTS.map((id) => ({ id, label: capital(AGENT_LABELS[id]) }));

interface PartProps {
  readonly draft: ContactFormDraft;
  readonly beat: Beat;
  readonly onChange: (draft: ContactFormDraft) => void;
}

export function ContactWho({ draft, beat, onChange }: PartProps) {
  const nameOf = useNameOf();
  const { contact, moves } = verbById.get(draft.verb)!;
  const canTravel = contact && moves;
  return (
    <>
      <fieldset className={styles['part']}>
        <legend className={styles['legend']}>{CONTACT_FORM.from}</legend>
        <PersonChoice
          label={CONTACT_FORM.from}
          people={beat.people}
          value={draft.giver}
          nameOf={nameOf}
          onChange={(giver) => onChange(withPerson(draft, 'giver', giver))}
        />
        <Select
          label={CONTACT_FORM.agent}
          value={draft.agent}
          options={AGENT_OPTIONS}
          onChange={(agent) => onChange({ ...draft, agent })}
        />
      </fieldset>
      <fieldset className={styles['part']}>
        <legend className={styles['legend']}>{CONTACT_FORM.to}</legend>
        <PersonChoice
          label={CONTACT_FORM.to}
          people={beat.people}
          value={draft.receiver}
          nameOf={nameOf}
          onChange={(receiver) => onChange(withPerson(draft, 'receiver', receiver))}
        />
        <ZoneField
          label={CONTACT_FORM.zone}
          value={draft.zone}
          placeholder={CONTACT_FORM.zoneChoose}
          help={CONTACT_FORM.zoneSides}
          onChange={(zone) => onChange({ ...draft, zone })}
        />
        {(canTravel || draft.to !== undefined) && (
          <ZoneField
            label={CONTACT_FORM.movesTo}
            value={draft.to ?? null}
            placeholder={CONTACT_FORM.staysThere}
            onChange={(to) => onChange({ ...draft, to })}
            onClear={() => {
              const { to: _to, ...rest } = draft;
              onChange(rest);
            }}
          />
        )}
      </fieldset>
    </>
  );
}
