/** S1: who invited me to what, is that me, how do I get back in. The code is used only by the last press. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { JOIN_WORDS } from '#shared/words/join.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { CommandFailure, InviteLook } from '../state/api.ts';
import { useMe } from '../state/live-hooks.ts';
import { PATHS } from '../app/paths.ts';
import { Button } from '../ui/button.tsx';
import { CodeForm } from './code-form.tsx';
import { Frame } from './frame.tsx';
import styles from './join.module.css';
import { NextSteps } from './next-steps.tsx';
import { Welcome } from './welcome.tsx';

export interface JoinScreenProps {
  /** from the link, or null: then it is typed */
  readonly code: string | null;
  /** a sentence to begin with, for example why one is signed out */
  readonly note?: string | null;
  readonly onBack?: () => void;
  /** where it stands in front of the work instead of in a page of its own */
  readonly onJoined?: (personId: string) => void;
}

export function JoinScreen({ code: linkCode, note = null, onBack, onJoined }: JoinScreenProps) {
  const [code, setCode] = useState(linkCode);
  const [look, setLook] = useState<InviteLook | null>(null);
  const [isNotMe, setNotMe] = useState(false);
  const [, navigate] = useLocation();
  const me = useMe();
  const { run, isBusy, failure } = useCommand('look-at-invite');

  useEffect(() => {
    if (linkCode === null) return;
    void run({ code: linkCode }).then((answer) => setLook(answer.ok ? answer.result : null));
  }, [linkCode, run]);

  async function lookAt(typed: string): Promise<void> {
    setCode(typed);
    const answer = await run({ code: typed });
    setLook(answer.ok ? answer.result : null);
  }

  function startOver(): void {
    setLook(null);
    setNotMe(false);
    setCode(null);
  }

  if (look !== null && code !== null && !isNotMe) {
    // the code tells no id: somebody of the same name is taken for oneself
    const signedIn = me === null || me.name === look.name ? null : JOIN_WORDS.signedInAs(me.name);
    return (
      <Welcome
        look={look}
        code={code}
        note={signedIn}
        onNotMe={() => setNotMe(true)}
        onStartOver={startOver}
        {...(onJoined === undefined ? {} : { onJoined })}
      />
    );
  }
  if (isNotMe && look !== null) {
    return (
      <Frame>
        <h1>{JOIN_WORDS.notMeTitle}</h1>
        <p className={styles['lead']}>{JOIN_WORDS.notMeText(look.invitedBy)}</p>
        <div className={styles['actions']}>
          <Button onPress={startOver}>{JOIN_WORDS.otherCode}</Button>
        </div>
      </Frame>
    );
  }
  const back = onBack ?? (me === null ? undefined : () => navigate(PATHS.home));
  return (
    <Frame aside={<NextSteps />} note={note}>
      <h1>{JOIN_WORDS.typeTitle}</h1>
      <p className={styles['lead']}>{JOIN_WORDS.typeText}</p>
      <CodeForm
        firstCode={linkCode ?? ''}
        isBusy={isBusy}
        error={failure === null ? null : codeSentence(failure)}
        onCode={(typed) => void lookAt(typed)}
      />
      {back !== undefined && (
        <div className={styles['actions']}>
          <Button kind="plain" onPress={back}>
            {JOIN_WORDS.back}
          </Button>
        </div>
      )}
    </Frame>
  );
}

/** The server names whom to ask where it can; nobody can be named to somebody it does not know. */
function codeSentence(failure: CommandFailure): string {
  return failure.reason === 'bad-input' ? JOIN_WORDS.codeEnded(JOIN_WORDS.whoInvited) : failure.sentence;
}
