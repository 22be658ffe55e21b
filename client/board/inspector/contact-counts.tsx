/** First count and length, and where that lies in the beat. */
import type { CSSProperties } from 'react';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { CONTACT_FORM } from '#shared/words/contact-form-words.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { DraftProps } from './contact-draft.ts';
import styles from './contact-counts.module.css';

interface ContactCountsProps extends DraftProps {
  readonly beat: Beat;
}

/** More counts than this have no numbers of their own on the ruler. */
const NUMBERED = 16;

export function ContactCounts({ draft, beat, onChange }: ContactCountsProps) {
  const { start, counts } = draft;
  const last = start + counts - 1;
  return (
    <div className={styles['counts']}>
      <div className={styles['pair']}>
        <NumberField
          label={CONTACT_FORM.start}
          value={start}
          least={1}
          most={LIMITS.counts}
          onChange={(value) => onChange({ ...draft, start: Math.round(value) })}
        />
        <NumberField
          label={CONTACT_FORM.length}
          value={counts}
          least={1}
          most={LIMITS.counts}
          onChange={(value) => onChange({ ...draft, counts: Math.round(value) })}
        />
      </div>
      <Ruler first={start} last={last} all={beat.counts} />
    </div>
  );
}

/** A picture of the two numbers above it; what reaches over the end of the beat is cut off there, and said by the rule. */
function Ruler({
  first,
  last,
  all,
}: {
  readonly first: number;
  readonly last: number;
  readonly all: number;
}) {
  const span: CSSProperties = {
    insetInlineStart: `${(Math.min(first - 1, all) / all) * 100}%`,
    insetInlineEnd: `${(1 - Math.min(last, all) / all) * 100}%`,
  };
  const cell: CSSProperties = { backgroundSize: `calc(100% / ${all}) 100%` };
  return (
    <figure className={styles['ruler']}>
      <div className={styles['line']} style={all <= NUMBERED * 4 ? cell : undefined} aria-hidden>
        <span className={styles['span']} style={span} />
        {all <= NUMBERED &&
          Array.from({ length: all }, (_, at) => (
            <span
              key={at}
              className={styles['count']}
              data-in={at + 1 >= first && at + 1 <= last}
              style={{ insetInlineStart: `${((at + 0.5) / all) * 100}%` }}
            >
              {at + 1}
            </span>
          ))}
      </div>
      <figcaption className={styles['said']}>{CONTACT_FORM.countsOf(first, last, all)}</figcaption>
    </figure>
  );
}
