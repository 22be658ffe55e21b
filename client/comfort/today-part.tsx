/** Only for today: parts that are closed or narrower until tap-out or midnight. Nothing is chosen beforehand (R6). */
import { useMemo, useState } from 'react';
import { DIRECTIONS, type Direction } from '#shared/model/comfort.ts';
import { NEUTRAL_FIGURE, type FigureZoneId } from '#shared/model/figure.ts';
import { isZoneId } from '#shared/model/zones.ts';
import { MAP_WORDS, TODAY_WORDS } from '#shared/words/comfort-words.ts';
import { formatTime } from '../app/i18n.ts';
import { FigureAndList } from '../body/figure-and-list.tsx';
import { FigureReleasedMap } from '../body/figure-released-map.tsx';
import { useSize } from '../body/figure-size.ts';
import { ZoneList } from '../body/figure-zone-list.tsx';
import { useConditionNames } from '../state/condition-names.ts';
import type { ComfortMap } from '../state/comfort-map.ts';
import { useLiveStatus } from '../state/live-hooks.ts';
import type { MapEntry, NarrowEntry, Sharing } from '../state/sharing.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Segmented } from '../ui/segmented.tsx';
import { isOffered } from './body-part.tsx';
import bodyStyles from './body-part.module.css';
import formStyles from './form.module.css';
import styles from './comfort.module.css';
import { marksOf } from './map-marks.ts';
import { StateChoice, type Choice } from './state-choice.tsx';
import { useVoice } from './voice.ts';

interface TodayPartProps {
  readonly map: ComfortMap;
  readonly sharing: Sharing;
  readonly who: string;
  readonly isMinor: boolean;
}

const OFFER = ['fence', 'gate'] as const satisfies readonly Choice[];
/** CSS pixels, as on the map itself. */
const BESIDE = 1080;

export function TodayPart({ map, sharing, who, isMinor }: TodayPartProps) {
  const [root, { width }] = useSize<HTMLDivElement>({ width: 1120, height: 640 });
  const [direction, setDirection] = useState<Direction>('receive');
  const [chosen, setChosen] = useState<ReadonlySet<FigureZoneId>>(NONE);
  const [choice, setChoice] = useState<(typeof OFFER)[number] | null>(null);
  const names = useConditionNames();
  const { directions } = useVoice();
  const isOnline = useLiveStatus() === 'open';
  const { today } = sharing;
  const lastDay = map.lastDay.filter(isNarrower);
  const labels = useMemo(() => new Map<FigureZoneId, string>(map.words.labels), [map.words.labels]);
  const marks = useMemo(
    () => (sharing.todayState === null ? new Map() : marksOf(sharing.todayState, direction, new Map())),
    [sharing.todayState, direction],
  );
  const shared = {
    options: direction === 'receive' && !isMinor ? map.beyond.figure : NEUTRAL_FIGURE,
    marks,
    labels,
    chosen,
    chosenWord: TODAY_WORDS.chosenWord,
    offer: (id: FigureZoneId) => isZoneId(id) && isOffered(id, isMinor),
    onPick: (id: FigureZoneId) =>
      setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id])),
  };

  async function say(): Promise<void> {
    if (choice === null) return;
    const entries = [...chosen]
      .filter(isZoneId)
      .map((zone) => ({ direction, zone, state: choice, conditions: [] }));
    if (!(await sharing.narrowToday(entries))) return;
    // with what was said before today: the day as a whole is what is said again
    map.acts?.keepLastDay([...(today?.entries ?? []), ...entries]);
    setChosen(NONE);
    setChoice(null);
  }

  async function sayAgain(): Promise<void> {
    await sharing.narrowToday(lastDay);
  }

  return (
    <div ref={root} className={bodyStyles['body']}>
      <p className={styles['lead']}>
        {TODAY_WORDS.lead} {TODAY_WORDS.oneWay(who)}
      </p>
      {today === null && lastDay.length > 0 && (
        <section className={formStyles['now']} aria-label={TODAY_WORDS.last}>
          <h2>{TODAY_WORDS.last}</h2>
          <FigureReleasedMap
            isForMinor
            isBrief
            map={{ entries: lastDay, extras: [], labels: [] }}
            names={names}
            directionOf={(one) => directions[one]}
          />
          <div>
            <Button isBusy={sharing.isBusy} isDisabled={!isOnline} onPress={() => void sayAgain()}>
              {TODAY_WORDS.again}
            </Button>
          </div>
        </section>
      )}
      {today !== null && (
        <section className={formStyles['now']} aria-label={TODAY_WORDS.now}>
          <h2>{TODAY_WORDS.now}</h2>
          <p className={styles['quiet']}>{TODAY_WORDS.until(formatTime(today.expiresAt))}</p>
          <FigureReleasedMap
            // the figure below says the same
            isForMinor
            isBrief
            map={{ entries: today.entries, extras: [], labels: [] }}
            names={names}
            directionOf={(one) => directions[one]}
          />
        </section>
      )}
      <div className={bodyStyles['tools']}>
        <Segmented
          label={MAP_WORDS.direction}
          isLabelHidden
          value={direction}
          options={DIRECTIONS.map((id) => ({ id, label: directions[id] }))}
          onChange={(next) => {
            setDirection(next);
            setChosen(NONE);
          }}
        />
        <p className={styles['quiet']}>{TODAY_WORDS.choose}</p>
      </div>
      <div
        className={cx(
          bodyStyles['columns'],
          width >= BESIDE && bodyStyles['beside'],
          isMinor && bodyStyles['plain'],
        )}
      >
        <div className={isMinor ? undefined : cx(bodyStyles['figure'], bodyStyles['short'])}>
          {isMinor ? <ZoneList {...shared} /> : <FigureAndList {...shared} />}
        </div>
        <div className={cx(bodyStyles['aside'], bodyStyles['handy'])}>
          <StateChoice label={TODAY_WORDS.choice} value={choice} offer={OFFER} onChange={takeChoice} />
          <output className={styles['quiet']}>{TODAY_WORDS.count(chosen.size)}</output>
          <Button
            isWide
            isBusy={sharing.isBusy}
            isDisabled={choice === null || chosen.size === 0 || !isOnline}
            onPress={() => void say()}
          >
            {TODAY_WORDS.say}
          </Button>
          {!isOnline && <p className={styles['quiet']}>{TODAY_WORDS.offline}</p>}
          {sharing.todayFailure !== null && (
            <p className={styles['told']} role="alert">
              {sharing.todayFailure.sentence}
            </p>
          )}
        </div>
      </div>
    </div>
  );

  function takeChoice(next: Choice): void {
    if (next === 'fence' || next === 'gate') setChoice(next);
  }
}

function isNarrower(entry: MapEntry): entry is NarrowEntry {
  return entry.state !== 'open';
}

const NONE: ReadonlySet<FigureZoneId> = new Set();
