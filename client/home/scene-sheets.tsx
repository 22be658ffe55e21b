/** What is done about a scene, one at a time: add, edit, close to a list, take off the list. */
import { useState } from 'react';
import { HOME_WORDS, RETIRE_WORDS } from '#shared/words/home.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LiveScene } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';
import { CloseSceneSheet } from './close-scene-sheet.tsx';
import { SceneForm } from './scene-form.tsx';

export type SceneTask =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'close' | 'retire'; readonly scene: LiveScene };

export interface SceneSheetsProps {
  readonly task: SceneTask | null;
  readonly onClose: () => void;
}

export function SceneSheets({ task, onClose }: SceneSheetsProps) {
  // what a sheet showed stays in it while it goes
  const [shown, setShown] = useState(task);
  // an edit begins with what stands now; a new scene that was not sent yet is still there
  const [opened, setOpened] = useState(0);
  if (task !== null && task !== shown) {
    setShown(task);
    setOpened(opened + 1);
  }
  const isOpen = task !== null;
  switch (shown?.kind) {
    case undefined:
      return null;
    case 'add':
      return <SceneForm key="add" scene={null} isOpen={isOpen} onClose={onClose} />;
    case 'edit':
      return <SceneForm key={opened} scene={shown.scene} isOpen={isOpen} onClose={onClose} />;
    case 'close':
      return <CloseSceneSheet key={opened} scene={shown.scene} isOpen={isOpen} onClose={onClose} />;
    case 'retire':
      return <RetireScene key={opened} scene={shown.scene} isOpen={isOpen} onClose={onClose} />;
  }
}

export interface SceneSheetProps {
  readonly scene: LiveScene;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RetireScene({ scene, isOpen, onClose }: SceneSheetProps) {
  const { run, isBusy, failure } = useCommand('retire-scene');
  const { say } = useNotices();
  async function retire(): Promise<void> {
    const answer = await run({ scene: scene.id });
    if (!answer.ok) return;
    say({ text: HOME_WORDS.retired(scene.number), isBrief: true });
    onClose();
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={RETIRE_WORDS.title(scene.number)}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button onPress={() => void retire()} isBusy={isBusy}>
            {RETIRE_WORDS.confirm}
          </Button>
        </>
      }
    >
      <p>{RETIRE_WORDS.text}</p>
      {failure !== null && <p role="alert">{failure.sentence}</p>}
    </Dialog>
  );
}
