/** The sentence that the contact makes, and how much is still asked, whatever part of the form is in sight. */
import type { SaidFinding } from '#shared/words/contact-findings.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './contact-form.module.css';

interface ContactReadsProps {
  /** null: not yet one */
  readonly sentence: string | null;
  readonly findings: readonly SaidFinding[];
  readonly onShow: () => void;
}

export function ContactReads({ sentence, findings, onShow }: ContactReadsProps) {
  const asked = findings.filter(({ blocks }) => blocks !== 'nothing');
  const writing = asked.filter(({ blocks }) => blocks === 'writing').length;
  return (
    <div className={styles['reads']}>
      <p className={styles['caption']}>{CONTACT_FORM.readsAs}</p>
      <p className={styles['sentence']} aria-live="polite">
        {sentence ?? CONTACT_FORM.readsAsEmpty}
      </p>
      {asked.length > 0 && (
        <div className={styles['toDo']}>
          <p>{CONTACT_FORM.toDo(writing, asked.length)}</p>
          <Button size={44} kind="plain" onPress={onShow}>
            {CONTACT_FORM.show}
          </Button>
        </div>
      )}
    </div>
  );
}
