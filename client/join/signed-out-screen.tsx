/** Nobody is signed in: who of this device is here, or a code. */
import { useState } from 'react';
import { JOIN_WORDS } from '#shared/words/join.ts';
import { LOCK_WORDS } from '#shared/words/screens.ts';
import { useCommand } from '../state/api-hooks.ts';
import { useLive, useLiveStatus, useWasSignedIn } from '../state/live-hooks.ts';
import { deviceStorage } from '../state/live-memory.ts';
import { closeSentence } from '../state/session.ts';
import { devicePeople, forgetPerson, type DevicePerson } from '../state/session-device.ts';
import { Button } from '../ui/button.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { Frame } from './frame.tsx';
import { JoinScreen } from './join-screen.tsx';
import styles from './join.module.css';
import { PassphraseField } from './passphrase-field.tsx';

export function SignedOutScreen() {
  const status = useLiveStatus();
  const wasSignedIn = useWasSignedIn();
  const [people, setPeople] = useState(() => devicePeople(deviceStorage()));
  const [chosen, setChosen] = useState<DevicePerson | null>(null);
  const [hasCode, setHasCode] = useState(false);
  const note = wasSignedIn && typeof status === 'object' ? closeSentence(status.ended) : null;

  if (people.length === 0) return <JoinScreen code={null} note={note} />;
  if (hasCode) return <JoinScreen code={null} onBack={() => setHasCode(false)} />;
  if (chosen !== null) {
    return (
      <SignIn
        person={chosen}
        onBack={() => setChosen(null)}
        onForget={() => {
          forgetPerson(deviceStorage(), chosen.id);
          setPeople(devicePeople(deviceStorage()));
          setChosen(null);
        }}
      />
    );
  }
  return (
    <Frame note={note}>
      <h1>{JOIN_WORDS.deviceTitle}</h1>
      <p className={styles['lead']}>{JOIN_WORDS.deviceText}</p>
      <ul className={styles['names']}>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles['name']} onClick={() => setChosen(person)}>
              <PersonDisc name={person.name} mark={undefined} />
              <span className={styles['wayText']}>
                {person.name}
                <span className={styles['help']}>{person.production}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        <Button onPress={() => setHasCode(true)}>{JOIN_WORDS.notListed}</Button>
      </div>
    </Frame>
  );
}

interface SignInProps {
  readonly person: DevicePerson;
  readonly onBack: () => void;
  readonly onForget: () => void;
}

function SignIn({ person, onBack, onForget }: SignInProps) {
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, failure } = useCommand('sign-in');
  const live = useLive();

  async function signIn(): Promise<void> {
    const answer = await run({ person: person.id, passphrase });
    if (answer.ok) live.reconnect();
  }

  return (
    <Frame>
      <h1>{person.name}</h1>
      <p className={styles['lead']}>{person.production}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <PassphraseField
          label={LOCK_WORDS.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          error={
            failure === null
              ? null
              : failure.reason === 'sign-in-failed'
                ? LOCK_WORDS.failed
                : failure.sentence
          }
        />
        <div className={styles['actions']}>
          <Button kind="primary" size={56} type="submit" isBusy={isBusy} isDisabled={passphrase === ''}>
            {JOIN_WORDS.signIn}
          </Button>
          <Button size={56} onPress={onBack}>
            {JOIN_WORDS.back}
          </Button>
        </div>
      </form>
      <div className={styles['actions']}>
        <Button kind="plain" onPress={onForget}>
          {JOIN_WORDS.forgetHere}
        </Button>
      </div>
    </Frame>
  );
}
