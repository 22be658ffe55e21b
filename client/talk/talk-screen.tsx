/** S11: one private line. Its person and the ICs read it, in one place for all of them; nothing on it is ever changed. */
import { ArrowLeft, Send } from 'lucide-react';
import { Link } from 'wouter';
import { LIMITS } from '#shared/model/board.ts';
import { notTakenWords } from '#shared/words/not-taken.ts';
import { contactName } from '#shared/words/screens.ts';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { talkSaveWords, TALK_WORDS } from '#shared/words/talk.ts';
import { formatTime } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import { useMe, usePeople, type MeMessage } from '../state/live-hooks.ts';
import { usePrivateDraft } from '../state/private-hooks.ts';
import { closeSentence } from '../state/session.ts';
import { useTalk, type Talk } from '../state/talk.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TalkLines } from './talk-lines.tsx';
import styles from './talk.module.css';

export function TalkScreen({ personId }: { readonly personId: string }) {
  const me = useMe();
  const talk = useTalk(personId);
  const [draft, setDraft] = usePrivateDraft(`talk/${personId}`);
  const text = draft ?? '';
  // behind a lock nothing of it stands on the page
  if (me === null || me.locked) return null;
  const { save } = talk;
  if (save.kind === 'ended') {
    return (
      <>
        <Head me={me} personId={personId} />
        <p className={styles['closed']}>{closeSentence(save.code)}</p>
      </>
    );
  }

  function send(): void {
    const words = text.trim();
    if (words === '' || talk.sendTalk === null) return;
    talk.sendTalk(words, null);
    setDraft(null);
  }

  return (
    <>
      <Head me={me} personId={personId} />
      <TalkLines lines={talk.lines} isHere={talk.isHere} me={me} />
      <form
        className={styles['write']}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={TALK_WORDS.write}
          {...(me.role === 'ic' ? {} : { help: TALK_WORDS.writeHelp })}
          value={text}
          rows={2}
          maxLength={LIMITS.text}
          onChange={setDraft}
        />
        <div className={styles['send']}>
          <Kept talk={talk} />
          <Button
            kind="primary"
            type="submit"
            isDisabled={text.trim() === '' || talk.sendTalk === null}
            icon={<Send aria-hidden size={18} />}
          >
            {TALK_WORDS.send}
          </Button>
        </div>
      </form>
    </>
  );
}

function Head({ me, personId }: { readonly me: MeMessage; readonly personId: string }) {
  const people = usePeople();
  const isOwn = personId === me.personId;
  const name = people.find(({ id }) => id === personId)?.name ?? SOMEONE;
  const ic = me.ic === null ? contactName(null) : (shortNames(people).get(me.ic.id) ?? me.ic.name);
  return (
    <header className={styles['head']}>
      {!isOwn && (
        <Link to={PATHS.talk} className={styles['back']}>
          <ArrowLeft aria-hidden size={18} />
          {TALK_WORDS.back}
        </Link>
      )}
      <h1>{isOwn ? TALK_WORDS.title(ic) : TALK_WORDS.titleWith(name)}</h1>
      <p className={styles['lead']}>{isOwn ? TALK_WORDS.text(ic) : TALK_WORDS.textForIc}</p>
    </header>
  );
}

/** How far the words have come, always in sight: nothing of them is kept on the device. */
function Kept({ talk: { save, notTaken } }: { readonly talk: Talk }) {
  return (
    <div className={styles['kept']} aria-live="polite">
      <p>{talkSaveWords(save, formatTime)}</p>
      {notTaken.length > 0 && <p>{notTakenWords(notTaken)}</p>}
    </div>
  );
}
