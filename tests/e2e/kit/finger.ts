/** Somebody who works with a finger alone: real touches, and on the floor at places told in metres. */
import { expect, type CDPSession, type Locator } from '@playwright/test';
import type { Point } from '#shared/model/geometry.ts';
import { StageCamera } from '../../../client/board/stage/stage-camera.ts';
import { toScreen } from '../../../client/board/tools/camera.ts';
import type { Tablet } from './tablet.ts';

interface Floor {
  readonly width: number;
  readonly depth: number;
}

export class Finger {
  readonly #tablet: Tablet;
  readonly #touch: CDPSession;
  readonly #floor: Floor;

  private constructor(tablet: Tablet, touch: CDPSession, floor: Floor) {
    this.#tablet = tablet;
    this.#touch = touch;
    this.#floor = floor;
  }

  static async on(tablet: Tablet, floor: Floor): Promise<Finger> {
    return new Finger(tablet, await tablet.context.newCDPSession(tablet.page), floor);
  }

  /** In the middle of a control, wherever it had to be scrolled to. */
  async tap(control: Locator): Promise<void> {
    // scrolls there, and waits until it stands still and takes a touch
    await control.tap();
  }

  /** One of several that exclude each other: what is seen of it is its label. */
  async choose(radio: Locator): Promise<void> {
    await radio.locator('xpath=ancestor::label').tap();
    await expect(radio).toBeChecked();
  }

  async tapFloor(at: Point): Promise<void> {
    const pixel = await this.#onScreen(at);
    await this.#send('touchStart', pixel);
    await this.#send('touchEnd');
  }

  /**
   * Down, along in steps, up; both places in metres. It is told as a second that has just passed, in which the finger
   * came to rest before it went up: one that leaves the glass in flight makes Chromium keep the next tap to itself.
   */
  async drag(from: Point, to: Point): Promise<void> {
    const [start, end] = [await this.#onScreen(from), await this.#onScreen(to)];
    const began = Date.now() / 1000 - 1;
    await this.#send('touchStart', start, began);
    for (const [at, part] of [0.2, 0.4, 0.6, 0.8, 1, 1, 1].entries())
      await this.#send(
        'touchMove',
        { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part },
        began + 0.1 * (at + 1),
      );
    await this.#send('touchEnd', undefined, began + 1);
  }

  /** The product's own camera, fitted to the plan as it lies there now. */
  async #onScreen(at: Point): Promise<Point> {
    const box = await this.#tablet.plan.boundingBox();
    if (box === null) throw new Error('there is no plan');
    const camera = new StageCamera(() => 0);
    camera.resize(box);
    camera.setFloor(this.#floor);
    const { x, y } = toScreen(camera.get(), at);
    return { x: box.x + x, y: box.y + y };
  }

  /** `timestamp` in seconds since 1970; now where it is not said. */
  async #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    at?: Point,
    timestamp = Date.now() / 1000,
  ): Promise<void> {
    const touchPoints = at === undefined ? [] : [{ x: at.x, y: at.y, id: 0 }];
    await this.#touch.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  }
}
