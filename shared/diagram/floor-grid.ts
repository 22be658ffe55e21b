/** The floor of a plan: grid lines counted from the centre, so that a mark on the floor tape and a line agree. */
import type { SceneSettings } from '../model/board.ts';
import { linePath } from './paths.ts';

export interface FloorGrid {
  /** every half metre that is not a whole one */
  readonly half: string;
  readonly metre: string;
  /** the centre line, upstage to downstage */
  readonly centre: string;
}

/** Lines every `step` metres, and a stronger one at every second: half metres, or feet. */
export function floorGrid(
  { floorWidth, floorDepth }: Pick<SceneSettings, 'floorWidth' | 'floorDepth'>,
  step = 0.5,
): FloorGrid {
  const grid = { half: '', metre: '' };
  const add = (across: number, along: number, draw: (at: number) => string): void => {
    const steps = Math.floor(across / 2 / step);
    for (let line = -steps; line <= steps; line += 1) {
      const at = line * step;
      // a line on the very edge would only blur the floor's outline
      if (along > 0 && Math.abs(at) < across / 2 - 0.01) grid[line % 2 === 0 ? 'metre' : 'half'] += draw(at);
    }
  };
  add(floorWidth, floorDepth, (x) => linePath(x, -floorDepth / 2, x, floorDepth / 2));
  add(floorDepth, floorWidth, (y) => linePath(-floorWidth / 2, y, floorWidth / 2, y));
  return { ...grid, centre: linePath(0, -floorDepth / 2 - 0.18, 0, floorDepth / 2 + 0.18) };
}
