/** The shape of a state, as part of a drawing or by itself in a line of text. Words stand beside it, never in it. */
import { stateMark, type MarkState } from '#shared/diagram/figure/state-mark.ts';
import { cx } from '../ui/cx.ts';
import styles from './figure-mark.module.css';

interface MarkProps {
  readonly state: MarkState;
  /** px */
  readonly r: number;
  readonly x?: number;
  readonly y?: number;
}

export function Mark({ state, r, x = 0, y = 0 }: MarkProps) {
  const { solid, cut, line } = stateMark(state, r);
  return (
    <g className={cx(styles['mark'], styles[state])} transform={`translate(${x} ${y})`}>
      <path className={styles['ground']} d={solid + line} />
      <path className={styles['line']} d={line} />
      <path className={styles['solid']} d={solid} />
      <path className={styles['cut']} d={cut} />
    </g>
  );
}

/** For lists and keys: 24 px. */
export function MarkIcon({ state }: { readonly state: MarkState }) {
  return (
    <svg className={styles['icon']} viewBox="-12 -12 24 24" width="24" height="24" aria-hidden>
      <Mark state={state} r={8} />
    </svg>
  );
}
