/** Marks and names over one view, in CSS pixels, so that they keep their size at any zoom. */
import { memo } from 'react';
import type { FigureRegionId } from '#shared/model/figure.ts';
import { restMarks } from '#shared/diagram/figure/figure-scene.ts';
import type { ViewDrawing, ZoneDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import { fitLabel, type Fit } from './figure-fit.ts';
import { Mark } from './figure-mark.tsx';
import type { ZoneMark, ZoneMarks } from './figure-names.ts';
import styles from './figure.module.css';

interface MarksProps {
  readonly drawing: ViewDrawing;
  readonly marks: ZoneMarks;
  readonly opened: FigureRegionId | null;
  readonly mode: 'regions' | 'zones';
  readonly fit: Fit;
  readonly nameOf: (id: ZoneDrawing['id']) => string;
}

const LINE = 16;
/** px from the middle of a mark to its edge: in an opened region, and with all zones shown at once */
const LARGE = 9;
const SMALL = 4.5;

export const Marks = memo(function Marks(props: MarksProps) {
  const { drawing, opened, mode } = props;
  if (opened !== null)
    return drawing.zones
      .filter(({ region }) => region === opened)
      .map((zone) => <OpenedZone key={zone.id} zone={zone} {...props} />);
  return mode === 'zones' ? <ZoneMarksAtRest {...props} r={SMALL} /> : <RegionMarks {...props} />;
});

/** On the whole figure: as large as reads well, but no larger than a foot. */
function radiusAtRest({ scale }: Fit): number {
  return Math.min(7, Math.max(4, scale * 8.5));
}

/** Marks only where a zone is twice as wide as one: a figure is calm while nothing is opened. */
const ROOM = 4;

/** As a printed figure has them. */
function RegionMarks({ drawing, marks, fit }: MarksProps) {
  const r = radiusAtRest(fit);
  return restMarks(drawing, (id) => marks.get(id)?.state, (ROOM * r) / fit.scale).map(
    ({ key, state, anchor }) => <Mark key={key} state={state} r={r} {...toScreen(anchor, fit)} />,
  );
}

function ZoneMarksAtRest({ drawing, marks, fit, r }: MarksProps & { readonly r: number }) {
  return drawing.zones.map(({ id, anchor }) => {
    const mark = marks.get(id);
    return mark === undefined ? null : <Mark key={id} state={mark.state} r={r} {...toScreen(anchor, fit)} />;
  });
}

/** Mark, name and state, as much of it as there is room for; the line below the figure says the rest. */
function OpenedZone({ zone, marks, fit, nameOf }: MarksProps & { readonly zone: ZoneDrawing }) {
  const mark = marks.get(zone.id);
  const { x, y } = toScreen(zone.anchor, fit);
  const lines = linesFor(zone, mark, fit.scale, nameOf(zone.id));
  const markHeight = mark === undefined ? 0 : 2 * LARGE + 5;
  const top = y - (markHeight + lines.length * LINE) / 2;
  return (
    <g>
      {mark !== undefined && <Mark state={mark.state} r={LARGE} x={x} y={top + LARGE + 1} />}
      {lines.map(({ text, isState }, at) => (
        <text
          key={text}
          className={isState ? styles['state'] : styles['name']}
          x={x}
          y={top + markHeight + at * LINE + 12}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

interface LabelLine {
  readonly text: string;
  readonly isState: boolean;
}

function linesFor(
  { room }: ZoneDrawing,
  mark: ZoneMark | undefined,
  scale: number,
  name: string,
): readonly LabelLine[] {
  const width = room.width * scale * 0.9;
  const height = room.height * scale * 0.8 - (mark === undefined ? 0 : 2 * LARGE + 5);
  const toLines = (lines: readonly string[] | null, isState: boolean): readonly LabelLine[] =>
    (lines ?? []).map((text) => ({ text, isState }));
  const state = mark === undefined ? [] : toLines(fitLabel(mark.label, { width, height }), true);
  const names = toLines(fitLabel(name, { width, height: height - state.length * LINE }), false);
  return [...names, ...state];
}

function toScreen(
  [x, y]: readonly [number, number],
  { scale, left, top }: Fit,
): { readonly x: number; readonly y: number } {
  return { x: x * scale + left, y: y * scale + top };
}
