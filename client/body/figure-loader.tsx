/** The figure is fetched when one is first shown: no first screen needs it. The list is there at once and stays. */
import { useEffect, useRef, useState } from 'react';
import { FIGURE_WORDS } from '#shared/words/figure-words.ts';
import type * as FigureModule from './figure.tsx';
import type * as StaticModule from './figure-static.tsx';
import type { StaticFigureProps } from './figure-static.tsx';
import type { FigureProps } from './figure.tsx';
import styles from './figure-and-list.module.css';

export function LoadedFigure(props: FigureProps) {
  const loaded = useFetched<typeof FigureModule>(() => import('./figure.tsx'));
  if (loaded === null) return null;
  if (loaded === 'missing') return <output className={styles['missing']}>{FIGURE_WORDS.missing}</output>;
  return <loaded.Figure {...props} />;
}

/** The figure to be read; its room is kept while it is fetched, so that nothing below it moves. */
export function LoadedStaticFigure(props: StaticFigureProps) {
  const loaded = useFetched<typeof StaticModule>(() => import('./figure-static.tsx'));
  if (loaded === null) return <div style={{ height: props.height ?? 160 }} />;
  if (loaded === 'missing') return <output className={styles['missing']}>{FIGURE_WORDS.missing}</output>;
  return <loaded.StaticFigure {...props} />;
}

/** Null until it is there. Which module is fetched does not change. */
function useFetched<Module>(fetch: () => Promise<Module>): Module | 'missing' | null {
  const [loaded, setLoaded] = useState<Module | 'missing' | null>(null);
  const first = useRef(fetch);
  useEffect(() => {
    let isOver = false;
    first.current().then(
      (module) => {
        if (!isOver) setLoaded(() => module);
      },
      () => {
        if (!isOver) setLoaded('missing');
      },
    );
    return () => {
      isOver = true;
    };
  }, []);
  return loaded;
}
