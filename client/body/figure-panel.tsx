/** One view of the figure, brought to size: shapes, marks, and a target of at least 44 px for all that can be pressed. */
import { memo, useId, useMemo, type CSSProperties } from 'react';
import type { FigureRegionId, FigureZoneId } from '#shared/model/figure.ts';
import type { ViewDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import type { Box } from '#shared/diagram/figure/polygon.ts';
import type { Point } from '#shared/diagram/figure/spline.ts';
import { cx } from '../ui/cx.ts';
import { fitBox, spreadSquares, type Size } from './figure-fit.ts';
import { Marks } from './figure-marks.tsx';
import type { ZoneMarks } from './figure-names.ts';
import { Patterns } from './figure-patterns.tsx';
import { Shapes } from './figure-shapes.tsx';
import { useSize } from './figure-size.ts';
import styles from './figure.module.css';

export type TargetId = FigureRegionId | FigureZoneId;

/** What can be pressed in this view. */
export interface PanelTarget {
  readonly id: TargetId;
  readonly anchor: Point;
  /** one appearance of each is the button; the others are for fingers only */
  readonly button: { readonly label: string; readonly isStop: boolean; readonly isChosen?: boolean } | null;
}

interface PanelProps {
  readonly drawing: ViewDrawing;
  readonly marks: ZoneMarks;
  readonly opened: FigureRegionId | null;
  readonly mode: 'regions' | 'zones';
  /** smallest last: they lie on top */
  readonly targets: readonly PanelTarget[];
  /** the path shown as hovered, and the one with the focus ring */
  readonly hovered: TargetId | null;
  readonly focused: TargetId | null;
  readonly nameOf: (id: FigureZoneId) => string;
}

/** Around the whole figure and around an opened region, in CSS pixels: half a target and a little air. */
const AIR = { rest: 14, opened: 30 };

/** CSS pixels: a target, and what lies between two of them (B6 2) */
const TARGET = 44;
const GAP = 8;

export const FigurePanel = memo(function FigurePanel(props: PanelProps) {
  const { drawing, marks, opened, mode, targets, nameOf } = props;
  const [ref, size] = useSize<HTMLDivElement>({ width: 300, height: 640 });
  const prefix = useId();
  const box = (opened === null ? undefined : drawing.regions.find(({ id }) => id === opened))?.box;
  const fit = useMemo(
    () => fitBox(box ?? drawing.box, size, box === undefined ? AIR.rest : AIR.opened),
    [box, drawing.box, size],
  );
  // where middles lie closer than a finger is wide, targets give way to both sides
  const places = useMemo(
    () =>
      spreadSquares(
        targets.map(({ anchor: [x, y] }) => ({ x: x * fit.scale + fit.left, y: y * fit.scale + fit.top })),
        // all zones of a whole figure at once have no room for gaps as well
        TARGET + (opened === null && mode === 'zones' ? 0.5 : GAP + 0.1),
        insideOf(size),
      ),
    [targets, fit, size, opened, mode],
  );
  const transform = `translate(${fit.left}px, ${fit.top}px) scale(${fit.scale})`;
  const pathOf = (id: TargetId | null): string =>
    [...drawing.regions, ...drawing.zones].find((one) => one.id === id)?.path ?? '';
  return (
    <div ref={ref} className={styles['panel']} data-view={drawing.view}>
      <svg
        className={cx(styles['drawing'], opened !== null && styles['opened'])}
        width={size.width}
        height={size.height}
        aria-hidden
      >
        <Patterns prefix={prefix} scale={fit.scale} />
        <g className={styles['zoom']} style={{ transform }}>
          <Shapes drawing={drawing} marks={marks} opened={opened} mode={mode} prefix={prefix} />
          <path className={styles['hover']} fillRule="evenodd" d={pathOf(props.hovered)} />
          <path className={styles['ring-gap']} d={pathOf(props.focused)} />
          <path className={styles['ring']} d={pathOf(props.focused)} />
        </g>
        <Marks drawing={drawing} marks={marks} opened={opened} mode={mode} fit={fit} nameOf={nameOf} />
      </svg>
      {targets.map(({ id, anchor, button }, at) => {
        const place: CSSProperties = { left: places[at]?.x, top: places[at]?.y };
        return button === null ? (
          <span
            key={`${id} ${anchor[0]}`}
            className={styles['target']}
            style={place}
            data-target={id}
            aria-hidden
          />
        ) : (
          <button
            key={`${id} ${anchor[0]}`}
            type="button"
            className={styles['target']}
            style={place}
            data-target={id}
            aria-label={button.label}
            tabIndex={button.isStop ? 0 : -1}
            {...(button.isChosen === undefined ? {} : { 'aria-pressed': button.isChosen })}
          />
        );
      })}
    </div>
  );
});

/** Where the middle of a target may be, so that all of it can be reached. */
function insideOf({ width, height }: Size): Box {
  const half = TARGET / 2;
  return { x: half, y: half, width: Math.max(0, width - TARGET), height: Math.max(0, height - TARGET) };
}
