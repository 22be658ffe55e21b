/** Asks at which count a beat is split; says what becomes of its counts and contacts. */
import { useState } from 'react';
import { beatTitle } from '#shared/words/beat-title.ts';
import { HALVES_WORDS } from '#shared/words/halves-words.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { splitBeat } from '../state/beat-halves-actions.ts';
import { useBeat, useBeats, useBoard } from '../state/board-hooks.ts';
import { useMayWrite } from '../state/party-hooks.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useNotices } from '../ui/notices.tsx';

export interface HalvesSheetProps {
  readonly beatId: string;
  readonly onClose: () => void;
}

export function HalvesSheet({ beatId, onClose }: HalvesSheetProps) {
  const { store, view } = useBoard();
  const beats = useBeats();
  const beat = useBeat(beatId);
  const maySplitContacts = useMayWrite('contacts');
  const { say } = useNotices();
  const counts = beat?.counts ?? 1;
  const [asked, setAsked] = useState(() => Math.max(1, Math.floor(counts / 2)));
  // somebody may have taken counts away meanwhile
  const at = Math.min(asked, counts - 1);
  const isTooShort = at < 1;

  function split(): void {
    // somebody has taken it off the board: what the strip says of that is enough
    if (beat === null || !beats.some(({ id }) => id === beatId)) return onClose();
    const title = beatTitle(
      beat,
      beats.findIndex(({ id }) => id === beatId),
    );
    const id = splitBeat(store, beatId, at);
    onClose();
    // a frozen beat is left as it is, and says so itself
    if (id === null || store.beat(id) === null) return;
    view.openBeat(beatId);
    say({ text: HALVES_WORDS.done(title, at), topic: 'beat-halves' });
  }

  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={HALVES_WORDS.title}
      width={480}
      actions={
        <>
          <Button onPress={onClose}>{CONTROL_WORDS.cancel}</Button>
          <Button kind="primary" isDisabled={isTooShort} onPress={split}>
            {HALVES_WORDS.confirm}
          </Button>
        </>
      }
    >
      {isTooShort ? (
        <p>{HALVES_WORDS.tooShort}</p>
      ) : (
        <>
          <NumberField
            label={HALVES_WORDS.after}
            value={at}
            least={1}
            most={counts - 1}
            onChange={setAsked}
          />
          <p>
            {HALVES_WORDS.first(at)} {HALVES_WORDS.second(at, counts)}
          </p>
          <p>{maySplitContacts ? HALVES_WORDS.contactsAlong : HALVES_WORDS.contactsStay}</p>
        </>
      )}
    </Sheet>
  );
}
