/** A piece of furniture as on the plan, in a square. */
import { furniturePlan } from '#shared/diagram/furniture-plan.ts';
import type { FurnitureKind } from '#shared/model/board.ts';
import styles from './furniture-icon.module.css';

interface FurnitureIconProps {
  readonly kind: FurnitureKind;
  /** metres */
  readonly size: { readonly w: number; readonly d: number };
}

/** px */
const SIDE = 40;

export function FurnitureIcon({ kind, size }: FurnitureIconProps) {
  // A metre at least, so that a lamp does not look as large as a bed.
  const metres = Math.max(size.w, size.d, 1) * 1.1;
  return (
    <svg
      className={styles['icon']}
      width={SIDE}
      height={SIDE}
      viewBox={`${-metres / 2} ${-metres / 2} ${metres} ${metres}`}
      aria-hidden
    >
      {furniturePlan(kind, size).map((mark, index) => (
        // marks of one kind never change their order
        <path
          key={index}
          d={mark.d}
          className={styles[mark.fill]}
          strokeDasharray={mark.line === 'dash' ? '3 3' : undefined}
        />
      ))}
    </svg>
  );
}
