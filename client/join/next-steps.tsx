/** No surprises: what comes next, and what others will see. */
import { JOIN_WORDS } from '#shared/words/join.ts';
import styles from './join.module.css';

export function NextSteps({ steps = JOIN_WORDS.next }: { readonly steps?: readonly string[] }) {
  return (
    <>
      <section className={styles['block']}>
        <h2>{JOIN_WORDS.nextTitle}</h2>
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className={styles['block']}>
        <h2>{JOIN_WORDS.seenTitle}</h2>
        <p>{JOIN_WORDS.seen}</p>
      </section>
    </>
  );
}
