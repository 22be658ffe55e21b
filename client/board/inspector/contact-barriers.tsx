/** The barriers of both bodies; one press brings those of one side to the other. */
import { BARRIER_IDS } from '#shared/model/kit-catalogue.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import type { DraftProps } from './contact-draft.ts';
import type { FieldsProps } from './contact-fields.ts';
import styles from './contact-form.module.css';
import { Asked, Part } from './contact-part.tsx';
import { ToggleChips } from './toggle-chips.tsx';

const BARRIER_OPTIONS = BARRIER_IDS.map((id) => ({ id, label: capital(KIT_LABELS[id]) }));

export function ContactBarriers({ draft, findings, onChange }: DraftProps & Pick<FieldsProps, 'findings'>) {
  const nameOf = useNameOf();
  const { giver, receiver } = draft.barriers;
  // nothing is taken off anybody by it
  const both = BARRIER_IDS.filter((id) => giver.includes(id) || receiver.includes(id));
  const differ = both.some((id) => !giver.includes(id) || !receiver.includes(id));
  return (
    <Part title={CONTACT_FORM.barriers}>
      {(['giver', 'receiver'] as const).map((body) => (
        <ToggleChips
          key={body}
          label={CONTACT_FORM.barriersOn(nameOf(draft[body]))}
          options={BARRIER_OPTIONS}
          value={draft.barriers[body]}
          onChange={(ids) => onChange({ ...draft, barriers: { ...draft.barriers, [body]: ids } })}
        />
      ))}
      <Asked findings={findings} at={['barriers']} />
      {differ && (
        <Button size={44} onPress={() => onChange({ ...draft, barriers: { giver: both, receiver: both } })}>
          {CONTACT_FORM.barriersSame}
        </Button>
      )}
      <p className={styles['help']}>{CONTACT_FORM.barriersHelp}</p>
    </Part>
  );
}
