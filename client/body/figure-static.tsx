/**
 * The figure to be read, not pressed: small in a row, larger on paper. It is one image with a worded label; the key says
 * the same in print. Never for a minor, of whom no figure is drawn (M2).
 */
import { useId, useMemo } from 'react';
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import type { FigureDrawing } from '#shared/diagram/figure/figure-drawing.ts';
import { figureLegend } from '#shared/diagram/figure/figure-legend.ts';
import { figureScene, type FigureScene, type SceneView } from '#shared/diagram/figure/figure-scene.ts';
import { rectPath } from '#shared/diagram/paths.ts';
import { NEUTRAL_FIGURE, type FigureOptions } from '#shared/model/figure.ts';
import { sayFigure } from '#shared/words/figure-words.ts';
import { cx } from '../ui/cx.ts';
import { Mark } from './figure-mark.tsx';
import { NO_NAMES, type ZoneMarks, type ZoneNames } from './figure-names.ts';
import { Patterns, patternFill } from './figure-patterns.tsx';
import styles from './figure-static.module.css';

export interface StaticFigureProps {
  readonly marks: ZoneMarks;
  readonly options?: FigureOptions;
  /** the person's own words, which replace the defaults */
  readonly labels?: ZoneNames;
  /** CSS pixels, 120 to 300 */
  readonly height?: number;
  /** the key below it, in words: without it only where the row around it says the same */
  readonly hasKey?: boolean;
  /** for a list of many figures with the same options, which then draws them once */
  readonly drawing?: FigureDrawing;
}

/** Of the key: a piece of the pattern, beside the mark. */
const SWATCH = rectPath(1.5, 3.5, 21, 13, 2);

export function StaticFigure(props: StaticFigureProps) {
  const { marks, options = NEUTRAL_FIGURE, labels = NO_NAMES, height = 160, hasKey = true, drawing } = props;
  const prefix = useId();
  const figure = useMemo(() => drawing ?? drawFigure(options), [drawing, options]);
  const scene = useMemo(() => figureScene(figure, marks, height), [figure, marks, height]);
  const lines = useMemo(() => figureLegend({ options, marks, labels }), [options, marks, labels]);
  return (
    <div className={styles['static']} data-static>
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot take the colours of the theme
        role="img"
        aria-label={sayFigure(lines)}
        width={scene.width}
        height={scene.height}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
      >
        <Patterns prefix={prefix} scale={scene.scale} apart={scene.apart} line={scene.lines.hatch} />
        {scene.views.map((view) => (
          <View key={view.left} view={view} scene={scene} prefix={prefix} />
        ))}
        {scene.views.flatMap((view) =>
          view.marks.map((mark) => <Mark key={`${mark.x} ${mark.y}`} {...mark} />),
        )}
      </svg>
      {hasKey && lines.length > 0 && (
        // the image has said it already
        <ul className={styles['key']} aria-hidden>
          {lines.map(({ state, label, names }) => (
            <li key={`${state} ${label}`} className={styles['line']}>
              <svg className={styles['swatch']} viewBox="0 0 44 20" width="44" height="20">
                <Patterns prefix={`${prefix}key-`} scale={1} apart={scene.apart} line={scene.lines.hatch} />
                <g className={styles['view']}>
                  <path
                    className={cx(styles['zone'], styles[state])}
                    fill={patternFill(`${prefix}key-`, state)}
                    d={SWATCH}
                  />
                </g>
                <Mark state={state} r={6.5} x={35} y={10} />
              </svg>
              <span>
                <b className={styles['word']}>{label}</b> {names.join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ViewProps {
  readonly view: SceneView;
  readonly scene: FigureScene;
  readonly prefix: string;
}

function View({
  view: { left, top, silhouette, scenery, fills },
  scene: { scale, lines },
  prefix,
}: ViewProps) {
  const draw = (isBehind: boolean) =>
    scenery
      .filter((one) => one.isBehind === isBehind)
      .map(({ id, kind, path }) => (
        <path key={id} className={styles[kind]} strokeWidth={lines.edge} d={path} />
      ));
  return (
    <g className={styles['view']} transform={`translate(${left} ${top}) scale(${scale})`} fillRule="evenodd">
      {draw(true)}
      <path className={styles['body']} d={silhouette} />
      {fills.map(({ id, path, state }) => (
        <path
          key={id}
          className={cx(styles['zone'], styles[state])}
          strokeWidth={lines.edge * 0.8}
          data-shape={id}
          d={path}
          fill={patternFill(prefix, state)}
        />
      ))}
      {draw(false)}
      <path className={styles['outline']} strokeWidth={lines.outline} d={silhouette} />
    </g>
  );
}
