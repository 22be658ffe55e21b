/**
 * The body figure, front and back. At rest it shows regions large enough for a finger; one that is opened fills the room,
 * so that its zones are. One tab stop: arrows, Home and End go from head to toe, Enter opens, Escape goes back.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import type { FigureRegionId, FigureZoneId } from '#shared/model/figure.ts';
import type { ZoneView } from '#shared/model/zones.ts';
import { capital } from '#shared/words/capital.ts';
import { FIGURE_REGION_LABELS, FIGURE_WORDS, sayOpened } from '#shared/words/figure-words.ts';
import { ZONE_VIEW_LABELS } from '#shared/words/labels/regions.ts';
import { nameZone } from '#shared/words/zone-name.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { FigureCaption } from './figure-caption.tsx';
import { drawOffered, useChoices, type ChoiceProps } from './figure-choices.ts';
import { stepByKey } from './figure-keys.ts';
import { NO_NAMES, type ZoneNames } from './figure-names.ts';
import { FigurePanel, type TargetId } from './figure-panel.tsx';
import { useSize } from './figure-size.ts';
import { hasTarget, listTargets, targetsOf, viewOf } from './figure-targets.ts';
import styles from './figure.module.css';

export interface FigureProps extends ChoiceProps {
  /** the person's own words, which replace the defaults */
  readonly labels?: ZoneNames;
  /** `regions` opens one before its zones can be picked; `zones` offers all at once, for a very large figure */
  readonly mode?: 'regions' | 'zones';
  readonly onPick: (zone: FigureZoneId) => void;
  /** whose it is, where a screen shows more than one */
  readonly of?: string;
  /** given: a region is picked whole, and none opens */
  readonly onPickRegion?: (region: FigureRegionId) => void;
}

/** CSS pixels: below this the two views stand in each other's place, not side by side. */
const SIDE_BY_SIDE = 520;
const VIEWS: readonly ZoneView[] = ['front', 'back'];

