/** The map of the body: figure and list, and beside them, or over them where there is no room, the part that is chosen. */
import { useMemo, useState } from 'react';
import { UserRound } from 'lucide-react';
import { isExtraItem, type ExtraComfort } from '#shared/model/comfort-extras.ts';
import { DIRECTIONS, type ComfortState, type Direction } from '#shared/model/comfort.ts';
import type { MapState } from '#shared/model/comfort-map.ts';
import { NEUTRAL_FIGURE, type ExtraZoneId, type FigureZoneId } from '#shared/model/figure.ts';
import { figureZoneGroups } from '#shared/model/figure-zones.ts';
import { isZoneId, zoneOf } from '#shared/model/zones.ts';
import { capital } from '#shared/words/capital.ts';
import { FIGURE_SHEET_WORDS, MAP_WORDS } from '#shared/words/comfort-words.ts';
import { FIGURE_REGION_LABELS } from '#shared/words/figure-words.ts';
import { COMFORT_READING_LABELS } from '#shared/words/labels/comfort.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { FigureAndList } from '../body/figure-and-list.tsx';
import { useSize } from '../body/figure-size.ts';
import { ZoneList } from '../body/figure-zone-list.tsx';
import { comfortAt, zoneKey, type ComfortMap } from '../state/comfort-map.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Sheet } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import bodyStyles from './body-part.module.css';
import styles from './comfort.module.css';
import { FigureSheet } from './figure-sheet.tsx';
import { marksOf } from './map-marks.ts';
import { MapKey } from './map-key.tsx';
import { RegionSheet } from './region-sheet.tsx';
import type { Choice } from './state-choice.tsx';
import { ZonePanel } from './zone-panel.tsx';
import { useVoice } from './voice.ts';

interface BodyPartProps {
  readonly map: ComfortMap;
  /** M2: no figure is drawn for a minor, and only the zones of the short list exist */
  readonly isMinor: boolean;
  readonly today: MapState | null;
}

/** CSS pixels: from here on the chosen part stands beside figure and list. */
const BESIDE = 1080;

