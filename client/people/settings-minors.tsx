/** M8: what was not taken because of the under-18 rules, for ICs and safeguarding. Asked for when it is opened, never pushed. */
import { useEffect, useState } from 'react';
import { mayRunCommand } from '#shared/access/commands.ts';
import { MINORS_LOG_WORDS } from '#shared/words/minors-log.ts';
import { formatDay, formatTime } from '../app/i18n.ts';
import type { CommandResults } from '../state/api.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { MeMessage } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './people.module.css';

type Attempts = CommandResults['list-minors-attempts']['attempts'];

export function SettingsMinors({ me }: { readonly me: MeMessage }) {
  return mayRunCommand('list-minors-attempts', me) ? <AttemptList /> : null;
}

function AttemptList() {
  const { run, isBusy, failure } = useCommand('list-minors-attempts');
  const [attempts, setAttempts] = useState<Attempts | null>(null);
  useEffect(() => {
    let isGone = false;
    void run({}).then((answer) => {
      if (!isGone && answer.ok) setAttempts(answer.result.attempts);
    });
    return () => {
      isGone = true;
    };
  }, [run]);

  async function lookAgain(): Promise<void> {
    const answer = await run({});
    if (answer.ok) setAttempts(answer.result.attempts);
  }

  return (
    <section className={styles['section']} aria-labelledby="minors-log">
      <div className={styles['stack']}>
        <h2 id="minors-log">{MINORS_LOG_WORDS.title}</h2>
        <p className={styles['lead']}>{MINORS_LOG_WORDS.text}</p>
      </div>
      {failure !== null && <p role="alert">{failure.sentence}</p>}
      {attempts?.length === 0 && <p>{MINORS_LOG_WORDS.none}</p>}
      {attempts !== null && attempts.length > 0 && (
        <ul className={styles['attempts']}>
          {attempts.map((attempt, index) => (
            <li key={`${attempt.at}-${index}`} className={styles['attempt']}>
              <span>{MINORS_LOG_WORDS.line(attempt)}</span>
              <span className={styles['help']}>
                <time dateTime={new Date(attempt.at).toISOString()}>
                  {`${formatDay(attempt.at)}, ${formatTime(attempt.at)}`}
                </time>
                {' · '}
                {MINORS_LOG_WORDS.rules(attempt.rules)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onPress={() => void lookAgain()} isBusy={isBusy}>
          {MINORS_LOG_WORDS.again}
        </Button>
      </div>
    </section>
  );
}
