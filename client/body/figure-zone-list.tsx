/** The same zones as a list, head to toe by region. One tab stop: arrows, Home and End move. */
import { useMemo, useRef, useState } from 'react';
import type { FigureZoneId } from '#shared/model/figure.ts';
import { capital } from '#shared/words/capital.ts';
import { FIGURE_REGION_LABELS, FIGURE_WORDS, sayZone } from '#shared/words/figure-words.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { useChoices, type ChoiceProps } from './figure-choices.ts';
import { stepByKey } from './figure-keys.ts';
import { MarkIcon } from './figure-mark.tsx';
import { NO_NAMES } from './figure-names.ts';
import styles from './figure-zone-list.module.css';
import type { FigureProps } from './figure.tsx';

export type ZoneListProps = ChoiceProps & Pick<FigureProps, 'labels' | 'onPick'>;

export function ZoneList(props: ZoneListProps) {
  const { labels = NO_NAMES, current: open = null, onPick } = props;
  const { options, groups, marks, isMany } = useChoices(props);
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
              const isChosen = mark?.state === 'selected';
              const name = nameZone(id, labels, options.added);
              return (
                <button
                  key={id}
                  type="button"
                  data-zone={id}
                  className={styles['zone']}
                  tabIndex={id === stop ? 0 : -1}
                  aria-current={id === open || undefined}
                  aria-label={sayZone(name, mark?.label)}
                  {...(isMany || isChosen ? { 'aria-pressed': isChosen } : {})}
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
