/**
 * The three answers: equal in width, height, weight and contrast, in a fixed order, none of them chosen, focused or
 * styled before the others (ux B1, B6 25). A yes that cannot be given now keeps its place and says why.
 */
import { useId } from 'react';
import { OFFER_ANSWERS, type OfferAnswer } from '#shared/model/consent.ts';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import { ANSWER_LABELS, ANSWER_WORDS } from '#shared/words/consent.ts';
import type { NoYes } from '../state/answer-hooks.ts';
import styles from './answers.module.css';

export interface AnswersProps {
  /** of the beat; several may stand on one page */
  readonly title: string;
  readonly noYes: NoYes;
  readonly ic: string;
  readonly isBusy: boolean;
  readonly onAnswer: (kind: OfferAnswer) => void;
}

export function Answers({ title, noYes, ic, isBusy, onAnswer }: AnswersProps) {
  const id = useId();
  const why = noYes === null ? null : whyNot(noYes, ic);
  return (
    <fieldset aria-label={`${AGREEMENT_WORDS.answers}: ${title}`} className={styles['group']}>
      <div className={styles['three']}>
        {OFFER_ANSWERS.map((kind) => {
          const isOut = kind === 'agree' && why !== null;
          return (
            <button
              key={kind}
              type="button"
              className={styles['answer']}
              aria-disabled={isBusy || isOut || undefined}
              aria-describedby={isOut ? id : undefined}
              onClick={isBusy || isOut ? undefined : () => onAnswer(kind)}
            >
              {ANSWER_LABELS[kind]}
            </button>
          );
        })}
      </div>
      {why !== null && (
        <p id={id} className={styles['why']}>
          {why}
        </p>
      )}
    </fieldset>
  );
}

export interface AfterwardsProps {
  readonly title: string;
  readonly acts: readonly { readonly label: string; readonly onPress: () => void }[];
}

/** What can be done about an answer that was given: as large as the answers were, one press each (B6 26). */
export function Afterwards({ title, acts }: AfterwardsProps) {
  return (
    <fieldset aria-label={`${AGREEMENT_WORDS.answers}: ${title}`} className={styles['three']}>
      {acts.map(({ label, onPress }) => (
        <button key={label} type="button" className={styles['answer']} onClick={onPress}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function whyNot(noYes: NonNullable<NoYes>, ic: string): string {
  switch (noYes) {
    case 'offline':
      return ANSWER_WORDS.offlineYes;
    case 'other-version':
      return AGREEMENT_WORDS.yesOther(ic);
    case 'waiting':
      return AGREEMENT_WORDS.yesWaits;
  }
}
