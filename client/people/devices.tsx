/** The devices somebody is signed in on. */
import { useState } from 'react';
import { PEOPLE_WORDS } from '#shared/words/people.ts';
import { formatWhen } from '../app/i18n.ts';
import { useCommand } from '../state/api-hooks.ts';
import type { LiveDevice } from '../state/live-hooks.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './people.module.css';

export function Devices({ devices }: { readonly devices: readonly LiveDevice[] }) {
  const [openedAt] = useState(() => Date.now());
  const { run, isBusy } = useCommand('end-session');
  const { say } = useNotices();

  async function end(session: string): Promise<void> {
    const answer = await run({ session });
    say(
      answer.ok
        ? { text: PEOPLE_WORDS.sessionEnded, isBrief: true }
        : { text: answer.sentence, kind: 'warn' },
    );
  }

  return (
    <section className={styles['devices']}>
      <h2 className={styles['caption']}>{PEOPLE_WORDS.devices}</h2>
      {devices.length === 0 && <p className={styles['help']}>{PEOPLE_WORDS.noDevices}</p>}
      <ul>
        {devices.map((device, index) => (
          <li key={device.session} className={styles['device']}>
            <p>
              {PEOPLE_WORDS.device(index + 1)}
              <span className={styles['help']}>
                {device.online
                  ? PEOPLE_WORDS.thisOnline
                  : PEOPLE_WORDS.lastSeen(formatWhen(device.lastSeen, openedAt))}
              </span>
            </p>
            <Button kind="plain" size={44} isBusy={isBusy} onPress={() => void end(device.session)}>
              {PEOPLE_WORDS.endSession}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
