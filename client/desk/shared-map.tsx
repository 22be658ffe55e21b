/** One performer's map as they share it, and beside it what holds for today alone. */
import { useState } from 'react';
import type { Direction } from '#shared/model/comfort.ts';
import type { LiveNarrowing, LiveReleasedMap } from '#shared/model/consent-live.ts';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { formatWhen } from '../app/i18n.ts';
import { FigureReleasedMap } from '../body/figure-released-map.tsx';
import type { LivePerson } from '../state/live-hooks.ts';
import styles from './desk.module.css';
import { useDeskNames } from './use-names.ts';

interface SharedMapProps {
  readonly person: LivePerson;
  readonly map: LiveReleasedMap | null;
  readonly today: LiveNarrowing | null;
}

export function SharedMap({ person: { id, name, adult }, map, today }: SharedMapProps) {
  const names = useDeskNames();
  const [openedAt] = useState(() => Date.now());
  const words = DESK_WORDS.directionOf(names.nameOf(id));
  const directionOf = (direction: Direction): string => words[direction];
  const isForMinor = adult !== true;
  return (
    <section className={styles['map']} aria-labelledby={`map-${id}`}>
      <div className={styles['mapHead']}>
        <h2 id={`map-${id}`}>{name}</h2>
        {map !== null && <p className={styles['quiet']}>{DESK_WORDS.shared(formatWhen(map.at, openedAt))}</p>}
      </div>
      {map !== null && (
        <FigureReleasedMap map={map} names={names} directionOf={directionOf} isForMinor={isForMinor} />
      )}
      {today !== null && today.entries.length > 0 && (
        <>
          <h3 className={styles['sub']}>{DESK_WORDS.today}</h3>
          <FigureReleasedMap
            map={{ entries: today.entries, extras: [], labels: map?.labels ?? [] }}
            names={names}
            directionOf={directionOf}
            isForMinor={isForMinor}
            isBrief
            heading="h4"
          />
        </>
      )}
    </section>
  );
}
