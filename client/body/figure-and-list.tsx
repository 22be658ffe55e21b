/** Figure and list of the same zones with the same actions: side by side where there is room, else one at a time, list first. */
import { useState, type ReactNode } from 'react';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import { cx } from '../ui/cx.ts';
import { Segmented } from '../ui/segmented.tsx';
import styles from './figure-and-list.module.css';
import { LoadedFigure } from './figure-loader.tsx';
import { useSize } from './figure-size.ts';
import { ZoneList } from './figure-zone-list.tsx';
import type { FigureProps } from './figure.tsx';

export interface FigureAndListProps extends FigureProps {
  /** in the place of the plain list, for example one with a search */
  readonly list?: ReactNode;
}

/** CSS pixels of the whole: figure and list side by side from here on. */
const BESIDE = 760;

export function FigureAndList({ list, ...props }: FigureAndListProps) {
  const [root, { width }] = useSize<HTMLDivElement>({ width: 390, height: 600 });
  const [way, setWay] = useState<'list' | 'figure'>('list');
  const isBeside = width >= BESIDE;
  const figure = (
    <div className={styles['figure']}>
      <LoadedFigure {...props} />
    </div>
  );
  const rows = <div className={styles['list']}>{list ?? <ZoneList {...props} />}</div>;
  return (
    <div ref={root} className={cx(styles['both'], isBeside && styles['beside'])}>
      {isBeside ? (
        <>
          {figure}
          {rows}
        </>
      ) : (
        <>
          <Segmented
            label={FIGURE_WORDS.showAs}
            isLabelHidden
            value={way}
            options={[
              { id: 'list', label: FIGURE_WORDS.list },
              { id: 'figure', label: FIGURE_WORDS.figure },
            ]}
            onChange={setWay}
          />
          {way === 'list' ? rows : figure}
        </>
      )}
    </div>
  );
}
