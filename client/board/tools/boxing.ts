/** Picks what lies in a box that is drawn over the floor: `select.boxing`. Shift, or the tool, keeps what was picked before. */
import { isSelected } from '../../state/board-view.ts';
import { toFloor } from './camera.ts';
import { drawnAt } from './hit-test.ts';
import type { PointerInput, ToolHost, ToolState } from './tool-host.ts';

export class Boxing implements ToolState {
  readonly path = 'select.boxing';
  readonly #host: ToolHost;
  readonly #idle: ToolState;
  readonly #start: PointerInput;

  constructor(host: ToolHost, idle: ToolState, start: PointerInput) {
    this.#host = host;
    this.#idle = idle;
    this.#start = start;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  move(input: PointerInput): ToolState {
    const camera = this.#host.camera();
    this.#host.showBox([toFloor(camera, this.#start.at), toFloor(camera, input.at)]);
    return this;
  }

  up(input: PointerInput): ToolState {
    const host = this.#host;
    const [a, b] = [this.#start.at, input.at].map((at) => toFloor(host.camera(), at));
    if (a !== undefined && b !== undefined) {
      const isBetween = (value: number, one: number, other: number): boolean =>
        value >= Math.min(one, other) && value <= Math.max(one, other);
      const caught = host.targets().filter((target) => {
        const { x, y } = drawnAt(target);
        return isBetween(x, a.x, b.x) && isBetween(y, a.y, b.y);
      });
      const before = host.selection();
      const fresh = caught.map(({ ref }) => ref).filter(({ kind, id }) => !isSelected(before, kind, id));
      host.select([...before, ...fresh]);
    }
    host.showBox(null);
    return this.#idle;
  }

  cancel(): ToolState {
    this.#host.showBox(null);
    return this.#idle;
  }
}