export function Figure(props: FigureProps) {
  const { labels = NO_NAMES, mode = 'regions', onPick, onPickRegion } = props;
  const { options, groups, marks, isMany } = useChoices(props);
  const whole = useMemo(() => drawFigure(options), [options]);
  const figure = useMemo(() => drawOffered(whole, groups), [whole, groups]);
  const nameOf = useCallback(
    (id: FigureZoneId) => nameZone(id, labels, options.added),
    [labels, options.added],
  );
  const [root, { width }] = useSize<HTMLDivElement>({ width: 800, height: 640 });
  const [wanted, setOpened] = useState<FigureRegionId | null>(null);
  const [face, setFace] = useState<ZoneView>('front');
  const [current, setCurrent] = useState<TargetId>();
  const [focused, setFocused] = useState<TargetId | null>(null);
  const [hovered, setHovered] = useState<TargetId | null>(null);
  // set where the focus must follow what was just drawn
  const follow = useRef<TargetId | null>(null);
  const help = useId();

  // hidden while it was open
  const opened = groups.some(({ region }) => region === wanted) ? wanted : null;
  const shown = VIEWS.filter(
    (view) => opened === null || figure[view].regions.some(({ id }) => id === opened),
  );
  const isNarrow = width < SIDE_BY_SIDE;
  const preferred = shown.includes(face) ? face : (shown[0] ?? 'front');
  const views = useMemo(
    () => (isNarrow || shown.length === 1 ? [preferred] : [preferred, other(preferred)]),
    [isNarrow, shown.length, preferred],
  );
  const ids = useMemo(() => listTargets({ figure, groups, opened, mode }), [figure, groups, opened, mode]);
  const stop = current !== undefined && ids.includes(current) ? current : ids[0];
  const targets = useMemo(() => {
    const input = { figure, views, groups, opened, mode, marks, isMany, stop, nameOf };
    return { front: targetsOf('front', input), back: targetsOf('back', input) };
  }, [figure, views, groups, opened, mode, marks, isMany, stop, nameOf]);

  useEffect(() => {
    if (follow.current === null) return;
    root.current?.querySelector<HTMLElement>(`button[data-target="${follow.current}"]`)?.focus();
    follow.current = null;
  });

  function moveTo(id: TargetId): void {
    follow.current = id;
    setCurrent(id);
    // on a narrow screen the other view comes forward with what only it shows
    setFace(viewOf(id, { figure, views }));
  }

  function open(region: FigureRegionId): void {
    const inside = listTargets({ figure, groups, opened: region, mode });
    // where one view is shown, stay with it if it shows any of them; beside each other, head to toe holds
    const first = (isNarrow ? inside.find((id) => hasTarget(figure[preferred], id)) : undefined) ?? inside[0];
    if (first === undefined) return;
    setOpened(region);
    setHovered(null);
    moveTo(first);
  }

  function close(): void {
    if (opened === null) return;
    setOpened(null);
    setHovered(null);
    moveTo(opened);
  }

  function press(id: TargetId): void {
    const group = groups.find(({ region }) => region === id);
    if (group !== undefined && onPickRegion !== undefined) {
      setCurrent(group.region);
      return onPickRegion(group.region);
    }
    if (group !== undefined) return open(group.region);
    const zone = groups.flatMap(({ zones }) => zones).find((one) => one === id);
    if (zone === undefined) return;
    setCurrent(zone);
    onPick(zone);
  }

  const shows = opened === null ? FIGURE_WORDS.wholeFigure : sayOpened(FIGURE_REGION_LABELS[opened]);
  const heading = props.of === undefined ? shows : `${props.of}: ${shows}`;
  return (
    <div ref={root} className={cx(styles['figure'], isNarrow && styles['narrow'])}>
      <div className={styles['head']}>
        {opened !== null && (
          <>
            {isNarrow ? (
              <IconButton icon={<ArrowLeft aria-hidden />} label={FIGURE_WORDS.back} onPress={close} />
            ) : (
              <Button size={44} icon={<ArrowLeft aria-hidden size={20} />} onPress={close}>
                {FIGURE_WORDS.back}
              </Button>
            )}
            <p className={styles['title']}>{capital(FIGURE_REGION_LABELS[opened])}</p>
          </>
        )}
        {isNarrow && shown.length > 1 && (
          <Segmented
            label={FIGURE_WORDS.side}
            isLabelHidden
            value={preferred}
            options={VIEWS.map((id) => ({ id, label: ZONE_VIEW_LABELS[id] }))}
            onChange={setFace}
          />
        )}
      </div>
      <section aria-label={heading} aria-describedby={help} className={styles['section']}>
        <div
          role="presentation"
          className={styles['views']}
          onKeyDown={(event) => {
            const to = stepByKey(event.key, ids, idIn(event.target, ids) ?? stop);
            if (to !== null) moveTo(to);
            else if (event.key === 'Escape' && opened !== null) close();
            else return;
            event.preventDefault();
            // Escape closes the region, not the sheet around the figure
            event.stopPropagation();
          }}
          onClick={(event) => {
            const id = idIn(event.target, ids);
            if (id !== null) press(id);
          }}
          onPointerOver={(event) =>
            setHovered(event.pointerType === 'touch' ? null : idIn(event.target, ids))
          }
          onPointerLeave={() => setHovered(null)}
          onFocus={(event) => {
            const id = idIn(event.target, ids);
            if (id !== null) setCurrent(id);
            setFocused(event.target.matches(':focus-visible') ? id : null);
          }}
          onBlur={() => setFocused(null)}
        >
          {VIEWS.filter((view) => views.includes(view)).map((view) => (
            <div key={view} className={styles['view']}>
              {!isNarrow && shown.length > 1 && (
                <p className={styles['view-name']}>{ZONE_VIEW_LABELS[view]}</p>
              )}
              <FigurePanel
                drawing={figure[view]}
                marks={marks}
                opened={opened}
                mode={mode}
                targets={targets[view]}
                hovered={hovered}
                focused={focused}
                nameOf={nameOf}
              />
            </div>
          ))}
        </div>
      </section>
      <FigureCaption id={focused ?? hovered} groups={groups} marks={marks} nameOf={nameOf} />
      <p id={help} hidden>
        {onPickRegion === undefined ? FIGURE_WORDS.help : FIGURE_WORDS.helpWhole}
      </p>
    </div>
  );
}

function other(view: ZoneView): ZoneView {
  return view === 'front' ? 'back' : 'front';
}

/** Which of these an event in the drawing is about. */
function idIn(target: EventTarget, ids: readonly TargetId[]): TargetId | null {
  const said =
    target instanceof Element ? target.closest('[data-target]')?.getAttribute('data-target') : null;
  return ids.find((id) => id === said) ?? null;
}
