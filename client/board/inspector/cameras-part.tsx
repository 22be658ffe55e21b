/** The camera setups of the scene, those of the open beat first; who may not set them up reads them. */
import { Plus } from 'lucide-react';
import type { Beat } from '#shared/model/board.ts';
import { CAMERA_WORDS } from '#shared/words/camera-words.ts';
import { useBoard, useBoardView, useCameras, useSceneSettings } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { addCamera } from '../../state/camera-actions.ts';
import { useMayWrite } from '../../state/party-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { CameraRow } from './camera-row.tsx';
import styles from './inspector.module.css';
import { ReadOnly } from './read-only.tsx';

/** Metres that a new camera stands from the edge, and from the one before it. */
const IN_FROM_EDGE = 0.6;
const BESIDE = 1.2;

export function CamerasPart({ beat }: { readonly beat: Beat | null }) {
  const { store, view } = useBoard();
  const { floorDepth } = useSceneSettings();
  const mayWrite = useMayWrite('cameras');
  const cameras = useCameras();
  const selection = useBoardView((state) => state.selection);
  const isOn = (beatIds: readonly string[]): boolean => beat !== null && beatIds.includes(beat.id);
  const inOrder = cameras.toSorted(
    (a, b) =>
      Number(isOn(b.beatIds)) - Number(isOn(a.beatIds)) ||
      a.label.localeCompare(b.label, 'en', { numeric: true }) ||
      (a.id < b.id ? -1 : 1),
  );

  function pick(id: string): void {
    view.setLayer('cameras');
    view.select([{ kind: 'camera', id }]);
  }

  function add(): void {
    const y = floorDepth / 2 - IN_FROM_EDGE;
    // side by side along the edge: centre, stage left, stage right, further out
    const steps = Array.from(
      { length: cameras.length + 1 },
      (_, at) => Math.ceil(at / 2) * (at % 2 === 0 ? -1 : 1),
    );
    const free = steps.find(
      (step) => !cameras.some((one) => Math.hypot(one.x - step * BESIDE, one.y - y) < 0.5),
    );
    pick(addCamera(store, { x: (free ?? 0) * BESIDE, y }, beat?.id ?? null));
  }

  return (
    <>
      <h3 className={styles['heading']}>{CAMERA_WORDS.heading}</h3>
      {!mayWrite && <ReadOnly about="cameras" />}
      {cameras.length === 0 && <p className={styles['quiet']}>{CAMERA_WORDS.none}</p>}
      <ul className={styles['list']}>
        {inOrder.map((camera) => {
          const isOpen = isSelected(selection, 'camera', camera.id);
          return (
            <li key={camera.id}>
              <CameraRow
                camera={camera}
                beat={beat}
                isOpen={isOpen}
                mayWrite={mayWrite}
                onToggle={() => (isOpen ? view.select([]) : pick(camera.id))}
              />
            </li>
          );
        })}
      </ul>
      {mayWrite && (
        <Button isWide icon={<Plus aria-hidden size={20} />} onPress={add}>
          {CAMERA_WORDS.add}
        </Button>
      )}
      {mayWrite && cameras.length > 0 && <p className={styles['quiet']}>{CAMERA_WORDS.material}</p>}
    </>
  );
}
