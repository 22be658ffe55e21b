/** The second half of a condition: with which garment, with whom, up to what. */
import { useState } from 'react';
import { CONDITIONS, PHASES, type ConditionKind } from '#shared/model/comfort.ts';
import { CONDITION_LIMITS, parseCondition, type Condition } from '#shared/model/conditions.ts';
import { AGENTS, LEVELS } from '#shared/model/contact-vocabulary.ts';
import { BARRIER_IDS, GARMENT_IDS } from '#shared/model/kit-catalogue.ts';
import { capital } from '#shared/words/capital.ts';
import { VALUE_LABELS, ZONE_WORDS } from '#shared/words/comfort-words.ts';
import { PHASE_LABELS } from '#shared/words/labels/comfort.ts';
import { AGENT_LABELS, LEVEL_LABELS } from '#shared/words/labels/contact.ts';
import { KIT_LABELS } from '#shared/words/labels/kit.ts';
import { useMe, usePeople, useScenes } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Field } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select-field.tsx';
import formStyles from './form.module.css';

interface ValueProps {
  readonly kind: ConditionKind;
  readonly onAdd: (condition: Condition) => void;
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** A kiss of four counts and most holds are shorter; whoever means more says so. */
const USUAL_COUNTS = 4;

export function ConditionValueForm({ kind, onAdd }: ValueProps) {
  const [values, setValues] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [counts, setCounts] = useState(USUAL_COUNTS);
  const needs = CONDITIONS.find((row) => row.kind === kind)?.value ?? 'nothing';
  const options = useOptions(needs);
  if (needs === 'nothing') return null;
  const label = VALUE_LABELS[needs];
  const isMany = needs === 'performer' || needs === 'agents';
  const value = needs === 'counts' ? String(counts) : needs === 'note' ? text.trim() : values.join(',');
  const condition = parseCondition(`${kind}:${value}`);
  return (
    <div className={formStyles['value']}>
      {isMany ? (
        <CheckList label={label} isCompact options={options} value={values} onChange={setValues} />
      ) : needs === 'counts' ? (
        <NumberField label={label} value={counts} least={1} most={999} onChange={setCounts} />
      ) : needs === 'note' ? (
        <Field
          label={label}
          value={text}
          onChange={setText}
          maxLength={CONDITION_LIMITS.length - kind.length - 1}
        />
      ) : (
        <Select
          label={label}
          value={values[0] ?? null}
          placeholder={ZONE_WORDS.chooseCondition}
          options={options}
          onChange={(id) => setValues([id])}
        />
      )}
      <Button isDisabled={condition === null} onPress={() => condition !== null && onAdd(condition)}>
        {ZONE_WORDS.add}
      </Button>
    </div>
  );
}

function useOptions(needs: (typeof CONDITIONS)[number]['value']): readonly Option[] {
  const me = useMe();
  const people = usePeople();
  const scenes = useScenes();
  switch (needs) {
    case 'garment':
      return GARMENT_IDS.map((id) => ({ id, label: capital(KIT_LABELS[id]) }));
    case 'barrier':
      return BARRIER_IDS.map((id) => ({ id, label: capital(KIT_LABELS[id]) }));
    case 'performer':
      return people
        .filter(({ id, role, ended }) => role === 'performer' && id !== me?.personId && ended !== true)
        .map(({ id, name }) => ({ id, label: name }));
    case 'agents':
      return AGENTS.map((id) => ({ id, label: capital(AGENT_LABELS[id]) }));
    case 'level':
      return LEVELS.map((id) => ({ id, label: capital(LEVEL_LABELS[id]) }));
    case 'scene':
      return scenes.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }));
    case 'phase':
      return PHASES.map((id) => ({ id, label: capital(PHASE_LABELS[id]) }));
    default:
      return [];
  }
}
