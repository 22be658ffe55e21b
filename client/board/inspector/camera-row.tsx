/** One camera setup: its glass, where it looks, the beats it films, and what of the open beat is in its frame. */
import { Video } from 'lucide-react';
import { viewAngle, frameWidth } from '#shared/diagram/camera-view.ts';
import { LIMITS, type Beat, type Camera } from '#shared/model/board.ts';
import { LENSES, SENSOR_KINDS, SENSOR_WIDTHS, sensorKindOf } from '#shared/model/camera-presets.ts';
import { cameraName } from '#shared/words/camera-name.ts';
import { CAMERA_WORDS, glassWords, SENSOR_LABELS } from '#shared/words/camera-words.ts';
import { facingWords } from '#shared/words/facing-words.ts';
import { METRES_IN } from '#shared/model/lengths.ts';
import { useBeats, useBoard, useBoardView } from '../../state/board-hooks.ts';
import * as acts from '../../state/camera-actions.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select-field.tsx';
import { CameraBeats } from './camera-beats.tsx';
import { CameraSees } from './camera-sees.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { Disclosure } from './disclosure.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './inspector.module.css';
import { MovePart } from './move-part.tsx';
import { TurnButtons } from './turn-buttons.tsx';

interface CameraRowProps {
  readonly camera: Camera;
  readonly beat: Beat | null;
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
  readonly onToggle: () => void;
}

const LENS_OPTIONS = LENSES.map((lens) => ({ id: String(lens), label: String(lens) }));
const SENSOR_OPTIONS = [
  ...SENSOR_KINDS.map((id) => ({ id, label: SENSOR_LABELS[id] })),
  { id: 'other' as const, label: CAMERA_WORDS.other },
];
/** Metres at which the width of the frame is told: the length of a room's take. */
const TOLD_AT = { m: 3, ft: 10 * METRES_IN.ft } as const;

export function CameraRow({ camera, beat, isOpen, mayWrite, onToggle }: CameraRowProps) {
  const { store } = useBoard();
  const notices = useNotices();
  const beats = useBeats();
  const unit = useBoardView((state) => state.unit);
  const name = cameraName(camera.label);
  const angle = viewAngle(camera);
  const places = beats.flatMap(({ id }, index) => (camera.beatIds.includes(id) ? [index + 1] : []));
  const sensor = sensorKindOf(camera.sensor) ?? 'other';

  function remove(): void {
    acts.retireCamera(store, camera.id);
    notices.say({
      text: CAMERA_WORDS.removed(name),
      topic: `removed ${camera.id}`,
      action: { label: CAMERA_WORDS.undo, onPress: () => acts.restoreCamera(store, camera.id) },
    });
  }

  return (
    <Disclosure
      isOpen={isOpen}
      onToggle={onToggle}
      summary={
        <>
          <Video aria-hidden size={22} />
          <span className={styles['names']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['what']}>
              {glassWords(camera.lens, angle)} · {CAMERA_WORDS.onBeats(places)}
            </span>
          </span>
        </>
      }
    >
      <CameraSees camera={camera} beat={beat} />
      <CameraBeats camera={camera} beat={beat} mayWrite={mayWrite} />
      <fieldset className={styles['plain']} disabled={!mayWrite}>
        <div className={styles['group']}>
          <p className={styles['line']}>
            <span className={styles['label']}>{CAMERA_WORDS.lens}</span>
            <span className={styles['quiet']} aria-live="polite">
              {CAMERA_WORDS.angle(angle)},{' '}
              {CAMERA_WORDS.frame(frameWidth(camera, TOLD_AT[unit]), TOLD_AT[unit], unit)}
            </span>
          </p>
          <ChoiceChips
            label={CAMERA_WORDS.lens}
            options={LENS_OPTIONS}
            value={LENS_OPTIONS.find(({ id }) => id === String(camera.lens))?.id ?? null}
            onChange={(lens) => acts.setLens(store, camera.id, Number(lens))}
          />
          <NumberField
            label={CAMERA_WORDS.otherLens}
            value={camera.lens}
            {...LIMITS.lens}
            isDisabled={!mayWrite}
            onChange={(lens) => acts.setLens(store, camera.id, lens)}
          />
        </div>
        <Select
          label={CAMERA_WORDS.sensor}
          value={sensor}
          options={SENSOR_OPTIONS}
          onChange={(kind) => {
            if (kind !== 'other') acts.setSensor(store, camera.id, SENSOR_WIDTHS[kind]);
          }}
        />
        <NumberField
          label={CAMERA_WORDS.otherSensor}
          value={camera.sensor}
          step={0.1}
          {...LIMITS.sensor}
          isDisabled={!mayWrite}
          onChange={(width) => acts.setSensor(store, camera.id, width)}
        />
        <div className={styles['group']}>
          <p className={styles['line']}>
            <span className={styles['label']}>{CAMERA_WORDS.facing}</span>
            <span className={styles['quiet']} aria-live="polite">
              {facingWords(camera.facing).replace(/^facing /, '')}
            </span>
          </p>
          <TurnButtons
            at={camera.facing}
            isDisabled={!mayWrite}
            labelOf={CAMERA_WORDS.turn}
            onTurn={(facing) => acts.turnCamera(store, camera.id, facing)}
          />
        </div>
        <MovePart
          at={camera}
          isDisabled={!mayWrite}
          onMove={({ x, y }) => acts.moveCameras(store, [{ id: camera.id, to: { x, y } }])}
        />
        <DraftField
          label={CAMERA_WORDS.label}
          value={camera.label}
          maxLength={LIMITS.name}
          isDisabled={!mayWrite}
          onCommit={(label) => acts.labelCamera(store, camera.id, label)}
        />
      </fieldset>
      {mayWrite && <Button onPress={remove}>{CAMERA_WORDS.remove}</Button>}
    </Disclosure>
  );
}
