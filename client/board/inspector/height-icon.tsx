/** The shape that tells a height on the stage, beside its word. */
import { heightMark } from '#shared/diagram/height-mark.ts';
import type { Height } from '#shared/model/contact-vocabulary.ts';

const RADIUS = 9;

export function HeightIcon({ height }: { readonly height: Height }) {
  return (
    <svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden>
      <path d={heightMark(height, RADIUS)} fill="currentColor" />
    </svg>
  );
}
