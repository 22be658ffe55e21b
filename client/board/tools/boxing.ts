/** Picks what lies in a box that is drawn over the floor: `select.boxing`. Shift, or the tool, keeps what was picked before. */
import { isSelected } from '../../state/board-view.ts';
import { toFloor } from './camera.ts';
import { Gesture } from './gesture.ts';
import { drawnAt } from './hit-test.ts';
import type { PointerInput, ToolState } from './tool-host.ts';

export class Boxing extends Gesture<PointerInput> {
  readonly path = 'select.boxing';

  move(input: PointerInput): ToolState {
    const camera = this.host.camera();
    this.host.showBox([toFloor(camera, this.start.at), toFloor(camera, input.at)]);
    return this;
  }

  protected override finish(input: PointerInput): void {
    const { host } = this;
    const [a, b] = [this.start.at, input.at].map((at) => toFloor(host.camera(), at));
    if (a === undefined || b === undefined) return;
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

  protected override clear(): void {
    this.host.showBox(null);
  }
}
