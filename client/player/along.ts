/**
 * Moves an element along a transform at every picture by an animation that stands still at a moment: a style that is set
 * anew would have the layers of the whole page put together again.
 */
import { motionMs } from '../board/stage/palette.ts';

export interface Along {
  /** 0 for the beginning, 1 for the end */
  readonly to: (share: number) => void;
  readonly end: () => void;
}

/** Milliseconds that never pass. */
const DURATION = 1000;

export function along(element: HTMLElement, transform: (share: number) => string): Along {
  // who wants less motion has no animation on the page, not even one that stands still
  if (motionMs('--d-sheet') === 0) {
    return {
      to(share) {
        element.style.transform = transform(share);
      },
      end: () => element.style.removeProperty('transform'),
    };
  }
  const animation = element.animate(
    { transform: [transform(0), transform(1)] },
    { duration: DURATION, fill: 'both' },
  );
  animation.pause();
  return {
    to(share) {
      animation.currentTime = share * DURATION;
    },
    end: () => animation.cancel(),
  };
}
