/**
 * The part of a layer that has a canvas. Without it each picture clears, draws and hands on as many pixels as the whole
 * plan has, however little moves in it; and a layer with nothing to show would hold them too.
 */
import type Konva from 'konva/lib/Core.js';
import type { Camera, Size } from '../tools/camera.ts';
import { NO_EDGES, onStage, windowFor, type Edges, type WindowManner } from './edges.ts';

export class LayerWindow {
  readonly #layer: Konva.Layer;
  readonly #manner: WindowManner;
  #now = NO_EDGES;

  constructor(layer: Konva.Layer, manner: WindowManner) {
    this.#layer = layer;
    this.#manner = manner;
    // Konva would clear from the layer's corner, and the window may begin elsewhere
    layer.clearBeforeDraw(false);
  }

  /**
   * Call before each picture: makes room for `edges` (pixels on the floor's own axes; null: nothing is drawn) and clears it.
   * What is drawn outside of the window is not seen.
   */
  open(edges: Edges | null, camera: Camera, size: Size, ratio: number): void {
    const needed = edges === null ? null : onStage(edges, camera, size);
    this.#now = windowFor(needed, this.#now, size, this.#manner);
    const { left, top, right, bottom } = this.#now;
    const canvas = this.#layer.getCanvas();
    const [width, height] = [right - left, bottom - top];
    if (canvas.getPixelRatio() !== ratio) canvas.setPixelRatio(ratio);
    canvas.setSizeIfChanged(width, height);
    const { style } = this.#layer.getNativeCanvasElement();
    setOnly(style, 'left', `${left}px`);
    setOnly(style, 'top', `${top}px`);
    const c = canvas.getContext()._context;
    c.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
    c.clearRect(left, top, width, height);
  }

  /** The layer is as large as the stage again, and clears itself. */
  close({ width, height }: Size): void {
    const { style } = this.#layer.getNativeCanvasElement();
    setOnly(style, 'left', '0px');
    setOnly(style, 'top', '0px');
    this.#layer.getCanvas().setSize(width, height);
    this.#layer.clearBeforeDraw(true);
  }
}

function setOnly(style: CSSStyleDeclaration, name: 'left' | 'top', value: string): void {
  if (style[name] !== value) style[name] = value;
}
