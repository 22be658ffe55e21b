/**
 * A released map to be read: by its owner before it is shared, by the ICs after. The figure says it at a glance, the list
 * in full. For a minor there is the list alone (M2).
 */
import { useMemo } from 'react';
import { isExtraItem, type ReleasedExtra } from '#shared/model/comfort-extras.ts';
import { DIRECTIONS, type ComfortState, type Direction } from '#shared/model/comfort.ts';
import type { MapEntry, ReleasedMap } from '#shared/model/comfort-map.ts';
import { readCondition } from '#shared/model/conditions.ts';
import {
  FIGURE_BUILDS,
  NEUTRAL_FIGURE,
  type FigureOptions,
  type FigureZoneId,
  type ReleasedFigure,
} from '#shared/model/figure.ts';
import type { MarkState } from '#shared/diagram/figure/state-mark.ts';
import { capital } from '#shared/words/capital.ts';
import { EXTRA_LABELS, RELEASED_WORDS } from '#shared/words/comfort-words.ts';
import { COMFORT_STATE_LABELS } from '#shared/words/labels/comfort.ts';
import { sayFigure } from '#shared/words/released-figure.ts';
import { conditionText, type ConditionNames } from '#shared/words/matching-findings.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { LoadedStaticFigure } from './figure-loader.tsx';
import { MarkIcon } from './figure-mark.tsx';
import type { ZoneMarks } from './figure-names.ts';
import styles from './figure-released-map.module.css';

export interface ReleasedMapProps {
  readonly map: Pick<ReleasedMap, 'entries' | 'extras' | 'labels' | 'figure'>;
  readonly names: ConditionNames;
  /** how the two directions are called here: "Touching me" to the owner, "Touching Sam" to the IC */
  readonly directionOf: (direction: Direction) => string;
  readonly isForMinor?: boolean;
  /** leaves out a direction of which nothing is said */
  readonly isBrief?: boolean;
  /** level of the headings around it, plus one */
  readonly heading?: 'h3' | 'h4';
}

const STATE_MARKS = {
  open: 'open',
  gate: 'ask',
  fence: 'closed',
  cleared: 'not-set',
} as const satisfies Record<ComfortState, MarkState>;

export function FigureReleasedMap(props: ReleasedMapProps) {
  const { map, names, directionOf, isForMinor = false, isBrief = false, heading: Heading = 'h3' } = props;
  const labels = useMemo(
    () => new Map<FigureZoneId, string>(map.labels.map(({ zone, label }) => [zone, label])),
    [map.labels],
  );
  const options = useMemo(() => drawnAs(map.figure), [map.figure]);
  if (map.entries.length + map.extras.length === 0 && map.figure === undefined)
    return <p className={styles['empty']}>{RELEASED_WORDS.empty}</p>;
  return (
    <div className={styles['map']}>
      {DIRECTIONS.map((direction) => {
        const entries = map.entries.filter((entry) => entry.direction === direction);
        if (isBrief && entries.length === 0) return null;
        return (
          <section key={direction} className={styles['direction']} aria-label={directionOf(direction)}>
            <Heading>{directionOf(direction)}</Heading>
            {entries.length === 0 ? (
              <p className={styles['quiet']}>{RELEASED_WORDS.nothing}</p>
            ) : (
              <div className={styles['both']}>
                {!isForMinor && (
                  <LoadedStaticFigure
                    options={options}
                    marks={marksOf(entries)}
                    labels={labels}
                    height={220}
                    hasKey={false}
                  />
                )}
                <ul className={styles['list']}>
                  {entries.map((entry) => (
                    <Line
                      key={entry.zone}
                      name={nameZone(entry.zone, labels, [])}
                      state={entry.state}
                      conditions={entry.conditions}
                      names={names}
                    />
                  ))}
                </ul>
              </div>
            )}
          </section>
        );
      })}
      {map.extras.length > 0 && (
        <section className={styles['direction']} aria-label={RELEASED_WORDS.beyond}>
          <Heading>{RELEASED_WORDS.beyond}</Heading>
          <ul className={styles['list']}>
            {map.extras.map((extra) => (
              <Line
                key={extra.about}
                name={nameExtra(extra)}
                state={extra.state}
                conditions={extra.conditions}
                text={extra.text}
                names={names}
              />
            ))}
          </ul>
        </section>
      )}
      {map.figure !== undefined && !isForMinor && (
        <section className={styles['direction']} aria-label={RELEASED_WORDS.figure}>
          <Heading>{RELEASED_WORDS.figure}</Heading>
          <ul className={styles['list']}>
            {sayFigure(map.figure).map((said) => (
              <li key={said} className={styles['line']}>
                <span className={styles['name']}>{said}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The build stays with its owner: the middle one is drawn. */
function drawnAs(figure: ReleasedFigure | undefined): FigureOptions {
  return figure === undefined ? NEUTRAL_FIGURE : { ...figure, build: FIGURE_BUILDS.neutral };
}

interface LineProps {
  readonly name: string;
  readonly state: ComfortState | null;
  readonly conditions: readonly string[];
  readonly text?: string;
  readonly names: ConditionNames;
}

function Line({ name, state, conditions, text = '', names }: LineProps) {
  return (
    <li className={styles['line']}>
      <span className={styles['name']}>
        {capital(name)}
        {conditions.map((condition) => (
          <span key={condition} className={styles['condition']}>
            {capital(conditionText(readCondition(condition), names))}
          </span>
        ))}
        {text !== '' && <span className={styles['condition']}>“{text}”</span>}
      </span>
      {state !== null && (
        <span className={styles['state']}>
          <MarkIcon state={STATE_MARKS[state]} />
          {COMFORT_STATE_LABELS[state]}
        </span>
      )}
    </li>
  );
}

export function nameExtra({ about, label }: Pick<ReleasedExtra, 'about' | 'label'>): string {
  if (isExtraItem(about)) return EXTRA_LABELS[about];
  return label === '' ? nameZone(about, new Map(), []) : label;
}

function marksOf(entries: readonly MapEntry[]): ZoneMarks {
  return new Map(
    entries.map(({ zone, state }) => [
      zone,
      { state: STATE_MARKS[state], label: COMFORT_STATE_LABELS[state] },
    ]),
  );
}
