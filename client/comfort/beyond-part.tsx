/** Boundaries that are not about a part of the body: a state, conditions and words each, and all of it can stay blank. */
import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { LIMITS } from '#shared/model/board.ts';
import { EXTRA_ITEMS, type ExtraComfort, type ExtraItem } from '#shared/model/comfort-extras.ts';
import { capital } from '#shared/words/capital.ts';
import { BEYOND_WORDS, EXTRA_LABELS, MAP_WORDS, ZONE_WORDS } from '#shared/words/comfort-words.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import { MarkIcon } from '../body/figure-mark.tsx';
import type { ComfortMap } from '../state/comfort-map.ts';
import { Sheet } from '../ui/dialog.tsx';
import { Switch } from '../ui/switch-field.tsx';
import { stateOf } from './body-part.tsx';
import beyondStyles from './beyond-part.module.css';
import styles from './comfort.module.css';
import { Conditions } from './conditions.tsx';
import { MARK_OF } from './map-marks.ts';
import { OwnField } from './own-field.tsx';
import { StateChoice } from './state-choice.tsx';
import { useVoice } from './voice.ts';

export function BeyondPart({ map }: { readonly map: ComfortMap }) {
  const [open, setOpen] = useState<ExtraItem | null>(null);
  const { extras } = map.beyond;
  const { noteHelp } = useVoice();
  return (
    <div className={beyondStyles['beyond']}>
      <p className={styles['quiet']}>{BEYOND_WORDS.lead}</p>
      <ul className={beyondStyles['extras']}>
        {EXTRA_ITEMS.map((about) => {
          const extra = extras.get(about);
          return (
            <li key={about}>
              <button type="button" className={beyondStyles['extra']} onClick={() => setOpen(about)}>
                <span className={beyondStyles['extraName']}>
                  {capital(EXTRA_LABELS[about])}
                  {extra !== undefined && extra.text !== '' && (
                    <span className={beyondStyles['extraText']}>{extra.text}</span>
                  )}
                </span>
                <ExtraState extra={extra} />
                <ChevronRight aria-hidden size={20} />
              </button>
            </li>
          );
        })}
      </ul>
      {noteHelp !== null && (
        <OwnField
          label={MAP_WORDS.noteTitle}
          help={noteHelp}
          value={map.note}
          maxLength={LIMITS.text}
          rows={4}
          isReadOnly={map.acts === null}
          onKeep={(text) => map.acts?.setNote(text)}
        />
      )}
      <Sheet
        isOpen={open !== null}
        onClose={() => setOpen(null)}
        title={open === null ? '' : capital(EXTRA_LABELS[open])}
      >
        {open !== null && <ExtraForm key={open} about={open} map={map} />}
      </Sheet>
    </div>
  );
}

function ExtraState({ extra }: { readonly extra: ExtraComfort | undefined }) {
  if (extra === undefined || extra.reading === 'unset')
    return extra === undefined || extra.text === '' ? (
      <span className={beyondStyles['blank']}>{BEYOND_WORDS.none}</span>
    ) : null;
  return (
    <span className={beyondStyles['extraState']}>
      <MarkIcon state={MARK_OF[extra.reading]} />
      {COMFORT_READING_LABELS[extra.reading]}
    </span>
  );
}

function ExtraForm({ about, map }: { readonly about: ExtraItem; readonly map: ComfortMap }) {
  const extra = map.beyond.extras.get(about) ?? BLANK;
  const { acts } = map;
  const voice = useVoice();
  const choice = extra.reading === 'expired' ? 'unset' : extra.reading;
  const say = (
    change: Partial<Omit<ExtraComfort, 'reading'>> & { readonly reading?: typeof choice },
  ): void => {
    const { reading, ...rest } = { ...extra, reading: choice, ...change };
    acts?.sayExtra({ about, ...rest, state: stateOf(reading) });
  };
  return (
    <>
      <StateChoice
        label={ZONE_WORDS.choice(EXTRA_LABELS[about])}
        isLabelHidden
        isDisabled={acts === null}
        value={choice}
        onChange={(reading) => say({ reading })}
      />
      {choice === 'unset' && <p className={styles['quiet']}>{ZONE_WORDS.leaveBlank}</p>}
      {choice === 'gate' && (
        <Conditions value={extra.conditions} onChange={(conditions) => say({ conditions })} />
      )}
      <OwnField
        label={voice.extraText}
        help={voice.extraTextHelp}
        value={extra.text}
        maxLength={LIMITS.line}
        rows={3}
        isReadOnly={acts === null}
        onKeep={(text) => say({ text })}
      />
      <Switch
        label={voice.mineOnly}
        help={voice.mineOnlyHelp}
        isOn={extra.isMineOnly}
        isDisabled={acts === null}
        onChange={(isMineOnly) => say({ isMineOnly })}
      />
    </>
  );
}

const BLANK: ExtraComfort = { reading: 'unset', conditions: [], isMineOnly: false, text: '' };
