/** What every state of the chart but idle shares: one hand is down, and lifting it or taking it away ends in idle again. */
import type { PointerInput, ToolHost, ToolState } from './tool-host.ts';

export abstract class Gesture<Start> implements ToolState {
  abstract readonly path: string;
  protected readonly host: ToolHost;
  protected readonly idle: ToolState;
  protected readonly start: Start;

  constructor(host: ToolHost, idle: ToolState, start: Start) {
    this.host = host;
    this.idle = idle;
    this.start = start;
  }

  down(_input: PointerInput): ToolState {
    return this;
  }

  abstract move(input: PointerInput): ToolState;

  up(input: PointerInput): ToolState {
    this.finish(input);
    // first the document, then the preview goes: nothing jumps back for a frame
    this.clear();
    return this.idle;
  }

  cancel(): ToolState {
    this.clear();
    return this.idle;
  }

  /** Writes what came of it: at most one change of the document. */
  protected finish(_input: PointerInput): void {
    // a gesture that only looks writes nothing
  }

  /** Takes back what was shown while it ran. */
  protected clear(): void {
    // most gestures that have not begun to move show nothing
  }
}
