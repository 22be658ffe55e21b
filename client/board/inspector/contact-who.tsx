/** From whom with what, to whom and where: the lists that say the same as the two figures. */
import { ArrowUpDown } from 'lucide-react';
import { hasSides } from '#shared/model/agent-zones.ts';
import type { Beat } from '#shared/model/board.ts';
import { capital } from '#shared/words/capital.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { AGENT_LABELS } from '#shared/words/labels/contact.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import {
  canTravel,
  swapBodies,
  withAgent,
  withEnd,
  withPerson,
  withSide,
  withWord,
} from './contact-draft.ts';
import type { FieldsProps } from './contact-fields.ts';
import styles from './contact-form.module.css';
import { Asked, Part } from './contact-part.tsx';
import { PersonChoice } from './person-choice.tsx';
import { WordSelect } from './word-select.tsx';
import { ZoneField } from './zone-field.tsx';

interface WhoProps extends FieldsProps {
  readonly beat: Beat;
  /** where no figure has the button */
  readonly hasSwap: boolean;
}

export function ContactWho({ draft, beat, choices, findings, hasSwap, onChange }: WhoProps) {
  const nameOf = useNameOf();
  const { unknown = {} } = draft;
  return (
    <>
      <Part title={CONTACT_FORM.from}>
        <PersonChoice
          label={CONTACT_FORM.from}
          people={beat.people}
          value={draft.giver}
          nameOf={nameOf}
          onChange={(giver) => onChange(withPerson(draft, 'giver', giver))}
        />
        <WordSelect
          label={CONTACT_FORM.agent}
          value={draft.agent}
          unknown={unknown.agent}
          words={choices.agents}
          nameOf={(agent) => capital(AGENT_LABELS[agent])}
          onChange={(agent) => onChange(withAgent(draft, agent))}
        />
        {unknown.agent === undefined && hasSides(draft.agent) && (
          <Segmented
            className={styles['even'] ?? ''}
            label={CONTACT_FORM.agentSide}
            isLabelHidden
            value={draft.agentSide ?? 'open'}
            options={(['left', 'right', 'open'] as const).map((id) => ({
              id,
              label: CONTACT_FORM.sides[id],
            }))}
            onChange={(side) => onChange(withSide(draft, side === 'open' ? undefined : side))}
          />
        )}
      </Part>
      <Part title={CONTACT_FORM.to}>
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
          unknown={unknown.zone}
          zones={choices.zones}
          placeholder={CONTACT_FORM.zoneChoose}
          help={CONTACT_FORM.zoneSides}
          onChange={(zone) => onChange(withWord(draft, 'zone', zone))}
        />
        {(canTravel(draft) || draft.to !== undefined || unknown.to !== undefined) && (
          <ZoneField
            label={CONTACT_FORM.movesTo}
            value={draft.to ?? null}
            unknown={unknown.to}
            zones={choices.zones}
            placeholder={CONTACT_FORM.staysThere}
            onChange={(to) => onChange(withEnd(draft, to))}
            onClear={() => onChange(withEnd(draft, undefined))}
          />
        )}
        <Asked findings={findings} at={['who', 'zone', 'to']} />
        {hasSwap && (
          <Button
            size={44}
            kind="plain"
            className={styles['swap'] ?? ''}
            icon={<ArrowUpDown aria-hidden size={18} />}
            onPress={() => onChange(swapBodies(draft))}
          >
            {CONTACT_FORM.swap}
          </Button>
        )}
      </Part>
    </>
  );
}
