/** The closed-set list: who may open this scene's board, whatever their job. */
import { useState } from 'react';
import { CLOSE_FORM_WORDS } from '#shared/words/home.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useMe, usePeople } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Sheet } from '../ui/dialog.tsx';
import styles from './home.module.css';
import type { SceneSheetProps } from './scene-sheets.tsx';

export function CloseSceneSheet({ scene, isOpen, onClose }: SceneSheetProps) {
  const me = useMe();
  const people = usePeople().filter(({ ended }) => ended !== true);
  const present = new Set(people.map(({ id }) => id));
  const [list, setList] = useState<readonly string[]>(
    // who plays the scene and who closes it belong on the list; the rest is chosen
    [...new Set([...(scene.admitted?.length ? scene.admitted : scene.people), me?.personId ?? ''])].filter(
      (id) => present.has(id),
    ),
  );
  const { run, isBusy, failure } = useCommand('close-scene');

  async function close(): Promise<void> {
    const answer = await run({ scene: scene.id, admitted: [...list] });
    if (answer.ok) onClose();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={CLOSE_FORM_WORDS.title(scene.number)}
      width={480}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button kind="primary" isBusy={isBusy} onPress={() => void close()}>
            {CLOSE_FORM_WORDS.save(list.length)}
          </Button>
        </>
      }
    >
      <p>{CLOSE_FORM_WORDS.text}</p>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
      <CheckList
        label={CLOSE_FORM_WORDS.list}
        options={people.map(({ id, name, job }) => ({
          id,
          label: name,
          detail: id === me?.personId ? CLOSE_FORM_WORDS.you : jobLabel(job),
          isDisabled: id === me?.personId,
        }))}
        value={list}
        onChange={setList}
      />
    </Sheet>
  );
}
