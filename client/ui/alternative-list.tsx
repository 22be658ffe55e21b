/** Small changes of a contact that fit both shared maps; an IC keeps one on the desk. */
import { OFFER_WORDS } from '#shared/words/offer.ts';
import styles from './alternative-list.module.css';
import { Button } from './button.tsx';

export interface AlternativeItem {
  readonly id: string;
  readonly sentence: string;
  /** what is other than in the contact; '' where the whole of it is */
  readonly changes: string;
  readonly onKeep: (() => void) | null;
}

export interface AlternativeListProps {
  readonly label: string;
  readonly items: readonly AlternativeItem[];
}

export function AlternativeList({ label, items }: AlternativeListProps) {
  if (items.length === 0) return <p className={styles['quiet']}>{OFFER_WORDS.alternativesNone}</p>;
  return (
    <>
      <p className={styles['quiet']}>{OFFER_WORDS.alternativesHelp}</p>
      <ul className={styles['list']} aria-label={label}>
        {items.map(({ id, sentence, changes, onKeep }) => (
          <li key={id} className={styles['item']}>
            <p>
              {changes !== '' && <strong className={styles['changes']}>{changes}</strong>}
              {sentence}
            </p>
            <Button
              size={44}
              isDisabled={onKeep === null}
              label={OFFER_WORDS.keepOf(changes === '' ? sentence : changes)}
              {...(onKeep !== null && { onPress: onKeep })}
            >
              {OFFER_WORDS.keep}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
