/** Every camera once more, those of other beats too: they stand on the plan while cameras are what moves. */
import { viewAngle } from '#shared/diagram/camera-view.ts';
import { TWIN_WORDS } from '#shared/words/board.ts';
import { cameraTwin } from '#shared/words/camera-words.ts';
import { useCameras } from '../../state/board-hooks.ts';
import { isSelected } from '../../state/board-view.ts';
import { inReadingOrder } from './reading-order.ts';
import { TwinButton } from './twin-button.tsx';
import { TwinList } from './twin-list.tsx';
import { usePick } from './use-pick.ts';

export function CameraTwins({ beatId }: { readonly beatId: string | null }) {
  const cameras = inReadingOrder(useCameras());
  const { pick, take, selection } = usePick();
  return (
    <TwinList title={TWIN_WORDS.cameras} count={cameras.length}>
      {cameras.map((camera, index) => {
        const ref = { kind: 'camera', id: camera.id } as const;
        const isOnBeat = beatId !== null && camera.beatIds.includes(beatId);
        const facts = { degrees: viewAngle(camera), isOnBeat };
        return (
          <li key={camera.id}>
            <TwinButton
              words={cameraTwin(camera, facts, index + 1, cameras.length)}
              at={camera}
              isPicked={isSelected(selection, 'camera', camera.id)}
              onPick={(isAdding) => pick(ref, 'cameras', isAdding)}
              onKeyMove={() => take(ref, 'cameras')}
            />
          </li>
        );
      })}
    </TwinList>
  );
}
