/** The chart of the select tool: where something is under way. `select.dragging`, `select.turning`, `hand.panning`. */
import { facingTowardsPixel } from './turning.ts';
import { isSelected } from '../../state/board-view.ts';
import { panBy, toFloor, type Pixel } from './camera.ts';
import { Gesture } from './gesture.ts';
import { drawnAt, type HitTarget } from './hit-test.ts';
import { lockAxis, snapPoint, snapTurn } from './snap.ts';
import type { PointerInput, Preview, ToolState } from './tool-host.ts';

/** Moves what is picked. Nothing is written before the finger is lifted. */
export class Dragging extends Gesture<PointerInput> {
  readonly path = 'select.dragging';
  readonly #chosen: readonly HitTarget[] = this.host
    .targets()
    .filter((target) => !target.isFixed && isSelected(this.host.selection(), target.ref.kind, target.ref.id));
  #previews: readonly Preview[] = [];

  move(input: PointerInput): ToolState {
    const camera = this.host.camera();
    const from = toFloor(camera, this.start.at);
    const to = toFloor(camera, input.at);
    // one alone goes on from where it was drawn, under the finger; several keep their places round each other
    const isAlone = this.#chosen.length === 1;
    this.#previews = this.#chosen.map((target) => {
      const { ref, angle } = target;
      const at = isAlone ? drawnAt(target) : target.at;
      const free = { x: at.x + to.x - from.x, y: at.y + to.y - from.y };
      return {
        ref,
        angle,
        at: snapPoint(input.shift ? lockAxis(at, free) : free, input.ctrl, this.host.unit()),
      };
    });
    this.host.preview(this.#previews);
    return this;
  }

  protected override finish(): void {
    const moves = this.#previews.map(({ ref, at }) => ({ ref, to: at }));
    if (moves.length > 0) this.host.move(moves);
  }

  protected override clear(): void {
    this.host.preview(null);
  }
}

/** Turns one object by its handle. */
export class Turning extends Gesture<HitTarget> {
  readonly path = 'select.turning';
  #angle: number | null = null;

  move(input: PointerInput): ToolState {
    const { ref, handleTurn = 0 } = this.start;
    const at = drawnAt(this.start);
    const towards = facingTowardsPixel(this.host.camera(), at, input.at);
    this.#angle = snapTurn(towards - handleTurn, input.shift);
    this.host.preview([{ ref, at, angle: this.#angle }]);
    return this;
  }

  protected override finish(): void {
    if (this.#angle !== null && this.#angle !== this.start.angle) this.host.turn(this.start.ref, this.#angle);
  }

  protected override clear(): void {
    this.host.preview(null);
  }
}

/** Moves the floor under the window. */
export class Panning extends Gesture<Pick<PointerInput, 'at'>> {
  readonly path = 'hand.panning';
  #last: Pixel = this.start.at;

  move(input: PointerInput): ToolState {
    const by = { x: input.at.x - this.#last.x, y: input.at.y - this.#last.y };
    this.#last = input.at;
    this.host.setCamera(panBy(this.host.camera(), by));
    return this;
  }
}
