/**
 * S0: this device is locked. A passphrase opens it, or a fresh code, so that nobody has to recall anything. A layer in
 * front of the work, which keeps what was typed; nothing of it can be reached, read out or tapped meanwhile.
 */
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { contactName, LOCK_WORDS } from '#shared/words/screens.ts';
import { PATHS } from '../app/paths.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useLive, type MeMessage } from '../state/live-hooks.ts';
import { signOut } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { useUncover } from '../ui/cover.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Frame } from './frame.tsx';
import styles from './join.module.css';
import { PassphraseField } from './passphrase-field.tsx';

const JoinScreen = lazy(async () => ({ default: (await import('./join-screen.tsx')).JoinScreen }));
const UnsentLine = lazyPart(async () => (await import('./unsent-line.tsx')).UnsentLine);

export function LockLayer({ me }: { readonly me: MeMessage }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const uncover = useUncover();
  // the browser's top layer: above a form that is open, before the screen is painted
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.focus({ preventScroll: true });
    uncover();
    return () => element?.close();
  }, [uncover]);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={styles['lock']}
      aria-label={LOCK_WORDS.title(me.name)}
      onCancel={(event) => event.preventDefault()}
      // some browsers let nobody prevent a second Escape
      onClose={(event) => {
        if (event.target === dialog.current && !dialog.current.open) dialog.current.showModal();
      }}
    >
      <LockScreen me={me} />
    </dialog>
  );
}

function LockScreen({ me }: { readonly me: MeMessage }) {
  const [hasCode, setHasCode] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const live = useLive();
  const ic = contactName(me.ic);

  async function leave(): Promise<void> {
    const answer = await signOut(live);
    // notices stand behind this layer
    if (!answer.ok) setFailure(answer.sentence);
  }

  if (hasCode) {
    return (
      <Suspense fallback={null}>
        <JoinScreen
          code={null}
          onBack={() => setHasCode(false)}
          onJoined={(personId) => {
            // somebody else begins at the beginning; the same person goes on where they were
            if (personId !== me.personId) navigate(PATHS.home, { replace: true });
          }}
        />
      </Suspense>
    );
  }
  return (
    <Frame>
      <h1>{LOCK_WORDS.title(me.name)}</h1>
      <p className={styles['lead']}>{LOCK_WORDS.text}</p>
      <Suspense fallback={null}>
        <UnsentLine className={styles['lead'] ?? ''} />
      </Suspense>
      {me.lock === 'passphrase' && <Unlock />}
      <section className={styles['block']}>
        {me.lock === 'passphrase' && <h2>{LOCK_WORDS.forgot}</h2>}
        <p>{me.ic?.id === me.personId ? LOCK_WORDS.noneForIc : LOCK_WORDS.none(capital(ic))}</p>
        {failure !== null && (
          <p className={styles['failure']} role="alert">
            {failure}
          </p>
        )}
        <div className={styles['actions']}>
          <Button onPress={() => setHasCode(true)}>{LOCK_WORDS.useCode}</Button>
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
