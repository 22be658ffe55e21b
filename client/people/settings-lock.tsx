/** How I get back in after a lock. */
import { useState } from 'react';
import { PASSPHRASE_LEAST } from '#shared/model/passphrase.ts';
import { JOIN_WORDS } from '#shared/words/join.ts';
import { PASSPHRASE_WORDS } from '#shared/words/passphrase-words.ts';
import { SETTINGS_WORDS } from '#shared/words/settings.ts';
import { CONTROL_WORDS, LOCK_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import {
  LOCK_AFTER_MINUTES,
  PRIVATE_LOCK_AFTER_MINUTES,
  useLockAfter,
  usePrivateLockAfter,
} from '../state/lock-after.ts';
import { deviceStorage } from '../state/live-memory.ts';
import type { MeMessage } from '../state/live-hooks.ts';
import { mayLockItself } from '../state/session.ts';
import { forgetPerson, rememberPerson } from '../state/session-device.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useNotices } from '../ui/notices.tsx';
import { Select } from '../ui/select-field.tsx';
import styles from './people.module.css';

export function SettingsLock({ me }: { readonly me: MeMessage }) {
  const [isChanging, setChanging] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const set = useCommand('set-lock');
  const lock = useCommand('lock');
  const { say } = useNotices();
  const left = PASSPHRASE_LEAST - passphrase.length;

  async function save(kind: 'none' | 'passphrase'): Promise<void> {
    const answer = await set.run({ lock: kind === 'none' ? { kind } : { kind, passphrase } });
    if (!answer.ok) return;
    const device = deviceStorage();
    if (kind === 'none') forgetPerson(device, me.personId);
    else rememberPerson(device, { id: me.personId, name: me.name, production: me.production.name });
    setPassphrase('');
    setChanging(false);
    say({ text: SETTINGS_WORDS.lockSaved, isBrief: true });
  }

  async function lockNow(): Promise<void> {
    const answer = await lock.run({});
    if (answer.ok) return;
    say({
      text: answer.reason === 'offline' ? LOCK_WORDS.lockOffline : answer.sentence,
      kind: 'warn',
      topic: 'lock',
    });
  }

  return (
    <section className={styles['section']} aria-labelledby="lock">
      <div className={styles['stack']}>
        <h2 id="lock">{SETTINGS_WORDS.lockTitle}</h2>
        <p>
          {me.lock === 'none' && me.ic?.id === me.personId
            ? SETTINGS_WORDS.lockNowIc
            : SETTINGS_WORDS.lockNow[me.lock]}
        </p>
      </div>
      {isChanging && (
        <Field
          label={PASSPHRASE_WORDS.passphrase}
          help={
            passphrase !== '' && left > 0 ? PASSPHRASE_WORDS.tooShort(left) : JOIN_WORDS.lockPassphraseHelp
          }
          value={passphrase}
          onChange={setPassphrase}
          type="password"
          autoComplete="new-password"
          maxLength={200}
        />
      )}
      {set.failure !== null && (
        <p className={styles['failure']} role="alert">
          {set.failure.sentence}
        </p>
      )}
      <div className={styles['buttons']}>
        {isChanging ? (
          <>
            <Button isBusy={set.isBusy} isDisabled={left > 0} onPress={() => void save('passphrase')}>
              {SETTINGS_WORDS.setPassphrase}
            </Button>
            <Button kind="plain" onPress={() => setChanging(false)}>
              {CONTROL_WORDS.cancel}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setChanging(true)}>
              {me.lock === 'passphrase' ? SETTINGS_WORDS.changePassphrase : SETTINGS_WORDS.setPassphrase}
            </Button>
            {me.lock === 'passphrase' && (
              <Button isBusy={set.isBusy} onPress={() => void save('none')}>
                {SETTINGS_WORDS.useNone}
              </Button>
            )}
            <Button isBusy={lock.isBusy} onPress={() => void lockNow()}>
              {SETTINGS_WORDS.lockDevice}
            </Button>
          </>
        )}
      </div>
      <LockAfter me={me} />
      {me.role === 'performer' && <PrivateLockAfter me={me} />}
    </section>
  );
}

const CHOICES = [...LOCK_AFTER_MINUTES, null].map((minutes) => ({
  id: String(minutes),
  minutes,
  label: SETTINGS_WORDS.lockAfter(minutes),
}));

function LockAfter({ me }: { readonly me: MeMessage }) {
  const [minutes, choose] = useLockAfter(me.personId);
  return (
    <Select
      label={SETTINGS_WORDS.lockBy}
      value={String(minutes)}
      options={CHOICES}
      help={mayLockItself(me) ? SETTINGS_WORDS.lockByHelp : SETTINGS_WORDS.coverByHelp}
      onChange={(id) => choose(CHOICES.find((one) => one.id === id)?.minutes ?? null)}
    />
  );
}

const PRIVATE_CHOICES = PRIVATE_LOCK_AFTER_MINUTES.map((minutes) => ({
  id: String(minutes),
  minutes,
  label: SETTINGS_WORDS.lockAfter(minutes),
}));

function PrivateLockAfter({ me }: { readonly me: MeMessage }) {
  const [minutes, choose] = usePrivateLockAfter(me.personId);
  return (
    <Select
      label={SETTINGS_WORDS.lockByPrivate}
      value={String(minutes)}
      options={PRIVATE_CHOICES}
      help={SETTINGS_WORDS.lockByPrivateHelp}
      onChange={(id) => {
        const chosen = PRIVATE_CHOICES.find((one) => one.id === id);
        if (chosen !== undefined) choose(chosen.minutes);
      }}
    />
  );
}
