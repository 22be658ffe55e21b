/** What the rules ask, calmly: a mark and a sentence each. */
import type { SaidFinding } from '#shared/words/contact-findings.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import styles from './findings.module.css';

export function Findings({ findings }: { readonly findings: readonly SaidFinding[] }) {
  const missing = findings.filter((finding) => finding.blocks === 'writing');
  const later = findings.filter((finding) => finding.blocks === 'offer');
  const noted = findings.filter((finding) => finding.blocks === 'nothing');
  return (
    <>
      <Group title={CONTACT_FORM.missing} findings={missing} />
      <Group title={CONTACT_FORM.unfinished} findings={later} />
      <Group title={CONTACT_FORM.noted} findings={noted} />
    </>
  );
}

/** Findings of a beat, without a heading: beside what they are about. */
export function FindingList({ findings }: { readonly findings: readonly { readonly text: string }[] }) {
  if (findings.length === 0) return null;
  return (
    <div className={styles['findings']}>
      <ul>
        {findings.map((finding) => (
          <li key={finding.text}>{finding.text}</li>
        ))}
      </ul>
    </div>
  );
}

function Group({ title, findings }: { readonly title: string; readonly findings: readonly SaidFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <div className={styles['findings']}>
      <p className={styles['title']}>{title}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.text}>{finding.text}</li>
        ))}
      </ul>
    </div>
  );
}
