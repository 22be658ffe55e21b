/** The invite, read out: name, production, who invited; then the choice of lock, and in. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { JOIN_WORDS } from '#shared/words/join.ts';
import { jobLabel } from '#shared/words/people-jobs.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { InviteLook } from '../state/api.ts';
import { useLive } from '../state/live-hooks.ts';
import { deviceStorage } from '../state/live-memory.ts';
import { rememberPerson } from '../state/session-device.ts';
import { PATHS } from '../app/paths.ts';
import { Button } from '../ui/button.tsx';
import { Frame } from './frame.tsx';
import styles from './join.module.css';
import { isLockReady, LockChoice, type LockWay } from './lock-choice.tsx';
import { NextSteps } from './next-steps.tsx';

export interface WelcomeProps {
  readonly look: InviteLook;
  readonly code: string;
  readonly note: string | null;
  readonly onNotMe: () => void;
  readonly onStartOver: () => void;
  /** instead of going to the scenes */
  readonly onJoined?: (personId: string) => void;
}

export function Welcome({ look, code, note, onNotMe, onStartOver, onJoined }: WelcomeProps) {
  const [isMe, setMe] = useState(false);
  return (
    <Frame aside={<NextSteps />} note={note}>
      <h1>{JOIN_WORDS.welcome(look.name)}</h1>
      <p className={styles['lead']}>{JOIN_WORDS.invited(look.production, look.invitedBy)}</p>
      <dl className={styles['facts']}>
        <dt>{JOIN_WORDS.yourJob}</dt>
        <dd>{jobLabel(look.job)}</dd>
      </dl>
      {isMe ? (
        <ChooseLock
          look={look}
          code={code}
          onStartOver={onStartOver}
          {...(onJoined === undefined ? {} : { onJoined })}
        />
      ) : (
        <div className={styles['equal']}>
          <Button size={56} onPress={() => setMe(true)}>
            {JOIN_WORDS.thatsMe}
          </Button>
          <Button size={56} onPress={onNotMe}>
            {JOIN_WORDS.notMe}
          </Button>
        </div>
      )}
    </Frame>
  );
}

type ChooseLockProps = Pick<WelcomeProps, 'look' | 'code' | 'onStartOver' | 'onJoined'>;

function ChooseLock({ look, code, onStartOver, onJoined }: ChooseLockProps) {
  // somebody else let them in: nothing of theirs is chosen here
  const [way, setWay] = useState<LockWay | null>(look.assisted ? 'none' : null);
  const [passphrase, setPassphrase] = useState('');
  const [, navigate] = useLocation();
  const { run, isBusy, failure } = useCommand('join');
  const live = useLive();

  async function join(): Promise<void> {
    if (way === null) return;
    const lock = way === 'none' ? ({ kind: 'none' } as const) : ({ kind: 'passphrase', passphrase } as const);
    const answer = await run({ code, ...(!look.assisted && { lock }) });
    if (!answer.ok) return;
    const { person } = answer.result;
    if (way === 'passphrase') {
      rememberPerson(deviceStorage(), { id: person, name: look.name, production: look.production });
    }
    live.reconnect();
    if (onJoined !== undefined) return onJoined(person);
    navigate(PATHS.home, { replace: true });
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      {look.assisted ? (
        <p>{JOIN_WORDS.assisted}</p>
      ) : (
        <LockChoice
          way={way}
          onWay={setWay}
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          ic={look.ic === look.name ? null : look.ic}
        />
      )}
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure.reason === 'code-ended'
            ? JOIN_WORDS.codeEnded(look.ic ?? look.invitedBy)
            : failure.sentence}
        </p>
      )}
      <div className={styles['actions']}>
        <Button
          kind="primary"
          size={56}
          type="submit"
          isBusy={isBusy}
          isDisabled={!isLockReady(way, passphrase)}
        >
          {JOIN_WORDS.join}
        </Button>
        {failure?.reason === 'code-ended' && (
          <Button kind="plain" size={56} onPress={onStartOver}>
            {JOIN_WORDS.otherCode}
          </Button>
        )}
      </div>
    </form>
  );
}
