/** Where one stands in a beat, and the answers: asked, answered, withdrawn, waiting to be sent. */
import { useEffect, useRef, useState } from 'react';
import type { AnswerKind } from '#shared/model/consent.ts';
import { afterText, AGREEMENT_WORDS, answeredText } from '#shared/words/agreement.ts';
import { capital } from '#shared/words/capital.ts';
import { ANSWER_WORDS, ownStandingText, STALE_ANSWER_WORDS } from '#shared/words/consent.ts';
import { sayDifferences } from '#shared/words/differences.ts';
import { contactName } from '#shared/words/screens.ts';
import { formatWhen } from '../app/i18n.ts';
import type { Answering } from '../state/answer-hooks.ts';
import { useMe } from '../state/live-hooks.ts';
import { useOutboxState } from '../state/outbox-hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './agreement.module.css';
import { Afterwards, Answers } from './answers.tsx';

export interface OwnAnswerProps {
  readonly title: string;
  readonly answering: Answering;
  readonly nameOf: (personId: string) => string;
}

export function OwnAnswer({ title, answering, nameOf }: OwnAnswerProps) {
  const ic = contactName(useMe()?.ic ?? null);
  const [isChanging, setChanging] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const { standing, pending, isKnown } = answering;
  const given = pending?.kind ?? givenIn(answering);
  const result = useFocusWhenAnswered(given);
  const withdraw = { label: AGREEMENT_WORDS.withdraw, onPress: () => void answering.withdraw() };

  if (given !== null && !isChanging) {
    const at = pending?.at ?? standing?.answeredAt ?? null;
    const version = pending === null && given === 'agree' ? (standing?.offer?.number ?? null) : null;
    const change = { label: AGREEMENT_WORDS.change, onPress: () => setChanging(true) };
    const after = pending === null ? afterText(given, ic) : null;
    return (
      <>
        <div ref={result} tabIndex={-1} className={styles['result']}>
          <p className={styles['given']}>
            {answeredText(given, version, at === null ? null : formatWhen(at, openedAt))}
          </p>
          {pending !== null && <NotSent isOnline={answering.isOnline} ic={ic} />}
          {after !== null && <p>{capital(after)}</p>}
        </div>
        <NotDone answering={answering} />
        {given === 'agree' && (
          <>
            <Afterwards title={title} acts={[withdraw, change]} />
            <p className={styles['quiet']}>{AGREEMENT_WORDS.anyTime}</p>
          </>
        )}
        {(given === 'not-this' || given === 'talk') && <Afterwards title={title} acts={[change]} />}
      </>
    );
  }
  if (standing?.offer == null) {
    return (
      <>
        <p>{isKnown ? capital(ownStandingText('draft', false, ic)) + '.' : AGREEMENT_WORDS.notKnown}</p>
        <NotDone answering={answering} />
        <Afterwards title={title} acts={[withdraw]} />
        <p className={styles['quiet']}>{AGREEMENT_WORDS.assistedToo}</p>
      </>
    );
  }
  return (
    <>
      <Stale answering={answering} nameOf={nameOf} />
      <NotDone answering={answering} />
      <Answers
        title={title}
        noYes={answering.noYes}
        ic={capital(ic)}
        isBusy={answering.isBusy}
        onAnswer={(kind) => {
          setChanging(false);
          void answering.answer(kind);
        }}
      />
      {(isChanging || answering.hasAgreed) && (
        <div className={styles['row']}>
          {answering.hasAgreed && (
            <Button kind="plain" onPress={withdraw.onPress}>
              {AGREEMENT_WORDS.withdraw}
            </Button>
          )}
          {isChanging && (
            <Button kind="plain" onPress={() => setChanging(false)}>
              {AGREEMENT_WORDS.keep}
            </Button>
          )}
        </div>
      )}
      <p className={styles['quiet']}>
        {ANSWER_WORDS.asked} {AGREEMENT_WORDS.anyTime}
      </p>
    </>
  );
}

function givenIn({ standing, hasWithdrawn, undelivered }: Answering): AnswerKind | null {
  if (hasWithdrawn) return undelivered.length === 0 ? 'withdrawn' : null;
  switch (standing?.standing) {
    case 'agreed':
      return 'agree';
    case 'not-this':
    case 'talk':
    case 'withdrawn':
      return standing.standing;
    default:
      return null;
  }
}

/** The pressed button is gone; whoever pressed it stands at what came of it. */
function useFocusWhenAnswered(given: AnswerKind | null) {
  const result = useRef<HTMLDivElement>(null);
  const before = useRef(given);
  useEffect(() => {
    if (given !== null && before.current !== given) result.current?.focus();
    before.current = given;
  }, [given]);
  return result;
}

function NotSent({ isOnline, ic }: { readonly isOnline: boolean; readonly ic: string }) {
  const { isKept } = useOutboxState();
  if (isOnline) return <p>{AGREEMENT_WORDS.sending}</p>;
  return (
    <output className={styles['notSent']}>
      <strong>{AGREEMENT_WORDS.notSentYet}.</strong> {AGREEMENT_WORDS.offline(capital(ic))}
      {!isKept && ` ${AGREEMENT_WORDS.notKept}`}
    </output>
  );
}

/** A yes that was not written down: what is other than it was on the screen, and it is asked again. */
function Stale({ answering: { failure }, nameOf }: Pick<OwnAnswerProps, 'answering' | 'nameOf'>) {
  if (failure === null) return null;
  if (failure.reason === 'assisted') return <p role="alert">{AGREEMENT_WORDS.assisted}</p>;
  const differences = failure.difference ?? [];
  if (failure.reason !== 'stale') return <p role="alert">{failure.sentence}</p>;
  return (
    <div role="alert" className={styles['note']}>
      <p>{differences.length > 0 ? STALE_ANSWER_WORDS.changed : STALE_ANSWER_WORDS.since}</p>
      {differences.length > 0 && (
        <ul>
          {sayDifferences(differences, nameOf).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the server did not do stays in sight until it was read. */
function NotDone({ answering: { undelivered, dismiss } }: Pick<OwnAnswerProps, 'answering'>) {
  return undelivered.map(({ key, sentence }) => (
    <div key={key} role="alert" className={styles['note']}>
      <p>
        <strong>{AGREEMENT_WORDS.undelivered}.</strong> {sentence}
      </p>
      <Button size={44} onPress={() => dismiss(key)}>
        {AGREEMENT_WORDS.isRead}
      </Button>
    </div>
  ));
}
