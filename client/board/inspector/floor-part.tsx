/** The floor: its size and what a new size does to what stands on it, its staging, its tempo, and how lengths are read here. */
import { useState } from 'react';
import { LIMITS, STAGINGS } from '#shared/model/board.ts';
import { SET_WORDS, STAGING_LABELS } from '#shared/words/set-words.ts';
import { LENGTH_UNITS, STEPS } from '#shared/model/lengths.ts';
import {
  useBoard,
  useBoardView,
  useFurniture,
  usePlaces,
  useSceneSettings,
} from '../../state/board-hooks.ts';
import { bringOntoFloor, countOutside, resizeFloor, type FloorChange } from '../../state/floor-actions.ts';
import { setFloor } from '../../state/furniture-actions.ts';
import { keepBoardLook, type BoardLook } from '../../state/board-look.ts';
import { useFrozenBeats } from '../../state/consent-hooks.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { LengthField } from '../../ui/length-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch-field.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './inspector.module.css';

const STAGING_OPTIONS = STAGINGS.map((id) => ({ id, label: STAGING_LABELS[id] }));
const UNIT_OPTIONS = LENGTH_UNITS.map((id) => ({ id, label: SET_WORDS.units[id] }));
const CHANGES: readonly FloorChange[] = ['keep', 'rescale'];
const CHANGE_OPTIONS = CHANGES.map((id) => ({ id, label: SET_WORDS.floorChange[id] }));

export function FloorPart() {
  const { store, view } = useBoard();
  const scene = useSceneSettings();
  const unit = useBoardView((state) => state.unit);
  const hasAreas = useBoardView((state) => state.hasAreas);
  const isDisabled = !useMayWrite('scene');
  const [isOpen, setOpen] = useState(false);
  const frozen = useFrozenBeats();
  const [change, setChange] = useState<FloorChange>('keep');
  const read = (look: BoardLook): void => {
    view.set(look);
    keepBoardLook(look);
  };
  return (
    <Disclosure kind="line" summary={SET_WORDS.floor} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <Segmented
        label={SET_WORDS.unit}
        value={unit}
        options={UNIT_OPTIONS}
        onChange={(next) => read({ unit: next, hasAreas })}
      />
      {(['floorWidth', 'floorDepth'] as const).map((side) => (
        <LengthField
          key={side}
          label={SET_WORDS[side]}
          value={scene[side]}
          {...LIMITS.floor}
          {...{ unit, isDisabled }}
          step={STEPS[unit].big}
          onChange={(length) => resizeFloor(store, { ...scene, [side]: length }, change, frozen)}
        />
      ))}
      <Segmented
        label={SET_WORDS.onFloorChange}
        value={change}
        options={CHANGE_OPTIONS}
        isDisabled={isDisabled}
        onChange={setChange}
      />
      {change === 'rescale' && frozen.size > 0 && (
        <p className={styles['quiet']} aria-live="polite">
          {SET_WORDS.frozenStay(frozen.size)}
        </p>
      )}
      <Outside isDisabled={isDisabled} frozen={frozen} />
      <Select
        label={SET_WORDS.staging}
        value={scene.staging}
        options={STAGING_OPTIONS}
        isDisabled={isDisabled}
        onChange={(staging) => setFloor(store, { staging })}
      />
      <Switch
        label={SET_WORDS.areas}
        help={SET_WORDS.areasHelp}
        isOn={hasAreas}
        onChange={(next) => read({ unit, hasAreas: next })}
      />
      <NumberField
        label={SET_WORDS.tempo}
        value={scene.tempo}
        least={LIMITS.tempo.least}
        most={LIMITS.tempo.most}
        isDisabled={isDisabled}
        onChange={(tempo) => setFloor(store, { tempo })}
      />
    </Disclosure>
  );
}

interface OutsideProps {
  readonly isDisabled: boolean;
  readonly frozen: ReadonlySet<string>;
}

/** Nothing is lost off the floor: it is told, and one press brings it back. */
function Outside({ isDisabled, frozen }: OutsideProps) {
  const { store } = useBoard();
  // both make it render again; the count is over all beats
  useFurniture();
  usePlaces(useBoardView((state) => state.beatId));
  const { all, frozen: held } = countOutside(store, frozen);
  if (all === 0) return null;
  return (
    <div className={styles['group']}>
      <p className={styles['quiet']} aria-live="polite">
        {SET_WORDS.outside(all)} {held > 0 && SET_WORDS.outsideFrozen(held)}
      </p>
      <Button isDisabled={isDisabled || held === all} onPress={() => bringOntoFloor(store, frozen)}>
        {SET_WORDS.bringIn}
      </Button>
    </div>
  );
}
