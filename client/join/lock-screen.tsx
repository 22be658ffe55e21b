/** S0: this device is locked. A passphrase opens it, or a fresh code, so that nobody has to recall anything. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { contactName, LOCK_WORDS } from '#shared/words/screens.ts';
import { PATHS } from '../app/paths.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useLive, type MeMessage } from '../state/live-hooks.ts';
import { signOut } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import { Frame } from './frame.tsx';
import styles from './join.module.css';
import { PassphraseField } from './lock-choice.tsx';

export function LockScreen({ me }: { readonly me: MeMessage }) {
  const [, navigate] = useLocation();
  const live = useLive();
  const { say } = useNotices();
  const ic = contactName(me.ic);

  async function leave(): Promise<void> {
    const answer = await signOut(live);
    if (!answer.ok) say({ text: answer.sentence, kind: 'warn', topic: 'sign-out' });
  }

  return (
    <Frame>
      <h1>{LOCK_WORDS.title(me.name)}</h1>
      <p className={styles['lead']}>{LOCK_WORDS.text}</p>
      {me.lock === 'passphrase' && <Unlock />}
      <section className={styles['block']}>
        {me.lock === 'passphrase' && <h2>{LOCK_WORDS.forgot}</h2>}
        <p>{LOCK_WORDS.none(capital(ic))}</p>
        <div className={styles['actions']}>
          <Button onPress={() => navigate(PATHS.join)}>{LOCK_WORDS.useCode}</Button>
          <Button kind="plain" onPress={() => void leave()}>
            {LOCK_WORDS.someoneElse}
          </Button>
        </div>
      </section>
    </Frame>
  );
}

function Unlock() {
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, failure } = useCommand('unlock');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // what was typed stays when it did not match
        void run({ passphrase });
      }}
    >
      <PassphraseField
        label={LOCK_WORDS.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        error={
          failure === null ? null : failure.reason === 'sign-in-failed' ? LOCK_WORDS.failed : failure.sentence
        }
      />
      <div className={styles['actions']}>
        <Button kind="primary" size={56} type="submit" isBusy={isBusy} isDisabled={passphrase === ''}>
          {LOCK_WORDS.unlock}
        </Button>
      </div>
    </form>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
