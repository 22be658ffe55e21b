/** A unit of its own from chosen beats (M4): their blocking goes to a new scene and they leave this board. */
import { useState } from 'react';
import { beatTitle } from '#shared/words/beat-title.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { SPLIT_WORDS } from '#shared/words/split-words.ts';
import { useCommand } from '../state/api-hooks.ts';
import { retireSplitBeats } from '../state/beat-actions.ts';
import { useBeats, useBoard, useParty } from '../state/board-hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckList } from '../ui/check-list.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';

export interface SplitSheetProps {
  /** ticked when it opens */
  readonly beatId: string;
  readonly onClose: () => void;
}

export function SplitSheet({ beatId, onClose }: SplitSheetProps) {
  const { store, view } = useBoard();
  const { scene } = useParty();
  const beats = useBeats();
  const [chosen, setChosen] = useState<readonly string[]>([beatId]);
  const { run, isBusy, failure } = useCommand('split-scene');
  const { say } = useNotices();
  // somebody may have taken one off meanwhile
  const standing = beats.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);

  async function split(): Promise<void> {
    const answer = await run({ scene: scene.id, beats: standing });
    if (!answer.ok) return;
    const { number } = answer.result;
    const next = store.beats().find(({ id }) => !standing.includes(id));
    retireSplitBeats(store, standing, number);
    if (next !== undefined) view.openBeat(next.id);
    onClose();
    say({ text: SPLIT_WORDS.done(number) });
  }

  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={SPLIT_WORDS.title}
      width={480}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button
            kind="primary"
            isBusy={isBusy}
            isDisabled={standing.length === 0}
            onPress={() => void split()}
          >
            {SPLIT_WORDS.confirm(standing.length)}
          </Button>
        </>
      }
    >
      {failure !== null && <p role="alert">{failure.sentence}</p>}
      <p>{SPLIT_WORDS.text}</p>
      <CheckList
        label={SPLIT_WORDS.beats}
        options={beats.map((beat, index) => ({
          id: beat.id,
          label: SPLIT_WORDS.beat(index + 1, beatTitle(beat, index)),
        }))}
        value={standing}
        onChange={setChosen}
      />
    </Sheet>
  );
}
