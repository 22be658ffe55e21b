/** The conditions of an "ask first": those that stand, each with a way out, and one form to add another. */
import { useState } from 'react';
import { X } from 'lucide-react';
import { CONDITIONS, type ConditionKind } from '#shared/model/comfort.ts';
import {
  CONDITION_LIMITS,
  formatCondition,
  readCondition,
  type Condition,
} from '#shared/model/conditions.ts';
import { capital } from '#shared/words/capital.ts';
import { conditionChoice, ZONE_WORDS } from '#shared/words/comfort-words.ts';
import { conditionText } from '#shared/words/matching-findings.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select-field.tsx';
import formStyles from './form.module.css';
import styles from './comfort.module.css';
import { ConditionValueForm } from './condition-value.tsx';
import { useConditionNames } from '../state/condition-names.ts';

interface ConditionsProps {
  readonly value: readonly string[];
  readonly onChange: (conditions: readonly string[]) => void;
}

export function Conditions({ value, onChange }: ConditionsProps) {
  const names = useConditionNames();
  const [kind, setKind] = useState<ConditionKind | null>(null);

  function add(condition: Condition): void {
    setKind(null);
    const text = formatCondition(condition);
    if (!value.includes(text)) onChange([...value, text]);
  }

  function choose(next: ConditionKind): void {
    const condition = readCondition(next);
    // what needs nothing beside its kind stands at once
    if (condition.kind === 'unknown') setKind(next);
    else add(condition);
  }

  return (
    <section className={formStyles['conditions']} aria-label={ZONE_WORDS.conditions}>
      <h3>{ZONE_WORDS.conditions}</h3>
      <p className={styles['quiet']}>{ZONE_WORDS.conditionsHelp}</p>
      {value.length > 0 && (
        <ul className={formStyles['conditionList']}>
          {value.map((text) => {
            const said = capital(conditionText(readCondition(text), names));
            return (
              <li key={text}>
                <span>{said}</span>
                <IconButton
                  icon={<X aria-hidden size={20} />}
                  label={ZONE_WORDS.remove(said)}
                  onPress={() => onChange(value.filter((one) => one !== text))}
                />
              </li>
            );
          })}
        </ul>
      )}
      {value.length < CONDITION_LIMITS.perZone && (
        <Select
          label={ZONE_WORDS.condition}
          value={kind}
          placeholder={ZONE_WORDS.chooseCondition}
          options={CONDITIONS.filter((row) => row.value !== 'nothing' || !value.includes(row.kind)).map(
            (row) => ({
              id: row.kind,
              label: conditionChoice(row.kind),
            }),
          )}
          onChange={choose}
        />
      )}
      {kind !== null && <ConditionValueForm key={kind} kind={kind} onAdd={add} />}
    </section>
  );
}
