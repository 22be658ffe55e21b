/** What happens, how firmly, through what, on which counts, who starts it, and the barriers of both bodies. */
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { LAYERS, LEVELS, VERBS } from '#shared/model/contact-vocabulary.ts';
import { BARRIER_IDS } from '#shared/model/kit-catalogue.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM, LEVEL_SHORT, VERB_GROUP_LABELS, verbGroup } from '#shared/words/contact-form-words.ts';
import { LAYER_LABELS, VERB_LABELS } from '#shared/words/labels/contact.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select-field.tsx';
import { withVerb, type ContactFormDraft } from './contact-draft.ts';
import styles from './contact-form.module.css';
import { ToggleChips } from './toggle-chips.tsx';

const VERB_OPTIONS = (['still', 'holds', 'moves', 'none'] as const).flatMap((group) =>
  VERBS.filter((verb) => verbGroup(verb) === group).map(({ id }) => ({
    id,
    label: capital(VERB_LABELS[id]),
    group: VERB_GROUP_LABELS[group],
  })),
);
const LEVEL_OPTIONS = LEVELS.map((id) => ({ id, label: LEVEL_SHORT[id] }));
const LAYER_OPTIONS = LAYERS.map((id) => ({ id, label: capital(LAYER_LABELS[id]) }));
const BARRIER_OPTIONS = BARRIER_IDS.map((id) => ({ id, label: capital(KIT_LABELS[id]) }));

interface ContactWhatProps {
  readonly draft: ContactFormDraft;
  readonly beat: Beat;
  readonly onChange: (draft: ContactFormDraft) => void;
}

export function ContactWhat({ draft, beat, onChange }: ContactWhatProps) {
  const nameOf = useNameOf();
  const starters = [...new Set([draft.giver, draft.receiver])].filter((id) => id !== '');
  return (
    <>
      <fieldset className={styles['part']}>
        <legend className={styles['legend']}>{CONTACT_FORM.verb}</legend>
        <Select
          label={CONTACT_FORM.verb}
          isLabelHidden
          value={draft.verb}
          options={VERB_OPTIONS}
          onChange={(verb) => onChange(withVerb(draft, verb))}
        />
        <Segmented
          className={styles['even'] ?? ''}
          label={CONTACT_FORM.level}
          value={draft.level}
          options={LEVEL_OPTIONS}
          onChange={(level) => onChange({ ...draft, level })}
        />
        <Select
          label={CONTACT_FORM.layer}
          value={draft.layer}
          options={LAYER_OPTIONS}
          onChange={(layer) => onChange({ ...draft, layer })}
        />
        <div className={styles['pair']}>
          <NumberField
            label={CONTACT_FORM.start}
            value={draft.start}
            least={1}
            most={LIMITS.counts}
            onChange={(start) => onChange({ ...draft, start: Math.round(start) })}
          />
          <NumberField
            label={CONTACT_FORM.length}
            value={draft.counts}
            least={1}
            most={beat.counts}
            onChange={(counts) => onChange({ ...draft, counts: Math.round(counts) })}
          />
        </div>
        <Segmented
          className={styles['even'] ?? ''}
          label={CONTACT_FORM.leads}
          value={draft.leads}
          options={[
            ...starters.map((id) => ({ id, label: nameOf(id) })),
            { id: 'mutual', label: CONTACT_FORM.both },
          ]}
          onChange={(leads) => onChange({ ...draft, leads })}
        />
      </fieldset>
      <fieldset className={styles['part']}>
        <legend className={styles['legend']}>{CONTACT_FORM.barriers}</legend>
        {(['giver', 'receiver'] as const).map((body) => (
          <ToggleChips
            key={body}
            label={CONTACT_FORM.barriersOn(nameOf(draft[body]))}
            options={BARRIER_OPTIONS}
            value={draft.barriers[body]}
            onChange={(ids) => onChange({ ...draft, barriers: { ...draft.barriers, [body]: ids } })}
          />
        ))}
        <p className={styles['help']}>{CONTACT_FORM.barriersHelp}</p>
      </fieldset>
    </>
  );
}
