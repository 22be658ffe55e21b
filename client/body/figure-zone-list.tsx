/** The same zones as a list, head to toe by region. One tab stop: arrows, Home and End move. */
import { useMemo, useRef, useState } from 'react';
import { NEUTRAL_FIGURE, type FigureZoneId } from '#shared/model/figure.ts';
import { figureZoneGroups } from '#shared/model/figure-zones.ts';
import { capital } from '#shared/words/capital.ts';
import { FIGURE_REGION_LABELS, FIGURE_WORDS, sayZone } from '#shared/words/figure-words.ts';
import { stepByKey } from './figure-keys.ts';
import { MarkIcon } from './figure-mark.tsx';
import { NO_MARKS, NO_NAMES, nameZone } from './figure-names.ts';
import styles from './figure-zone-list.module.css';
import type { FigureProps } from './figure.tsx';

export type ZoneListProps = Pick<FigureProps, 'options' | 'marks' | 'labels' | 'onPick'>;

export function ZoneList(props: ZoneListProps) {
  const { options = NEUTRAL_FIGURE, marks = NO_MARKS, labels = NO_NAMES, onPick } = props;
  const groups = useMemo(() => figureZoneGroups(options), [options]);
  const zones = useMemo(() => groups.flatMap((group) => group.zones), [groups]);
  const [current, setCurrent] = useState<FigureZoneId>();
  const list = useRef<HTMLDivElement>(null);
  const chosen = zones.find((id) => marks.get(id)?.state === 'selected');
  const stop = current !== undefined && zones.includes(current) ? current : (chosen ?? zones[0]);

  return (
    <section className={styles['list']} aria-label={FIGURE_WORDS.zoneList}>
      <div
        ref={list}
        role="presentation"
        onKeyDown={(event) => {
          const to = stepByKey(event.key, zones, stop);
          if (to === null) return;
          event.preventDefault();
          setCurrent(to);
          list.current?.querySelector<HTMLElement>(`[data-zone="${to}"]`)?.focus();
        }}
      >
        {groups.map((group) => (
          <section
            key={group.region}
            className={styles['group']}
            aria-label={FIGURE_REGION_LABELS[group.region]}
          >
            <p className={styles['region']} aria-hidden>
              {capital(FIGURE_REGION_LABELS[group.region])}
            </p>
            {group.zones.map((id) => {
              const mark = marks.get(id);
              const name = nameZone(id, labels, options.added);
              return (
                <button
                  key={id}
                  type="button"
                  data-zone={id}
                  className={styles['zone']}
                  tabIndex={id === stop ? 0 : -1}
                  aria-label={sayZone(name, mark?.label)}
                  {...(mark?.state === 'selected' ? { 'aria-pressed': true } : {})}
                  onFocus={() => setCurrent(id)}
                  onClick={() => onPick(id)}
                >
                  <span className={styles['name']}>{capital(name)}</span>
                  {mark !== undefined && (
                    <span className={styles['state']}>
                      <MarkIcon state={mark.state} />
                      {mark.label}
                    </span>
                  )}
                </button>
              );
            })}
          </section>
        ))}
      </div>
    </section>
  );
}
