/** One part of the contact form with its heading, and what the rules ask of it in words, where it is chosen. */
import type { ReactNode } from 'react';
import type { ContactPart, SaidFinding } from '#shared/words/contact-findings.ts';
import { partOfFinding } from '#shared/words/contact-findings.ts';
import styles from './contact-form.module.css';

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** What is asked at these places of the form. The form finds the first of them by its attribute. */
export function Asked({
  findings,
  at,
}: {
  readonly findings: readonly SaidFinding[];
  readonly at: readonly ContactPart[];
}) {
  const here = findings.filter((finding) => at.includes(partOfFinding(finding)));
  if (here.length === 0) return null;
  return (
    <ul className={styles['asked']} data-asked tabIndex={-1}>
      {here.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
