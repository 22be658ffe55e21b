/** A single-use code: to show, to read out, to send. The link carries it in the fragment, which no server ever sees. */
import { useState } from 'react';
import { encode } from 'uqr';
import { INVITE_WORDS } from '#shared/words/people.ts';
import { formatTime } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import type { NewInvite } from '../state/api.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './people.module.css';

export function InviteCode({ name, invite }: { readonly name: string; readonly invite: NewInvite }) {
  const link = `${location.origin}${PATHS.join}#${invite.code}`;
  // said here: the page's notices stand below the open sheet
  const [copied, setCopied] = useState<string | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(INVITE_WORDS.copied);
    } catch {
      // not over http, and not where the person said no
      setCopied(INVITE_WORDS.notCopied);
    }
  }

  return (
    <div className={styles['made']}>
      <p>{INVITE_WORDS.readyText}</p>
      <p className={styles['code']}>{invite.code}</p>
      <p className={styles['help']}>{INVITE_WORDS.endsAt(formatTime(invite.endsAt))}</p>
      <Qr text={link} label={INVITE_WORDS.qr(name)} />
      <div className={styles['link']}>
        <Field
          label={INVITE_WORDS.link}
          value={link}
          onChange={() => undefined}
          isReadOnly
          spellCheck={false}
        />
        <Button onPress={() => void copy()}>{INVITE_WORDS.copyLink}</Button>
      </div>
      <p className={styles['help']} aria-live="polite">
        {copied}
      </p>
    </div>
  );
}

/** Dark on light in both themes: readers expect it. */
function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 3 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className={styles['qr']} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <title>{label}</title>
      <path d={path} />
    </svg>
  );
}
