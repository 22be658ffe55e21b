/** The camera with a lifetime: told to those who draw, kept fitted until somebody moves it, animated on "fit". */
import {
  between,
  fitFloor,
  keepInSight,
  zoomAround,
  type Camera,
  type Margins,
  type Pixel,
  type Size,
} from '../tools/camera.ts';

/** Room for the floor's labels and for the controls that stand round it. */
const MARGINS = {
  usual: { top: 88, right: 40, bottom: 36, left: 88 },
  small: { top: 86, right: 30, bottom: 86, left: 36 },
  /** the metres stand on the other two sides then */
  turnedSmall: { top: 86, right: 40, bottom: 86, left: 34 },
  turned: { top: 86, right: 56, bottom: 62, left: 78 },
} as const;

interface FloorSize {
  readonly width: number;
  readonly depth: number;
}

export class StageCamera {
  readonly #listeners = new Set<() => void>();
  readonly #duration: () => number;
  #camera: Camera = { scale: 80, x: 0, y: 0 };
  #size: Size = { width: 0, height: 0 };
  #floor: FloorSize = { width: 10, depth: 8 };
  #isTurned = false;
  #isFitted = true;
  #frame: number | null = null;

  /** `duration` says how long a fit takes, milliseconds; 0 without motion. */
  constructor(duration: () => number) {
    this.#duration = duration;
  }

  get = (): Camera => this.#camera;
  size = (): Size => this.#size;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** From a gesture: ends what runs by itself. */
  set(camera: Camera): void {
    this.#stop();
    this.#isFitted = false;
    this.#apply(camera);
  }

  zoomBy(factor: number, at: Pixel = this.#middle()): void {
    this.set(zoomAround(this.#camera, at, factor));
  }

  /** A turned or split screen keeps the middle in the middle. */
  resize(size: Size): void {
    const by = { x: (size.width - this.#size.width) / 2, y: (size.height - this.#size.height) / 2 };
    this.#size = size;
    this.#stop();
    if (this.#isFitted) this.#apply(this.#fitted());
    else this.#apply({ ...this.#camera, x: this.#camera.x + by.x, y: this.#camera.y + by.y });
  }

  setFloor(floor: FloorSize): void {
    if (floor.width === this.#floor.width && floor.depth === this.#floor.depth) return;
    this.#floor = floor;
    if (this.#isFitted) this.#apply(this.#fitted());
  }

  /** Seen from the stage, or from the audience: what was in the middle stays there. */
  setTurned(isTurned: boolean): void {
    if (isTurned === this.#isTurned) return;
    this.#stop();
    const middle = this.#middle();
    const { x, y, scale } = this.#camera;
    this.#isTurned = isTurned;
    if (this.#isFitted) this.#apply(this.#fitted());
    else this.#apply({ scale, x: 2 * middle.x - x, y: 2 * middle.y - y });
  }

  fit(): void {
    this.#stop();
    this.#isFitted = true;
    const from = this.#camera;
    const to = this.#fitted();
    const duration = this.#duration();
    if (duration <= 0) return this.#apply(to);
    let startedAt: number | null = null;
    const step = (now: number): void => {
      startedAt ??= now;
      const done = Math.min(1, (now - startedAt) / duration);
      this.#frame = done < 1 ? requestAnimationFrame(step) : null;
      this.#apply(between(from, to, done));
    };
    this.#frame = requestAnimationFrame(step);
  }

  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #fitted(): Camera {
    const isSmall = Math.min(this.#size.width, this.#size.height) < 480;
    return fitFloor(this.#floor, this.#size, this.#margins(isSmall));
  }

  #margins(isSmall: boolean): Margins {
    if (this.#isTurned) return isSmall ? MARGINS.turnedSmall : MARGINS.turned;
    return isSmall ? MARGINS.small : MARGINS.usual;
  }

  #middle(): Pixel {
    return { x: this.#size.width / 2, y: this.#size.height / 2 };
  }

  #stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  #apply(camera: Camera): void {
    this.#camera = { ...keepInSight(camera, this.#floor, this.#size), isTurned: this.#isTurned };
    for (const listener of this.#listeners) listener();
  }
}
