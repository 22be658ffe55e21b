/**
 * The body figure: its geometry for new options, the picture of a row, and the text for a file. A frame is 16.7 ms.
 * Alone: `node --import tsx tests/bench/figure-bench.ts`.
 */
import { drawFigure } from '#shared/diagram/figure/draw-figure.ts';
import { figureScene } from '#shared/diagram/figure/figure-scene.ts';
import { figureSvg } from '#shared/diagram/figure/figure-svg.ts';
import { FIGURE_BUILDS, NEUTRAL_FIGURE, type FigureOptions } from '#shared/model/figure.ts';
import { ZONES } from '#shared/model/zones.ts';

const RUNS = 60;
const marks = new Map(ZONES.map(({ id }) => [id, { state: 'ask', label: 'Ask first' } as const]));
const options: FigureOptions = { ...NEUTRAL_FIGURE, pose: 'wheelchair', build: FIGURE_BUILDS.broader };

const first = timed(() => drawFigure(NEUTRAL_FIGURE));
const again = Array.from({ length: RUNS }, () => timed(() => drawFigure(options)));
const figure = drawFigure(options);
const row = Array.from({ length: RUNS }, () => timed(() => figureScene(figure, marks, 160)));
const file = Array.from({ length: RUNS }, () => timed(() => figureSvg({ options, marks, height: 300 })));
process.stdout.write(
  `figure: first of a fresh process ${first.toFixed(1)} ms; then ${say(again)}; a row of it drawn before ${say(row)}; as text ${say(file)}\n`,
);

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function say(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)} ms (least ${(sorted[0] ?? 0).toFixed(1)})`;
}
