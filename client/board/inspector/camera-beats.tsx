/** Which beats a camera films: this one, or all; how many others is told in its line. */
import { LIMITS, type Beat, type Camera } from '#shared/model/board.ts';
import { CAMERA_WORDS } from '#shared/words/camera-words.ts';
import { useBeats, useBoard } from '../../state/board-hooks.ts';
import { tieCamera } from '../../state/camera-actions.ts';
import { Switch } from '../../ui/switch-field.tsx';

interface CameraBeatsProps {
  readonly camera: Camera;
  readonly beat: Beat | null;
  readonly mayWrite: boolean;
}

export function CameraBeats({ camera, beat, mayWrite }: CameraBeatsProps) {
  const { store } = useBoard();
  const beats = useBeats();
  const isOn = beat !== null && camera.beatIds.includes(beat.id);
  const isOnAll = beats.length > 0 && beats.every(({ id }) => camera.beatIds.includes(id));
  const isFull = !isOn && camera.beatIds.length >= LIMITS.beatsOfCamera;
  const tooMany = CAMERA_WORDS.tooMany(LIMITS.beatsOfCamera);

  function tie(isTied: (beatId: string) => boolean): void {
    // in playing order, so that the same set is the same value; beats that are retired keep theirs for when they come back
    const gone = camera.beatIds.filter((id) => !beats.some((one) => one.id === id));
    tieCamera(store, camera.id, [...beats.map(({ id }) => id).filter(isTied), ...gone]);
  }

  return (
    <>
      <Switch
        label={CAMERA_WORDS.onThisBeat}
        isOn={isOn}
        isDisabled={!mayWrite || beat === null || isFull}
        help={isFull ? tooMany : undefined}
        onChange={(next) => tie((id) => (id === beat?.id ? next : camera.beatIds.includes(id)))}
      />
      <Switch
        label={CAMERA_WORDS.onAllBeats}
        isOn={isOnAll}
        isDisabled={!mayWrite || beats.length === 0 || beats.length > LIMITS.beatsOfCamera}
        help={beats.length > LIMITS.beatsOfCamera ? tooMany : undefined}
        onChange={(next) => tie((id) => next || id === beat?.id)}
      />
    </>
  );
}
