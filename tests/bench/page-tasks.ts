/** The tasks of a page's main thread in which pictures were made, as the browser's own trace has them. */
import type { Browser, Page } from '@playwright/test';

export interface PictureTask {
  /** milliseconds in which the thread had the processor: other work of the machine is left out */
  readonly cpu: number;
  /** milliseconds of the clock */
  readonly wall: number;
  /** of `cpu`: drawing canvases and handing them on, which is the graphics chip's where there is one */
  readonly pixels: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** microseconds */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** One for each picture in which a canvas was drawn. A page that only asks for the next picture has made none. */
export async function picturesOf(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly PictureTask[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'cc', 'blink'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const timed = trace.traceEvents.filter(({ dur }) => dur !== undefined).toSorted((a, b) => a.ts - b.ts);
  const frames = timed.filter(({ name }) => name === 'FireAnimationFrame');
  const tasks = timed.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  const layers = timed.filter(({ name }) => name === 'LayerTreeHost::DoUpdateLayers');
  const canvases = timed.filter(({ name }) => name.endsWith('ProduceCanvasResource'));
  const isIn = (task: TraceEvent, event: TraceEvent): boolean =>
    event.pid === task.pid &&
    event.tid === task.tid &&
    task.ts <= event.ts &&
    event.ts < task.ts + (task.dur ?? 0);
  return tasks
    .filter(
      (task) => frames.some((event) => isIn(task, event)) && canvases.some((event) => isIn(task, event)),
    )
    .map((task) => {
      const drawn = layers.filter((event) => isIn(task, event));
      return {
        cpu: (task.tdur ?? task.dur ?? 0) / 1000,
        wall: (task.dur ?? 0) / 1000,
        pixels: drawn.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
      };
    });
}

/** The value that so much of them is not above; 0 of none. */
export function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
