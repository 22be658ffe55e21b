/** A word on somebody's private line without leaving the board: the same words as on the screen of that line. */
import { useState } from 'react';
import { LIMITS } from '#shared/model/board.ts';
import { WISH_WORDS } from '#shared/words/wishes.ts';
import { useParty } from '../../state/board-hooks.ts';
import { useNameOf } from '../../state/party-hooks.ts';
import { usePrivateDraft } from '../../state/private-hooks.ts';
import { useTalk } from '../../state/talk.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useNotices } from '../../ui/notices.tsx';
import own from './wishes.module.css';

interface WriteBackProps {
  readonly personId: string;
  /** the beat that it was placed in: what there is to say first; null where nothing was placed */
  readonly begins: string | null;
}

export function WriteBack({ personId, begins }: WriteBackProps) {
  const { scene } = useParty();
  const name = useNameOf()(personId);
  const notices = useNotices();
  const { sendTalk } = useTalk(personId);
  const [draft, setDraft] = usePrivateDraft(`talk/${personId}`);
  const [isOpen, setOpen] = useState(false);
  const words = draft ?? '';
  const first = begins === null ? '' : WISH_WORDS.lineBegins(scene.number, begins);

  function open(): void {
    if (words === '' && first !== '') setDraft(first);
    setOpen(true);
  }

  function leave(): void {
    // what was begun on purpose stays, here and on the line's own screen
    if (words.trim() === '' || words === first) setDraft(null);
    setOpen(false);
  }

  function send(): void {
    if (sendTalk === null || words.trim() === '') return;
    sendTalk(words.trim(), null);
    setDraft(null);
    setOpen(false);
    notices.say({ text: WISH_WORDS.lineSent(name), topic: 'wish', isBrief: true });
  }

  if (!isOpen) {
    return (
      <Button
        size={44}
        kind="plain"
        isDisabled={sendTalk === null}
        label={WISH_WORDS.writeBackOf(name)}
        onPress={open}
      >
        {WISH_WORDS.writeBack}
      </Button>
    );
  }
  return (
    <form
      className={own['back']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={WISH_WORDS.line(name)}
        help={WISH_WORDS.lineHelp(name)}
        value={words}
        rows={3}
        maxLength={LIMITS.text}
        onChange={setDraft}
      />
      <div className={own['pair']}>
        <Button onPress={leave}>{WISH_WORDS.cancel}</Button>
        <Button kind="primary" type="submit" isDisabled={sendTalk === null || words.trim() === ''}>
          {WISH_WORDS.sendSuggestion}
        </Button>
      </div>
    </form>
  );
}
