/**
 * How low a person is, told by the shape inside their ring: a disc stands, a half disc sits, a triangle kneels, a bar
 * lies. Shape before colour; about the ring's centre, for a ring of radius `r`.
 */
import type { Height } from '../model/contact-vocabulary.ts';
import { circlePath, polyPath, rectPath } from './paths.ts';

export function heightMark(height: Height, r: number): string {
  const inner = r * 0.8;
  switch (height) {
    case 'standing':
      return circlePath(0, 0, inner);
    case 'seated':
      return `M${-inner} 0A${inner} ${inner} 0 0 0 ${inner} 0Z`;
    case 'kneeling':
      return polyPath([
        [0, -inner],
        [inner * 0.87, inner * 0.5],
        [-inner * 0.87, inner * 0.5],
      ]);
    // Floor and bed differ by what they lie on: the bed's bar has its edge drawn twice.
    case 'floor':
      return rectPath(-inner * 0.95, -inner * 0.38, inner * 1.9, inner * 0.76, inner * 0.38);
    case 'bed':
      return (
        rectPath(-inner * 0.95, -inner * 0.38, inner * 1.9, inner * 0.76, inner * 0.12) +
        rectPath(-inner * 0.7, inner * 0.52, inner * 1.4, inner * 0.1)
      );
  }
}

/**
 * The notch outside the ring that shows where somebody faces; unturned it points downstage (down). `depth` is its length
 * in radii: shorter where somebody stands close, so that two who face each other both show it.
 */
export function facingNotch(r: number, depth = 0.44): string {
  const base = r * 1.03;
  return polyPath([
    [-r * 0.36, base],
    [0, base + r * depth],
    [r * 0.36, base],
  ]);
}
