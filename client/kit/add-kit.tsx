/** A new line, from the catalogue. */
import { useState } from 'react';
import { isAlwaysSingle } from '#shared/model/kit.ts';
import type { KitId } from '#shared/model/kit-catalogue.ts';
import { KIT_FORM_WORDS, KIT_OPTIONS, KIT_WORDS } from '#shared/words/kit.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LiveKitScene } from '../state/kit-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { Select } from '../ui/select-field.tsx';
import { KitFields, NEW_DRAFT, toFields } from './kit-fields.tsx';
import styles from './kit.module.css';

export interface AddKitProps {
  readonly scenes: readonly LiveKitScene[];
  /** id of the scene it begins with */
  readonly first: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly nameOf: (personId: string) => string;
  readonly onClose: () => void;
}

export function AddKit({ scenes, first, title, isOpen, nameOf, onClose }: AddKitProps) {
  const [sceneId, setSceneId] = useState(first);
  const [item, setItem] = useState<KitId | null>(null);
  const [draft, setDraft] = useState(NEW_DRAFT);
  const { run, isBusy, failure } = useCommand('add-kit');
  const scene = scenes.find(({ id }) => id === sceneId);

  async function add(): Promise<void> {
    if (item === null || scene === undefined) return;
    const answer = await run({ scene: scene.id, item, ...toFields(draft) });
    if (answer.ok) onClose();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      width={640}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button kind="primary" isBusy={isBusy} isDisabled={item === null} onPress={() => void add()}>
            {KIT_FORM_WORDS.add}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
      <div className={styles['two']}>
        <Select
          label={KIT_FORM_WORDS.scene}
          value={scene?.id ?? null}
          options={scenes.map(({ id, number }) => ({ id, label: KIT_WORDS.scene(number) }))}
          onChange={(id) => {
            setSceneId(id);
            // people and beats are those of the other scene
            setDraft({ ...draft, wearers: [], beats: [] });
          }}
        />
        <Select
          label={KIT_FORM_WORDS.item}
          value={item}
          options={KIT_OPTIONS}
          placeholder={KIT_FORM_WORDS.chooseItem}
          onChange={(id) => {
            setItem(id);
            if (isAlwaysSingle(id)) setDraft({ ...draft, wearers: draft.wearers.slice(-1) });
          }}
        />
      </div>
      {scene !== undefined && (
        <KitFields scene={scene} item={item} draft={draft} nameOf={nameOf} onChange={setDraft} />
      )}
    </Sheet>
  );
}