export function BodyPart({ map, isMinor, today }: BodyPartProps) {
  const { said, words, beyond, acts } = map;
  const voice = useVoice();
  const [root, { width }] = useSize<HTMLDivElement>({ width: 1120, height: 640 });
  const [direction, setDirection] = useState<Direction>('receive');
  const [zone, setZone] = useState<FigureZoneId | null>(null);
  const [task, setTask] = useState<'figure' | 'region' | null>(null);
  const isBeside = width >= BESIDE;
  // what one would touch is the partner's body: nothing of one's own figure is on it
  const options = direction === 'receive' && !isMinor ? beyond.figure : NEUTRAL_FIGURE;
  const groups = useMemo(
    () =>
      figureZoneGroups(options)
        .map(({ region, zones }) => ({ region, zones: zones.filter((id) => isOffered(id, isMinor)) }))
        .filter(({ zones }) => zones.length > 0),
    [options, isMinor],
  );
  const zones = useMemo(() => groups.flatMap((group) => group.zones), [groups]);
  const labels = useMemo(() => new Map<FigureZoneId, string>(words.labels), [words.labels]);
  const marks = useMemo(
    () => marksOf(said.state, direction, beyond.extras),
    [said.state, direction, beyond.extras],
  );
  const chosen = zone !== null && zones.includes(zone) ? zone : null;
  const shared = {
    options,
    marks,
    labels,
    current: chosen,
    offer: (id: FigureZoneId) => isOffered(id, isMinor),
    onPick: setZone,
  };
  const nameOf = (id: FigureZoneId): string => nameZone(id, labels, options.added);
  const panel = chosen === null ? null : renderPanel(chosen);

  function renderPanel(id: FigureZoneId) {
    const at = zones.indexOf(id);
    const group = groups.find((one) => one.zones.includes(id));
    const own = isZoneId(id);
    const narrowed = own && today !== null ? comfortAt(today, direction, id) : null;
    return (
      <ZonePanel
        // fields and half-made conditions are of one part
        key={`${direction} ${id}`}
        name={nameOf(id)}
        usual={nameZone(id, new Map(), options.added)}
        at={at + 1}
        of={zones.length}
        comfort={own ? comfortAt(said.state, direction, id) : (extraAt(id) ?? NO_EXTRA)}
        isAtOnce={own && said.atOnce.has(zoneKey(direction, id))}
        today={
          narrowed === null || narrowed.reading === 'unset' ? null : COMFORT_READING_LABELS[narrowed.reading]
        }
        words={own ? { label: words.labels.get(id) ?? '', note: words.notes.get(id) ?? '' } : null}
        region={group !== undefined && group.zones.length > 1 ? FIGURE_REGION_LABELS[group.region] : null}
        mayWrite={acts !== null}
        onSay={({ choice, conditions, isMineOnly }) => {
          const state = stateOf(choice);
          if (isZoneId(id)) acts?.say([{ direction, zone: id, state, conditions, isMineOnly }]);
          else acts?.sayExtra({ about: id, state, conditions, isMineOnly, text: extraAt(id)?.text ?? '' });
        }}
        onWords={(next) => {
          if (own) acts?.setWords(id, next);
        }}
        onStep={(by) => setZone(zones[(at + by + zones.length) % zones.length] ?? null)}
        onRegion={() => setTask('region')}
      />
    );
  }

  function extraAt(id: ExtraZoneId): ExtraComfort | undefined {
    return beyond.extras.get(id);
  }

  const region = chosen === null ? undefined : groups.find((group) => group.zones.includes(chosen));
  return (
    <div ref={root} className={bodyStyles['body']}>
      <div className={bodyStyles['tools']}>
        <Segmented
          label={MAP_WORDS.direction}
          isLabelHidden
          value={direction}
          options={DIRECTIONS.map((id) => ({ id, label: voice.directions[id] }))}
          onChange={setDirection}
        />
        {!isMinor && direction === 'receive' && acts !== null && (
          <Button icon={<UserRound aria-hidden size={20} />} onPress={() => setTask('figure')}>
            {FIGURE_SHEET_WORDS.open}
          </Button>
        )}
        {direction === 'give' && <p className={styles['quiet']}>{voice.pickGive}</p>}
      </div>
      {isMinor && <p className={styles['quiet']}>{voice.listed}</p>}
      <div
        className={cx(
          bodyStyles['columns'],
          isBeside && bodyStyles['beside'],
          isMinor && bodyStyles['plain'],
        )}
      >
        <div className={isMinor ? undefined : bodyStyles['figure']}>
          {isMinor ? <ZoneList {...shared} /> : <FigureAndList {...shared} />}
        </div>
        {isBeside && (
          <section
            className={bodyStyles['aside']}
            aria-label={chosen === null ? MAP_WORDS.pick : capital(nameOf(chosen))}
          >
            {chosen === null ? <MapKey /> : <h2>{capital(nameOf(chosen))}</h2>}
            {panel}
          </section>
        )}
      </div>
      {!isBeside && (
        <Sheet
          isOpen={chosen !== null && task === null}
          onClose={() => setZone(null)}
          title={chosen === null ? '' : capital(nameOf(chosen))}
        >
          {panel}
        </Sheet>
      )}
      {region !== undefined && acts !== null && (
        <RegionSheet
          key={`${direction} ${region.region}`}
          isOpen={task === 'region'}
          onClose={() => setTask(null)}
          name={FIGURE_REGION_LABELS[region.region]}
          zones={region.zones}
          readingOf={(id) =>
            isZoneId(id) ? comfortAt(said.state, direction, id).reading : (extraAt(id)?.reading ?? 'unset')
          }
          onSet={(ids, choice) => {
            const state = stateOf(choice);
            const rest = { state, conditions: [], isMineOnly: false };
            acts.say(ids.filter(isZoneId).map((id) => ({ direction, zone: id, ...rest })));
            for (const id of ids)
              if (!isZoneId(id)) acts.sayExtra({ about: id, ...rest, text: extraAt(id)?.text ?? '' });
          }}
        />
      )}
      {acts !== null && (
        <FigureSheet
          isOpen={task === 'figure'}
          figure={beyond.figure}
          onChange={(figure) => acts.setFigure(figure)}
          onClose={() => setTask(null)}
        />
      )}
    </div>
  );
}

const NO_EXTRA: ExtraComfort = { reading: 'unset', conditions: [], isMineOnly: false, text: '' };

/** `Not set` takes back what was said, and is written as such: it must win over an older yes elsewhere. */
export function stateOf(choice: Choice): ComfortState {
  return choice === 'unset' ? 'cleared' : choice;
}

export function isOffered(id: FigureZoneId, isMinor: boolean): boolean {
  if (!isZoneId(id)) return !isMinor && !isExtraItem(id);
  const { contact, minors } = zoneOf(id);
  return contact !== 'exposure-only' && (minors || !isMinor);
}
