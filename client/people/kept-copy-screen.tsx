/** One copy that was set aside, read-only: beats with people, contacts and set in words; saved as a file, or removed. */
import { useEffect, useMemo, useState } from 'react';
import { ArrowLeft, Download } from 'lucide-react';
import { useLocation } from 'wouter';
import { contactSentence } from '#shared/words/contact-sentence.ts';
import { furnitureWords, KEPT_WORDS, placeWords } from '#shared/words/kept-copies.ts';
import { KEPT_NOTICE } from '#shared/words/kept-notice.ts';
import { CONTROL_WORDS } from '#shared/words/screens.ts';
import { SOMEONE, shortNames } from '#shared/words/short-names.ts';
import { formatWhen } from '../app/i18n.ts';
import { PATHS } from '../app/paths.ts';
import { readKeptCopy, keptFile, type KeptBeat, type KeptBoard, type ReadCopy } from '../state/kept-board.ts';
import { useForgetCopy, useSetAsideCopy, type SetAsideCopy } from '../state/kept-copies.ts';
import { useMe, usePeople, useScene } from '../state/live-hooks.ts';
import { saveFile } from '../state/save-file.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useNotices } from '../ui/notices.tsx';
import styles from './kept-copy.module.css';

export interface KeptCopyProps {
  readonly sceneId: string;
  /** milliseconds since 1970 */
  readonly at: number;
}

export function KeptCopyScreen({ sceneId, at }: KeptCopyProps) {
  const me = useMe();
  const copy = useSetAsideCopy(me?.personId ?? '', sceneId, at);
  const [seen, setSeen] = useState<ReadCopy | null | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    if (copy === undefined) return;
    void (copy === null ? Promise.resolve(null) : readKeptCopy(copy)).then((found) => {
      if (!isOver) setSeen(found);
    });
    return () => {
      isOver = true;
    };
  }, [copy]);

  return (
    <div className={styles['copy']}>
      <LinkButton to={PATHS.settings} kind="plain" className={styles['back'] ?? ''}>
        <ArrowLeft size={20} aria-hidden /> {KEPT_WORDS.back}
      </LinkButton>
      {copy != null && <Head copy={copy} seen={seen ?? null} />}
      {seen === undefined && <output>{KEPT_WORDS.opening}</output>}
      {seen === null && (
        <>
          {copy == null && <h1>{KEPT_NOTICE.page}</h1>}
          <p className={styles['lead']}>{KEPT_WORDS.unreadable}</p>
        </>
      )}
      {seen != null && <Board board={seen.board} />}
    </div>
  );
}

function Head({ copy, seen }: { readonly copy: SetAsideCopy; readonly seen: ReadCopy | null }) {
  const [openedAt] = useState(() => Date.now());
  const scene = useScene(copy.sceneId);
  const title = scene === null ? KEPT_WORDS.unknownScene : KEPT_WORDS.scene(scene.number, scene.title);

  function save(): void {
    if (seen === null) return;
    const { name, text } = keptFile(copy, scene?.number ?? null, seen.records);
    saveFile(name, text);
  }

  return (
    <header className={styles['head']}>
      <h1>{title}</h1>
      <p className={styles['lead']}>
        {KEPT_WORDS.at(formatWhen(copy.at, openedAt))}. {KEPT_WORDS.pageText}
      </p>
      <div className={styles['buttons']}>
        {seen !== null && (
          <Button kind="primary" icon={<Download size={20} aria-hidden />} onPress={save}>
            {KEPT_WORDS.save}
          </Button>
        )}
        <Remove copy={copy} />
      </div>
    </header>
  );
}

function Remove({ copy }: { readonly copy: SetAsideCopy }) {
  const [isAsked, setAsked] = useState(false);
  const [, navigate] = useLocation();
  const forget = useForgetCopy();
  const { say } = useNotices();

  async function remove(): Promise<void> {
    await forget(copy);
    say({ text: KEPT_WORDS.removed, isBrief: true });
    navigate(PATHS.settings, { replace: true });
  }

  return (
    <>
      <Button onPress={() => setAsked(true)}>{KEPT_WORDS.remove}</Button>
      <Dialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={KEPT_WORDS.removeTitle}
        actions={
          <>
            <Button onPress={() => setAsked(false)}>{CONTROL_WORDS.cancel}</Button>
            <Button onPress={() => void remove()}>{KEPT_WORDS.removeConfirm}</Button>
          </>
        }
      >
        <p>{KEPT_WORDS.removeText}</p>
      </Dialog>
    </>
  );
}

function Board({ board }: { readonly board: KeptBoard }) {
  const people = usePeople();
  const names = useMemo(() => shortNames(people), [people]);
  const nameOf = (personId: string): string => names.get(personId) ?? SOMEONE;
  return (
    <>
      {board.beats.length === 0 && <p className={styles['lead']}>{KEPT_WORDS.noBeats}</p>}
      <ol className={styles['beats']}>
        {board.beats.map((kept, index) => (
          <li key={kept.beat.id}>
            <BeatPart kept={kept} place={index + 1} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      <section className={styles['beat']}>
        <h2>{KEPT_WORDS.furniture}</h2>
        {board.furniture.length === 0 && <p>{KEPT_WORDS.noFurniture}</p>}
        <ul className={styles['lines']}>
          {board.furniture.map((item) => (
            <li key={item.id}>{furnitureWords(item)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface BeatPartProps {
  readonly kept: KeptBeat;
  /** 1 for the first */
  readonly place: number;
  readonly nameOf: (personId: string) => string;
}

function BeatPart({ kept, place, nameOf }: BeatPartProps) {
  const { beat, people, contacts, intent } = kept;
  return (
    <article className={styles['beat']}>
      <h2>
        {KEPT_WORDS.beat(place, beat.name)}
        <span className={styles['counts']}>{KEPT_WORDS.counts(beat.counts)}</span>
      </h2>
      {intent !== '' && (
        <p>
          <strong>{KEPT_WORDS.intent}.</strong> {intent}
        </p>
      )}
      {people.length === 0 && <p>{KEPT_WORDS.nobody}</p>}
      <dl className={styles['people']}>
        {people.map((one) => (
          <div key={one.personId}>
            <dt>{nameOf(one.personId)}</dt>
            <dd>{placeWords(one.place)}</dd>
          </div>
        ))}
      </dl>
      {contacts.length === 0 && <p className={styles['lead']}>{KEPT_WORDS.noContacts}</p>}
      <ul className={styles['lines']} aria-label={KEPT_WORDS.contacts}>
        {contacts.map((contact) => (
          <li key={contact.id}>{contactSentence(contact, nameOf)}</li>
        ))}
      </ul>
    </article>
  );
}
