/** One part of the map: four choices, conditions, own words. Everything in it can stay blank. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { LIMITS } from '#shared/model/board.ts';
import type { ZoneComfort } from '#shared/model/comfort-map.ts';
import { capital } from '#shared/words/capital.ts';
import { ZONE_WORDS } from '#shared/words/comfort-words.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import { LABEL_LENGTH } from '../state/comfort-map.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch-field.tsx';
import bodyStyles from './body-part.module.css';
import styles from './comfort.module.css';
import { Conditions } from './conditions.tsx';
import { OwnField } from './own-field.tsx';
import { StateChoice, type Choice } from './state-choice.tsx';
import { useVoice } from './voice.ts';

/** What the owner changes with one press. */
export interface Saying {
  readonly choice: Choice;
  readonly conditions: readonly string[];
  readonly isMineOnly: boolean;
}

export interface PanelWords {
  readonly label: string;
  readonly note: string;
}

export interface ZonePanelProps {
  readonly name: string;
  /** what it is called where nobody has said otherwise */
  readonly usual: string;
  readonly at: number;
  readonly of: number;
  readonly comfort: ZoneComfort;
  /** two devices said different things */
  readonly isAtOnce: boolean;
  /** what the day makes of it; null where it is as it stands */
  readonly today: string | null;
  /** null where this place has none, such as the wheel of a chair */
  readonly words: PanelWords | null;
  readonly region: string | null;
  readonly mayWrite: boolean;
  readonly onSay: (saying: Saying) => void;
  readonly onWords: (words: PanelWords) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRegion: () => void;
}

export function ZonePanel(props: ZonePanelProps) {
  const { name, comfort, words, mayWrite, onSay, onWords, onStep } = props;
  const { reading, conditions, isMineOnly } = comfort;
  const voice = useVoice();
  const choice: Choice = reading === 'expired' ? 'unset' : reading;
  return (
    <div className={bodyStyles['panel']}>
      <div className={bodyStyles['steps']}>
        <Button
          kind="plain"
          size={44}
          label={ZONE_WORDS.previous}
          icon={<ChevronLeft aria-hidden size={20} />}
          onPress={() => onStep(-1)}
        >
          {null}
        </Button>
        <p className={styles['quiet']}>{ZONE_WORDS.place(props.at, props.of)}</p>
        <Button
          kind="plain"
          size={44}
          label={ZONE_WORDS.next}
          icon={<ChevronRight aria-hidden size={20} />}
          onPress={() => onStep(1)}
        >
          {null}
        </Button>
      </div>
      <StateChoice
        label={ZONE_WORDS.choice(name)}
        isLabelHidden
        isDisabled={!mayWrite}
        value={choice}
        onChange={(next) => onSay({ choice: next, conditions, isMineOnly: next !== 'unset' && isMineOnly })}
      />
      {props.isAtOnce && (
        <output className={styles['told']}>{ZONE_WORDS.atOnce(COMFORT_READING_LABELS[reading])}</output>
      )}
      {props.today !== null && <p className={styles['told']}>{ZONE_WORDS.todayToo(props.today)}</p>}
      {choice === 'unset' && <p className={styles['quiet']}>{ZONE_WORDS.leaveBlank}</p>}
      {choice === 'gate' && mayWrite && (
        <Conditions
          value={conditions}
          onChange={(next) => onSay({ choice: 'gate', conditions: next, isMineOnly })}
        />
      )}
      {choice !== 'unset' && mayWrite && (
        <Switch
          label={voice.mineOnly}
          help={voice.mineOnlyHelp}
          isOn={isMineOnly}
          onChange={(isOn) => onSay({ choice, conditions, isMineOnly: isOn })}
        />
      )}
      {words !== null && mayWrite && (
        <>
          <OwnField
            label={voice.label}
            help={ZONE_WORDS.labelHelp(props.usual)}
            value={words.label}
            maxLength={LABEL_LENGTH}
            onKeep={(label) => onWords({ ...words, label })}
          />
          {voice.noteHelp !== null && (
            <OwnField
              label={ZONE_WORDS.note}
              help={voice.noteHelp}
              value={words.note}
              maxLength={LIMITS.text}
              rows={2}
              onKeep={(note) => onWords({ ...words, note })}
            />
          )}
        </>
      )}
      {props.region !== null && mayWrite && (
        <Button kind="quiet" isWide onPress={props.onRegion}>
          {capital(ZONE_WORDS.allOf(props.region))}
        </Button>
      )}
    </div>
  );
}
