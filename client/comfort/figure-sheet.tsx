/** The outline as its owner wants it: posture, build, limbs, and places that only they have. */
import { useState } from 'react';
import { X } from 'lucide-react';
import {
  FIGURE_BUILD_IDS,
  FIGURE_BUILDS,
  FIGURE_POSES,
  LIMBS,
  limbFrom,
  type FigureOptions,
  type FigureZoneId,
} from '#shared/model/figure.ts';
import { LONGEST_LABEL, MOST_ADDED } from '#shared/model/figure-bounds.ts';
import { isReadableLine } from '#shared/model/readable-text.ts';
import { isZoneId, ZONES, type ZoneId } from '#shared/model/zones.ts';
import { capital } from '#shared/words/capital.ts';
import { FIGURE_SHEET_WORDS, ZONE_WORDS } from '#shared/words/comfort-words.ts';
import { FIGURE_BUILD_LABELS, FIGURE_POSE_LABELS } from '#shared/words/figure-words.ts';
import { ZONE_LABELS } from '#shared/words/labels/zones.ts';
import { randomId } from '../state/random-id.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select-field.tsx';
import formStyles from './form.module.css';
import styles from './comfort.module.css';

interface FigureSheetProps {
  readonly isOpen: boolean;
  readonly figure: FigureOptions;
  readonly onChange: (figure: FigureOptions) => void;
  readonly onClose: () => void;
}

const PLACES = ['on', 'instead'] as const;
type Place = (typeof PLACES)[number];

export function FigureSheet({ isOpen, figure, onChange, onClose }: FigureSheetProps) {
  const build = FIGURE_BUILD_IDS.find((id) => isSame(FIGURE_BUILDS[id], figure.build)) ?? null;
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={FIGURE_SHEET_WORDS.title}
      actions={<Button onPress={onClose}>{FIGURE_SHEET_WORDS.done}</Button>}
    >
      <p className={styles['quiet']}>{FIGURE_SHEET_WORDS.lead}</p>
      <Segmented
        label={FIGURE_SHEET_WORDS.pose}
        value={figure.pose}
        options={FIGURE_POSES.map((id) => ({ id, label: FIGURE_POSE_LABELS[id] }))}
        onChange={(pose) => onChange({ ...figure, pose })}
      />
      <Segmented
        label={FIGURE_SHEET_WORDS.build}
        value={build}
        options={FIGURE_BUILD_IDS.map((id) => ({ id, label: FIGURE_BUILD_LABELS[id] }))}
        onChange={(id) => onChange({ ...figure, build: FIGURE_BUILDS[id] })}
      />
      <fieldset className={formStyles['limbs']}>
        <legend>{FIGURE_SHEET_WORDS.limb}</legend>
        <p className={styles['quiet']}>{FIGURE_SHEET_WORDS.limbHelp}</p>
        {LIMBS.map((steps, at) => (
          <Select
            key={FIGURE_SHEET_WORDS.limbs[at]}
            label={capital(FIGURE_SHEET_WORDS.limbs[at] ?? '')}
            value={String(endOf(steps, figure.hidden))}
            options={[
              { id: String(steps.length), label: FIGURE_SHEET_WORDS.whole },
              ...steps.map(([first], step) => ({
                id: String(step),
                label: FIGURE_SHEET_WORDS.endsAbove(first === undefined ? '' : ZONE_LABELS[first]),
              })),
            ]}
            onChange={(id) => onChange({ ...figure, hidden: hideFrom(steps, Number(id), figure.hidden) })}
          />
        ))}
      </fieldset>
      <Added figure={figure} onChange={onChange} />
    </Sheet>
  );
}

function Added({ figure, onChange }: Pick<FigureSheetProps, 'figure' | 'onChange'>) {
  const [label, setLabel] = useState('');
  const [zone, setZone] = useState<ZoneId | null>(null);
  const [place, setPlace] = useState<Place>('on');
  const isReady = zone !== null && isReadableLine(label.trim()) && figure.added.length < MOST_ADDED;

  function add(): void {
    if (zone === null) return;
    const below = limbFrom(zone);
    const added = {
      id: `extra-${randomId('says').slice(5)}`,
      label: label.trim(),
      place:
        place === 'on'
          ? ({ kind: 'on', zone } as const)
          : ({ kind: 'instead', of: below.length === 0 ? [zone] : below } as const),
    } as const;
    onChange({ ...figure, added: [...figure.added, added] });
    setLabel('');
    setZone(null);
  }

  return (
    <fieldset className={formStyles['limbs']}>
      <legend>{FIGURE_SHEET_WORDS.added}</legend>
      <p className={styles['quiet']}>{FIGURE_SHEET_WORDS.addedHelp}</p>
      {figure.added.length > 0 && (
        <ul className={formStyles['conditionList']}>
          {figure.added.map((one) => (
            <li key={one.id}>
              <span>{capital(one.label)}</span>
              <IconButton
                icon={<X aria-hidden size={20} />}
                label={FIGURE_SHEET_WORDS.remove(one.label)}
                onPress={() => onChange({ ...figure, added: figure.added.filter(({ id }) => id !== one.id) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        label={FIGURE_SHEET_WORDS.addLabel}
        value={label}
        onChange={setLabel}
        maxLength={LONGEST_LABEL}
      />
      <Select
        label={FIGURE_SHEET_WORDS.addOn}
        value={zone}
        placeholder={ZONE_WORDS.chooseCondition}
        options={ZONES.map(({ id }) => ({ id, label: capital(ZONE_LABELS[id]) }))}
        onChange={setZone}
      />
      <Segmented
        label={FIGURE_SHEET_WORDS.addKind}
        value={place}
        options={PLACES.map((id) => ({
          id,
          label: capital(id === 'on' ? FIGURE_SHEET_WORDS.addOnIt : FIGURE_SHEET_WORDS.addInstead),
        }))}
        onChange={setPlace}
      />
      <Button isDisabled={!isReady} onPress={add}>
        {FIGURE_SHEET_WORDS.add}
      </Button>
    </fieldset>
  );
}

/** The first step of which nothing is offered; as many as there are when the limb is whole. */
function endOf(steps: readonly (readonly ZoneId[])[], hidden: readonly FigureZoneId[]): number {
  const at = steps.findIndex((step) => step.every((zone) => hidden.includes(zone)));
  return at === -1 ? steps.length : at;
}

function hideFrom(
  steps: readonly (readonly ZoneId[])[],
  end: number,
  hidden: readonly FigureZoneId[],
): readonly FigureZoneId[] {
  const limb = new Set<FigureZoneId>(steps.flat());
  return [...hidden.filter((id) => !isZoneId(id) || !limb.has(id)), ...steps.slice(end).flat()];
}

function isSame(a: FigureOptions['build'], b: FigureOptions['build']): boolean {
  return a.shoulders === b.shoulders && a.waist === b.waist && a.hips === b.hips && a.limbs === b.limbs;
}
