/** A line that is there already. Only what was changed is sent, so that two who edit different fields keep both. */
import { useState } from 'react';
import { KIT_FORM_WORDS } from '#shared/words/kit.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LiveKitLine, LiveKitScene } from '../state/kit-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { draftOf, KitFields, toFields, type KitDraft } from './kit-fields.tsx';
import styles from './kit.module.css';

export interface EditKitProps {
  readonly scene: LiveKitScene;
  readonly line: LiveKitLine;
  readonly title: string;
  readonly isOpen: boolean;
  readonly nameOf: (personId: string) => string;
  readonly onClose: () => void;
}

export function EditKit({ scene, line, title, isOpen, nameOf, onClose }: EditKitProps) {
  const [before] = useState(() => draftOf(line));
  const [draft, setDraft] = useState(before);
  const { run, isBusy, failure } = useCommand('change-kit');

  async function save(): Promise<void> {
    const changed = changedFields(before, draft);
    if (Object.keys(changed).length > 0) {
      const answer = await run({ kit: line.id, ...changed });
      if (!answer.ok) return;
    }
    onClose();
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
          <Button kind="primary" isBusy={isBusy} onPress={() => void save()}>
            {KIT_FORM_WORDS.save}
          </Button>
        </>
      }
    >
      <p className={styles['quiet']}>{KIT_FORM_WORDS.again}</p>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
      <KitFields scene={scene} item={line.item} draft={draft} nameOf={nameOf} onChange={setDraft} />
    </Sheet>
  );
}

function changedFields(before: KitDraft, after: KitDraft): Partial<ReturnType<typeof toFields>> {
  const was = new Map(Object.entries(before));
  const changed = Object.entries(toFields(after)).filter(
    ([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed);
}
