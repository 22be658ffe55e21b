/** A beat's floor, small. Static SVG: two hundred of these must cost no canvas. Decorative: the card says it in words. */
import { memo } from 'react';
import type { BeatThumbnail as Drawing } from '#shared/diagram/beat-thumbnail.ts';
import styles from './beat-thumbnail.module.css';

export const BeatThumbnail = memo(function BeatThumbnail({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, plan, floor, items, people, radius } = drawing;
  return (
    <svg
      className={styles['thumbnail']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden
    >
      <g transform={plan}>
        <path d={floor} className={styles['floor']} />
        {items.map((item) => (
          <g key={item.id} transform={item.transform}>
            {item.marks.map((mark, index) => (
              // marks of one item never change their order
              <path key={index} d={mark.d} className={styles[mark.fill === 'solid' ? 'solid' : 'item']} />
            ))}
          </g>
        ))}
      </g>
      {/* all notches first: none may cover the initials of somebody close */}
      {people.map(({ id, x, y, notch, turn }) => (
        <path
          key={id}
          d={notch}
          transform={`translate(${x} ${y}) rotate(${turn})`}
          className={styles['notch']}
        />
      ))}
      {people.map(({ id, x, y, initials }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <circle r={radius} className={styles['ring']} />
          <text className={styles['initials']}>{initials}</text>
        </g>
      ))}
    </svg>
  );
});
