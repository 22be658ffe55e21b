/** The lines and fills of one view, in figure units. Drawn again only when options, marks or the opened region change. */
import { memo } from 'react';
import type { FigureRegionId } from '#shared/model/figure.ts';
import type { SceneryDrawing, ViewDrawing, ZoneDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import type { MarkState } from '#shared/diagram/figure/state-mark.ts';
import { cx } from '../ui/cx.ts';
import { patternFill } from './figure-patterns.tsx';
import type { ZoneMarks } from './figure-names.ts';
import styles from './figure.module.css';

interface ShapesProps {
  readonly drawing: ViewDrawing;
  readonly marks: ZoneMarks;
  readonly opened: FigureRegionId | null;
  /** what can be pressed at rest */
  readonly mode: 'regions' | 'zones';
  readonly prefix: string;
}

export const Shapes = memo(function Shapes({ drawing, marks, opened, mode, prefix }: ShapesProps) {
  const { zones, regions, silhouette, scenery } = drawing;
  const covered = new Set<string>(scenery.filter(({ isBehind }) => isBehind).map(({ id }) => id));
  const behind = zones.filter(({ id }) => covered.has(id));
  const front = zones.filter(({ id }) => !covered.has(id));
  const isPressed = (zone: ZoneDrawing): boolean =>
    opened === null ? mode === 'zones' : zone.region === opened;
  // the chair lies behind the body and must not be pressed through it
  const regionsBackFirst = regions.toSorted((a, b) => Number(b.id === 'chair') - Number(a.id === 'chair'));

  const stateOf = (zone: ZoneDrawing): MarkState | undefined => marks.get(zone.id)?.state;
  // one mark speaks for a region that is the same all over; in others "not set" needs its dots to be seen without colour
  const mixed = new Set(
    regions
      .map(({ id }) => id)
      .filter((id) => new Set(zones.filter(({ region }) => region === id).map(stateOf)).size > 1),
  );
  const edgeOf = (zone: ZoneDrawing): string | undefined => {
    const state = stateOf(zone);
    if (opened !== null && zone.region !== opened) return undefined;
    if (state === 'selected') return styles['selected'];
    if (state === 'target') return styles['target-edge'];
    return state === 'not-set' && opened === null && mixed.has(zone.region) ? styles['dots'] : undefined;
  };

  const drawZone = (zone: ZoneDrawing) => (
    <g key={zone.id}>
      {(opened === null || zone.region === opened) && marks.has(zone.id) && (
        <path
          className={cx(styles['fill'], opened !== null && styles['framed'])}
          d={zone.path}
          fill={patternFill(prefix, stateOf(zone))}
        />
      )}
      {isPressed(zone) && (
        <path
          className={cx(styles['zone'], stateOf(zone) === 'not-set' && styles['unset'])}
          d={zone.path}
          data-target={zone.id}
        />
      )}
      {edgeOf(zone) !== undefined && <path className={cx(styles['edge'], edgeOf(zone))} d={zone.path} />}
    </g>
  );

  const drawScenery = ({ id, kind, path }: SceneryDrawing) => (
    <path key={`drawn ${id}`} className={cx(styles[kind])} d={path} />
  );

  return (
    <g fillRule="evenodd">
      {scenery.filter(({ isBehind }) => isBehind).map(drawScenery)}
      {behind.map(drawZone)}
      <path className={styles['body']} d={silhouette} />
      {regionsBackFirst.map(({ id, path }) =>
        opened === null && mode === 'regions' && id !== 'chair' ? null : (
          <path
            key={id}
            className={cx(styles['region'], opened !== null && styles['faint'])}
            d={id === 'chair' ? '' : path}
          />
        ),
      )}
      {front.filter(({ kind }) => kind === 'body').map(drawZone)}
      <path className={cx(styles['outline'], opened !== null && styles['faint'])} d={silhouette} />
      {opened === null &&
        mode === 'regions' &&
        regionsBackFirst.map(({ id, path }) => (
          <path
            key={id}
            className={cx(styles['region'], styles['pressable'], id === 'chair' && styles['unlined'])}
            d={path}
            data-target={id}
          />
        ))}
      {scenery.filter(({ isBehind }) => !isBehind).map(drawScenery)}
      {front.filter(({ kind }) => kind !== 'body').map(drawZone)}
    </g>
  );
});
