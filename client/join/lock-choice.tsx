/** How one gets back in after a lock. Two ways of equal standing, and none chosen beforehand. */
import { Fragment } from 'react';
import { PASSPHRASE_LEAST } from '#shared/model/passphrase.ts';
import { JOIN_WORDS } from '#shared/words/join.ts';
import styles from './join.module.css';
import { PassphraseField } from './passphrase-field.tsx';

export type LockWay = 'passphrase' | 'none';

export interface LockChoiceProps {
  readonly way: LockWay | null;
  readonly onWay: (way: LockWay) => void;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  /** the IC's name, where there is one */
  readonly ic: string | null;
}

export function LockChoice({ way, onWay, passphrase, onPassphrase, ic }: LockChoiceProps) {
  const ways = [
    { id: 'passphrase', label: JOIN_WORDS.lockPassphrase, help: JOIN_WORDS.lockPassphraseHelp },
    {
      id: 'none',
      label: ic === null ? JOIN_WORDS.lockNoneFallback : JOIN_WORDS.lockNone(ic),
      help: JOIN_WORDS.lockNoneHelp,
    },
  ] as const;
  return (
    <fieldset className={styles['ways']}>
      <legend className={styles['legend']}>{JOIN_WORDS.lockTitle}</legend>
      <p className={styles['help']}>{JOIN_WORDS.lockText}</p>
      {ways.map(({ id, label, help }) => (
        <Fragment key={id}>
          <label className={styles['way']}>
            <input type="radio" name="lock" checked={way === id} onChange={() => onWay(id)} />
            <span className={styles['dot']} aria-hidden />
            <span className={styles['wayText']}>
              {label}
              <span className={styles['help']}>{help}</span>
            </span>
          </label>
          {id === 'passphrase' && way === id && (
            <PassphraseField value={passphrase} onChange={onPassphrase} isNew />
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}

export function isLockReady(way: LockWay | null, passphrase: string): boolean {
  return way === 'none' || (way === 'passphrase' && passphrase.length >= PASSPHRASE_LEAST);
}
