/**
 * The shape that says how a zone is marked, before any colour does (ux B4): open a disc, ask a diamond, closed a square
 * with a bar, not set a dotted ring. A choice for a contact has shapes of its own, so that it is never read as comfort.
 */
import { circlePath, linePath, polyPath, rectPath } from '../paths.ts';

export const MARK_STATES = ['open', 'ask', 'closed', 'not-set', 'selected', 'target'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** How the hatchings run: along one diagonal, along both, level. The other states have none. */
export const HATCHES = {
  ask: { isLevel: false, isCrossed: false },
  closed: { isLevel: false, isCrossed: true },
  target: { isLevel: true, isCrossed: false },
} as const satisfies Partial<Record<MarkState, { readonly isLevel: boolean; readonly isCrossed: boolean }>>;

export type HatchedState = keyof typeof HATCHES;

export function isHatched(state: MarkState): state is HatchedState {
  return state in HATCHES;
}

/** The lines of one tile of a hatching, `apart` wide and high. */
export function hatchPath(state: HatchedState, apart: number): string {
  const across = `M0 ${apart / 2}h${apart}`;
  return HATCHES[state].isCrossed ? `${across}M${apart / 2} 0v${apart}` : across;
}

export interface StateMark {
  /** filled with the mark's colour */
  readonly solid: string;
  /** drawn in the ground's colour on the solid */
  readonly cut: string;
  /** drawn as a line of the mark's colour; dotted where the state is "not set" */
  readonly line: string;
}

/** About the origin, `r` from the middle to the edge. */
export function stateMark(state: MarkState, r: number): StateMark {
  const none: StateMark = { solid: '', cut: '', line: '' };
  const square = r * 0.88;
  switch (state) {
    case 'open':
      return { ...none, solid: circlePath(0, 0, r * 0.92) };
    case 'ask':
      return {
        ...none,
        solid: polyPath([
          [0, -r * 1.1],
          [r * 1.1, 0],
          [0, r * 1.1],
          [-r * 1.1, 0],
        ]),
      };
    case 'closed':
      return {
        ...none,
        solid: rectPath(-square, -square, 2 * square, 2 * square, r * 0.12),
        cut: rectPath(-square * 0.62, -square * 0.2, square * 1.24, square * 0.4),
      };
    case 'not-set':
      return { ...none, line: circlePath(0, 0, r * 0.86) };
    case 'selected':
      return {
        ...none,
        solid: circlePath(0, 0, r),
        cut: polyPath([
          [-r * 0.52, -r * 0.02],
          [-r * 0.34, -r * 0.2],
          [-r * 0.12, r * 0.04],
          [r * 0.36, -r * 0.44],
          [r * 0.54, -r * 0.26],
          [-r * 0.12, r * 0.42],
        ]),
      };
    case 'target':
      return {
        ...none,
        solid: circlePath(0, 0, r * 0.34),
        line:
          circlePath(0, 0, r * 0.78) +
          linePath(0, -r * 1.1, 0, -r * 0.55) +
          linePath(0, r * 0.55, 0, r * 1.1) +
          linePath(-r * 1.1, 0, -r * 0.55, 0) +
          linePath(r * 0.55, 0, r * 1.1, 0),
      };
  }
}
