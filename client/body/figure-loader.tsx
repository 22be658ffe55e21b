/** The figure is fetched when one is first shown: no first screen needs it. The list is there at once and stays. */
import { useEffect, useState } from 'react';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import type * as FigureModule from './figure.tsx';
import type { FigureProps } from './figure.tsx';
import styles from './figure-and-list.module.css';

export function LoadedFigure(props: FigureProps) {
  const [loaded, setLoaded] = useState<typeof FigureModule | 'missing' | null>(null);
  useEffect(() => {
    let isOver = false;
    import('./figure.tsx').then(
      (module) => {
        if (!isOver) setLoaded(module);
      },
      () => {
        if (!isOver) setLoaded('missing');
      },
    );
    return () => {
      isOver = true;
    };
  }, []);
  if (loaded === null) return null;
  if (loaded === 'missing') return <output className={styles['missing']}>{FIGURE_WORDS.missing}</output>;
  return <loaded.Figure {...props} />;
}
