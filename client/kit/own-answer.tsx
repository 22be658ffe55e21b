/** What the wearer says: whether this is right for them, and what their skin has to avoid. Both answers weigh the same. */
import { useState } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import { KIT_LIMITS } from '#shared/model/kit.ts';
import { KIT_WORDS } from '#shared/words/kit.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LiveKitLine, LiveKitWearer } from '../state/kit-hooks.ts';
import { useMe } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ChangedSince, useChanges } from './changed-since.tsx';
import styles from './kit.module.css';

const ANSWERS = [
  { id: 'not-yet', label: KIT_WORDS.notYet },
  { id: 'yes', label: KIT_WORDS.yes },
] as const;

export interface OwnAnswerProps {
  readonly line: LiveKitLine;
  /** ids of the scene's beats in playing order */
  readonly order: readonly string[];
}

export function OwnAnswer({ line, order }: OwnAnswerProps) {
  const me = useMe();
  const confirm = useCommand('confirm-kit');
  const [isAsking, setAsking] = useState(false);
  const mine = line.wearers.find(({ person }) => person === me?.personId);
  const { changes, look } = useChanges(line, mine, order);
  // a guardian reads; the wearer alone answers
  if (me === null || mine === undefined || !mayRunCommand('confirm-kit', me)) return null;

  async function answer(isYes: boolean): Promise<void> {
    // a yes is to what stands on this screen; the server refuses it where that is no longer so
    const said = await confirm.run(
      isYes ? { kit: line.id, confirmed: true, version: line.version } : { kit: line.id, confirmed: false },
    );
    if (said.ok) look();
  }

  return (
    <div className={styles['own']}>
      <ChangedSince changes={changes} />
      <Segmented
        label={KIT_WORDS.yours}
        value={mine.confirmedAt === null ? 'not-yet' : 'yes'}
        options={ANSWERS}
        className={styles['answer'] ?? ''}
        // shown as chosen when the server has it, and not before
        onChange={(chosen) => void answer(chosen === 'yes')}
      />
      {line.shared && <p className={styles['quiet']}>{KIT_WORDS.shared}</p>}
      <Button
        kind={mine.allergy === 'asked' ? 'quiet' : 'plain'}
        className={mine.allergy === 'asked' ? '' : (styles['skin'] ?? '')}
        onPress={() => setAsking(true)}
      >
        {mine.allergy === 'asked' ? KIT_WORDS.skinQuestion : KIT_WORDS.skinChange}
      </Button>
      {confirm.failure !== null && (
        <p className={styles['failure']} role="alert">
          {confirm.failure.sentence}
        </p>
      )}
      <SkinSheet
        // begins with what stands now
        key={`${mine.allergy} ${mine.avoid}`}
        kit={line.id}
        mine={mine}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

interface SkinSheetProps {
  readonly kit: string;
  readonly mine: LiveKitWearer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function SkinSheet({ kit, mine, isOpen, onClose }: SkinSheetProps) {
  const [text, setText] = useState(mine.avoid);
  const { run, isBusy, failure } = useCommand('confirm-kit');

  async function answer(avoid: string): Promise<void> {
    const allergy = avoid === '' ? ({ state: 'clear' } as const) : ({ state: 'avoid', avoid } as const);
    const said = await run({ kit, allergy });
    if (said.ok) onClose();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={KIT_WORDS.yourSkin}
      actions={<Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>}
    >
      <p>{KIT_WORDS.skinQuestion}</p>
      <p className={styles['quiet']}>{KIT_WORDS.skinHelp}</p>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.sentence}
        </p>
      )}
      <Field
        label={KIT_WORDS.skinText}
        help={KIT_WORDS.skinTextHelp}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={KIT_LIMITS.avoid}
      />
      <div className={styles['pair']}>
        <Button isBusy={isBusy} onPress={() => void answer('')}>
          {KIT_WORDS.skinNothing}
        </Button>
        <Button isBusy={isBusy} isDisabled={text.trim() === ''} onPress={() => void answer(text.trim())}>
          {KIT_WORDS.skinSave}
        </Button>
      </div>
    </Sheet>
  );
}
