/** Readiness of a scene per person and beat, and calling beats ready one after another. */
import { useSceneChoice } from './use-scene-choice.tsx';
import { DeskBoard } from './desk-board.tsx';
import { ReadinessBatch } from './readiness-batch.tsx';
import { ReadinessGrid } from './readiness-grid.tsx';
import { useDeskBeats } from '../state/desk-hooks.ts';
import type { LiveScene } from '../state/live-hooks.ts';

export function ReadinessView() {
  const { scene, choice } = useSceneChoice();
  return (
    <>
      {choice}
      {scene !== null && (
        <DeskBoard key={scene.id} sceneId={scene.id}>
          <Scene scene={scene} />
        </DeskBoard>
      )}
    </>
  );
}

function Scene({ scene }: { readonly scene: LiveScene }) {
  const beats = useDeskBeats();
  return (
    <>
      <ReadinessBatch beats={beats} />
      <ReadinessGrid scene={scene} beats={beats} />
    </>
  );
}
