/** Fills that tell states apart without colour (ux B4): plain, hatched, cross-hatched; lines 6 px apart at any zoom. */
import {
  HATCHES,
  MARK_STATES,
  hatchPath,
  isHatched,
  type MarkState,
} from '#shared/diagram/figure/state-mark.ts';
import { cx } from '../ui/cx.ts';
import styles from './figure-patterns.module.css';

/** CSS pixels */
const APART = 6;

interface PatternsProps {
  /** begins every id, so that two figures on a page do not mix */
  readonly prefix: string;
  /** pixels per unit of what is filled */
  readonly scale: number;
  /** CSS pixels between the lines of a hatching, and the width of each */
  readonly apart?: number;
  readonly line?: number;
}

export function Patterns({ prefix, scale, apart = APART, line = 1.4 }: PatternsProps) {
  return (
    <defs>
      {MARK_STATES.filter((state) => state !== 'not-set').map((state) => (
        <pattern
          key={state}
          id={patternId(prefix, state)}
          className={cx(styles['pattern'], styles[state])}
          patternUnits="userSpaceOnUse"
          width={apart}
          height={apart}
          patternTransform={`scale(${1 / scale})${isHatched(state) && !HATCHES[state].isLevel ? ' rotate(-45)' : ''}`}
        >
          <rect className={styles['tint']} width={apart} height={apart} />
          {isHatched(state) && (
            <path className={styles['lines']} strokeWidth={line} d={hatchPath(state, apart)} />
          )}
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
