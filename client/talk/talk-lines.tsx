/** What was said, oldest first: one's own to the right, the other side's to the left, each with who and when. */
import { useState } from 'react';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { shortNames, SOMEONE } from '#shared/words/short-names.ts';
import { TALK_WORDS } from '#shared/words/talk.ts';
import type { TalkLine } from '#shared/model/wishes.ts';
import { formatWhen } from '../app/i18n.ts';
import { usePeople, useScene, type MeMessage } from '../state/live-hooks.ts';
import { cx } from '../ui/cx.ts';
import { LineActs } from './line-acts.tsx';
import styles from './talk.module.css';

interface TalkLinesProps {
  readonly lines: readonly TalkLine[];
  readonly isHere: boolean;
  readonly me: MeMessage;
}

export function TalkLines({ lines, isHere, me }: TalkLinesProps) {
  const [openedAt] = useState(() => Date.now());
  if (lines.length === 0) {
    const none = me.role === 'ic' ? TALK_WORDS.noneForIc : TALK_WORDS.none;
    return <p className={styles['none']}>{isHere ? none : TALK_WORDS.opening}</p>;
  }
  return (
    <div role="log" aria-label={TALK_WORDS.lines} className={styles['scroll']}>
      <ol className={styles['lines']}>
        {lines.map((line) => (
          <Line key={line.id} line={line} me={me} now={openedAt} />
        ))}
      </ol>
    </div>
  );
}

function Line({ line, me, now }: { readonly line: TalkLine; readonly me: MeMessage; readonly now: number }) {
  const people = usePeople();
  const isOwn = line.by === me.personId;
  const who = isOwn ? TALK_WORDS.you : (people.find(({ id }) => id === line.by)?.name ?? SOMEONE);
  return (
    <li className={cx(styles['line'], isOwn && styles['own'])}>
      <p className={styles['who']}>
        {who}, {formatWhen(line.at, now)}
      </p>
      <div className={styles['said']}>
        {line.contact !== undefined && <Wished line={line} />}
        {line.text !== '' && <p>{line.text}</p>}
      </div>
      {line.contact !== undefined && me.role === 'ic' && <LineActs line={line} />}
    </li>
  );
}

function Wished({ line: { contact, sceneId } }: { readonly line: TalkLine }) {
  const people = usePeople();
  const scene = useScene(sceneId ?? '');
  if (contact === undefined) return null;
  const names = shortNames(people);
  return (
    <>
      <p className={styles['about']}>{scene === null ? TALK_WORDS.someScene : TALK_WORDS.at(scene.number)}</p>
      <p className={styles['sentence']}>
        {contactSentence(contact, (personId) => names.get(personId) ?? SOMEONE)}
      </p>
    </>
  );
}
