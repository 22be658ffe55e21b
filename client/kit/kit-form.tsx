/** Adds a line from the catalogue, or changes one. What stays typed while the sheet is closed by accident is a new line's. */
import { useState } from 'react';
import { KIT_FORM_WORDS, KIT_WORDS, kitLabel } from '#shared/words/kit.ts';
import type { LiveKitScene } from '../state/kit-hooks.ts';
import { AddKit } from './add-kit.tsx';
import { EditKit } from './edit-kit.tsx';
import type { KitTask } from './kit-screen.tsx';

export interface KitFormProps {
  readonly task: KitTask | null;
  /** those that a new line may be for */
  readonly scenes: readonly LiveKitScene[];
  readonly nameOf: (personId: string) => string;
  readonly onClose: () => void;
}

export function KitForm({ task, scenes, nameOf, onClose }: KitFormProps) {
  // what a sheet showed stays in it while it goes
  const [shown, setShown] = useState(task);
  const [opened, setOpened] = useState(0);
  if (task !== null && task !== shown) {
    setShown(task);
    setOpened(opened + 1);
  }
  if (shown === null) return null;
  const rest = { isOpen: task !== null, nameOf, onClose };
  return shown.kind === 'add' ? (
    <AddKit key={opened} scenes={scenes} first={shown.scene.id} title={KIT_WORDS.add} {...rest} />
  ) : (
    <EditKit
      key={opened}
      scene={shown.scene}
      line={shown.line}
      title={KIT_FORM_WORDS.editTitle(kitLabel(shown.line.item))}
      {...rest}
    />
  );
}
