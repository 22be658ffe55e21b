/** A person as drawn everywhere: initials in a ring with their dash. */
import { personInitials, ringDash, type PersonMark } from '#shared/diagram/person-mark.ts';
import styles from './person-disc.module.css';

export interface PersonDiscProps {
  readonly name: string;
  readonly mark: PersonMark | undefined;
  /** px */
  readonly size?: number;
  /** a filled point beside the ring */
  readonly isHere?: boolean;
}

const RADIUS = 18;

export function PersonDisc({ name, mark, size = 40, isHere = false }: PersonDiscProps) {
  return (
    <svg className={styles['disc']} width={size} height={size} viewBox="0 0 40 40" aria-hidden>
      <circle
        cx={20}
        cy={20}
        r={RADIUS}
        className={styles['ring']}
        strokeDasharray={ringDash(mark?.dash ?? 0, RADIUS).join(' ')}
      />
      <text x={20} y={20} className={styles['text']}>
        {mark?.initials ?? personInitials(name)}
      </text>
      {isHere && <circle cx={34} cy={34} r={5} className={styles['here']} />}
    </svg>
  );
}
