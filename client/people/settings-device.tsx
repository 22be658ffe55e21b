/** What this device keeps, and signing out here: with the number of boards whose work was not sent. */
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { KEPT_WORDS } from '#shared/words/kept-copies.ts';
import { SETTINGS_WORDS } from '#shared/words/settings.ts';
import { UNSENT_WORDS } from '#shared/words/unsent-words.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { PATHS } from '../app/paths.ts';
import { useSetAsideCopies } from '../state/kept-copies.ts';
import { useLive, type MeMessage } from '../state/live-hooks.ts';
import { deviceStorage } from '../state/live-memory.ts';
import { useOutboxState } from '../state/outbox-hooks.ts';
import { signOut } from '../state/session.ts';
import { unsentScenes } from '../state/session-device.ts';
import { useUnsentWords } from '../state/unsent-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './people.module.css';
import { SettingsCopies } from './settings-copies.tsx';

export function SettingsDevice({ me }: { readonly me: MeMessage }) {
  const isAsked = useSearch() === 'sign-out';
  const [, navigate] = useLocation();
  const live = useLive();
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const copies = useSetAsideCopies(me.personId);
  const waiting = useOutboxState().waiting.length;
  const words = useUnsentWords();
  const unsent = unsentScenes(deviceStorage(), me.personId).length;

  async function leave(): Promise<void> {
    setBusy(true);
    const answer = await signOut(live);
    setBusy(false);
    if (answer.ok) navigate(PATHS.home, { replace: true });
    else setSentence(answer.reason === 'offline' ? SETTINGS_WORDS.signOutOffline : answer.sentence);
  }

  return (
    <section className={styles['section']} aria-labelledby="device">
      <div className={styles['stack']}>
        <h2 id="device">{SETTINGS_WORDS.device}</h2>
        <p>{SETTINGS_WORDS.keptText}</p>
        {(unsent > 0 || waiting + words === 0) && <p>{SETTINGS_WORDS.unsent(unsent)}</p>}
        {waiting > 0 && <p>{SETTINGS_WORDS.notSent(waiting)}</p>}
        {words > 0 && <p>{UNSENT_WORDS.signOut(words)}</p>}
      </div>
      <SettingsCopies copies={copies} />
      <div className={styles['buttons']}>
        <Button onPress={() => navigate(`${PATHS.settings}?sign-out`, { replace: true })}>
          {SETTINGS_WORDS.signOut}
        </Button>
      </div>
      <Dialog
        isOpen={isAsked}
        onClose={() => navigate(PATHS.settings, { replace: true })}
        title={SETTINGS_WORDS.signOutTitle}
        actions={
          <>
            <Button onPress={() => navigate(PATHS.settings, { replace: true })}>
              {CONTROL_WORDS.cancel}
            </Button>
            <Button kind="primary" isBusy={isBusy} onPress={() => void leave()}>
              {SETTINGS_WORDS.signOutConfirm}
            </Button>
          </>
        }
      >
        {unsent > 0 && <p>{SETTINGS_WORDS.signOutUnsent(unsent)}</p>}
        {waiting > 0 && <p>{SETTINGS_WORDS.notSent(waiting)}</p>}
        {words > 0 && <p>{UNSENT_WORDS.signOut(words)}</p>}
        {copies.length > 0 && <p>{KEPT_WORDS.signOut(copies.length)}</p>}
        <p>{SETTINGS_WORDS.signOutText}</p>
        {sentence !== null && (
          <p className={styles['failure']} role="alert">
            {sentence}
          </p>
        )}
      </Dialog>
    </section>
  );
}
