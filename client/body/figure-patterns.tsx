/** Fills that tell states apart without colour (ux B4): plain, hatched, cross-hatched; lines 6 px apart at any zoom. */
import { MARK_STATES, type MarkState } from '#shared/diagram/figure/state-mark.ts';
import { cx } from '../ui/cx.ts';
import styles from './figure-patterns.module.css';

/** CSS pixels */
const APART = 6;

const LINES: Readonly<Partial<Record<MarkState, string>>> = {
  // along one diagonal, along both, and level: the tile is turned by 45 degrees for the first two
  ask: `M0 ${APART / 2}h${APART}`,
  closed: `M0 ${APART / 2}h${APART}M${APART / 2} 0v${APART}`,
  target: `M0 ${APART / 2}h${APART}`,
};

interface PatternsProps {
  /** begins every id, so that two figures on a page do not mix */
  readonly prefix: string;
  /** pixels per unit of what is filled */
  readonly scale: number;
}

export function Patterns({ prefix, scale }: PatternsProps) {
  return (
    <defs>
      {MARK_STATES.filter((state) => state !== 'not-set').map((state) => (
        <pattern
          key={state}
          id={patternId(prefix, state)}
          className={cx(styles['pattern'], styles[state])}
          patternUnits="userSpaceOnUse"
          width={APART}
          height={APART}
          patternTransform={`scale(${1 / scale})${state === 'target' ? '' : ' rotate(-45)'}`}
        >
          <rect className={styles['tint']} width={APART} height={APART} />
          <path className={styles['lines']} d={LINES[state] ?? ''} />
        </pattern>
      ))}
    </defs>
  );
}

/** The fill of a zone in this state; none where nothing is set. */
export function patternFill(prefix: string, state: MarkState | undefined): string {
  return state === undefined || state === 'not-set' ? 'none' : `url(#${patternId(prefix, state)})`;
}

function patternId(prefix: string, state: MarkState): string {
  return `${prefix}${state}`;
}
