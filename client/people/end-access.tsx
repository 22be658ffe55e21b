/** Ends a person's access: said first, done by a second press. */
import { useState } from 'react';
import { PEOPLE_WORDS } from '#shared/words/people.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LivePerson } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './people.module.css';

export interface EndAccessProps {
  readonly person: LivePerson | null;
  readonly onClose: () => void;
}

export function EndAccess({ person, onClose }: EndAccessProps) {
  // the name stays in the dialog while it goes
  const [shown, setShown] = useState(person);
  if (person !== null && person !== shown) setShown(person);
  const { run, isBusy, failure } = useCommand('end-access');
  const { say } = useNotices();
  const name = shown?.name ?? '';

  async function end(): Promise<void> {
    if (shown === null) return;
    const answer = await run({ person: shown.id });
    if (!answer.ok) return;
    say({ text: PEOPLE_WORDS.endedNow(name), isBrief: true });
    onClose();
  }

  return (
    <Dialog
      isOpen={person !== null}
      onClose={onClose}
      title={PEOPLE_WORDS.endTitle(name)}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button isBusy={isBusy} onPress={() => void end()}>
            {PEOPLE_WORDS.endConfirm}
          </Button>
        </>
      }
    >
      <p>{PEOPLE_WORDS.endText(name)}</p>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
    </Dialog>
  );
}
