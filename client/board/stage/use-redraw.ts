/** Draws a layer again when something that is no React state changes: positions under way, words that make room. */
import type Konva from 'konva/lib/Core.js';
import { useEffect, type RefObject } from 'react';

export function useRedraw(
  node: RefObject<Konva.Node | null>,
  subscribe: (listener: () => void) => () => void,
): void {
  useEffect(() => subscribe(() => node.current?.getLayer()?.batchDraw()), [node, subscribe]);
}
