/** Copies of boards that were set aside on this device; nothing where there are none. */
import { useState } from 'react';
import { KEPT_WORDS } from '#shared/words/kept-copies.ts';
import { formatWhen } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import type { SetAsideCopy } from '../state/kept-copies.ts';
import { useScene } from '../state/live-hooks.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './people.module.css';

export function SettingsCopies({ copies }: { readonly copies: readonly SetAsideCopy[] }) {
  const [openedAt] = useState(() => Date.now());
  if (copies.length === 0) return null;
  return (
    <section className={styles['stack']} aria-labelledby="set-aside">
      <h3 id="set-aside">{KEPT_WORDS.title}</h3>
      <p>{KEPT_WORDS.text}</p>
      <ul className={styles['copies']}>
        {copies.map((copy) => (
          <CopyRow key={copy.name} copy={copy} when={formatWhen(copy.at, openedAt)} />
        ))}
      </ul>
    </section>
  );
}

function CopyRow({ copy, when }: { readonly copy: SetAsideCopy; readonly when: string }) {
  const scene = useScene(copy.sceneId);
  const title = scene === null ? KEPT_WORDS.unknownScene : KEPT_WORDS.scene(scene.number, scene.title);
  return (
    <li className={styles['copyRow']}>
      <p>
        {title}
        <span className={styles['help']}>{KEPT_WORDS.at(when)}</span>
      </p>
      <LinkButton to={PATHS.keptCopy(copy.sceneId, copy.at)} label={KEPT_WORDS.openOf(title, when)}>
        {KEPT_WORDS.open}
      </LinkButton>
    </li>
  );
}
