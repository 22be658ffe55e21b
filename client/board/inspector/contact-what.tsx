/** What happens: the action, how firmly, through what, which costume item, on which counts, who starts it, and the barriers. */
import type { Beat } from '#shared/model/board.ts';
import { verbById, type Verb } from '#shared/model/contact-vocabulary.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM, LEVEL_SHORT, VERB_GROUP_LABELS, verbGroup } from '#shared/words/contact-form-words.ts';
import { LAYER_LABELS, VERB_LABELS } from '#shared/words/labels/contact.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { withVerb, withWord } from './contact-draft.ts';
import type { FieldsProps } from './contact-fields.ts';
import styles from './contact-form.module.css';
import { ContactCounts } from './contact-counts.tsx';
import { ContactGarment } from './contact-garment.tsx';
import { Asked, Part } from './contact-part.tsx';
import { WordSelect } from './word-select.tsx';

interface ContactWhatProps extends FieldsProps {
  readonly beat: Beat;
}

const groupOf = (verb: Verb): string => VERB_GROUP_LABELS[verbGroup(verbById.get(verb)!)];
/** Groups of the picker are in the order in which its options come. */
const ORDER = Object.values(VERB_GROUP_LABELS);

export function ContactWhat({ draft, beat, choices, findings, onChange }: ContactWhatProps) {
  const nameOf = useNameOf();
  const { unknown = {} } = draft;
  const starters = [...new Set([draft.giver, draft.receiver])].filter((id) => id !== '');
  const verbs = choices.verbs.toSorted((a, b) => ORDER.indexOf(groupOf(a)) - ORDER.indexOf(groupOf(b)));
  const levels = choices.levels.includes(draft.level) ? choices.levels : [...choices.levels, draft.level];
  return (
    <Part title={CONTACT_FORM.happens}>
      <WordSelect
        label={CONTACT_FORM.verb}
        value={draft.verb}
        unknown={unknown.verb}
        words={verbs}
        nameOf={(verb) => capital(VERB_LABELS[verb])}
        groupOf={groupOf}
        onChange={(verb) => onChange(withVerb(draft, verb))}
      />
      <Asked findings={findings} at={['verb']} />
      {(verbById.get(draft.verb)!.needsGarment || draft.garment !== undefined) && (
        <ContactGarment beatId={beat.id} draft={draft} findings={findings} onChange={onChange} />
      )}
      <Segmented
        className={styles['even'] ?? ''}
        label={CONTACT_FORM.level}
        value={unknown.level === undefined ? draft.level : null}
        options={levels.map((id) => ({ id, label: LEVEL_SHORT[id] }))}
        onChange={(level) => onChange(withWord(draft, 'level', level))}
      />
      {unknown.level !== undefined && (
        <p className={styles['help']}>{CONTACT_FORM.unknownWord(unknown.level)}</p>
      )}
      <Asked findings={findings} at={['level']} />
      <WordSelect
        label={CONTACT_FORM.layer}
        value={draft.layer}
        unknown={unknown.layer}
        words={choices.layers}
        nameOf={(layer) => capital(LAYER_LABELS[layer])}
        onChange={(layer) => onChange(withWord(draft, 'layer', layer))}
      />
      <Asked findings={findings} at={['layer']} />
      <ContactCounts draft={draft} beat={beat} onChange={onChange} />
      <Asked findings={findings} at={['counts']} />
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
      <Asked findings={findings} at={['leads']} />
    </Part>
  );
}
