/** The twin of one object of the canvas: unseen until it has the focus, then a chip beside its object. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Point } from '#shared/model/geometry.ts';
import { useKit } from '../board-kit.ts';
import { toScreen } from '../tools/camera.ts';
import { tokenRadius } from '../tools/hit-test.ts';
import styles from './twin.module.css';

export interface TwinButtonProps {
  readonly words: string;
  /** metres */
  readonly at: Point;
  readonly isPicked: boolean;
  /** `isAdding`: Shift was held, what is picked stays picked */
  readonly onPick: (isAdding: boolean) => void;
  /** before a key moves it: it must be picked */
  readonly onKeyMove: () => void;
}

export function TwinButton({ words, at, isPicked, onPick, onKeyMove }: TwinButtonProps) {
  const { camera } = useKit();
  const button = useRef<HTMLButtonElement>(null);

  // The chip follows its object and the camera; it is set by hand because the camera moves at every frame.
  useEffect(() => {
    const place = (): void => {
      const element = button.current;
      if (element === null || document.activeElement !== element) return;
      const { x, y } = toScreen(camera.get(), at);
      const { width, height } = camera.size();
      const half = element.offsetWidth / 2;
      const left = Math.min(Math.max(x, half + 8), Math.max(half + 8, width - half - 8));
      const above = y - tokenRadius(camera.get().scale) * 1.7 - element.offsetHeight - 6;
      const top = above < 8 ? Math.min(y + 48, height - 48) : above;
      element.style.translate = `${left - half}px ${top}px`;
    };
    place();
    const element = button.current;
    element?.addEventListener('focus', place);
    // after a press the focus shows only once a key is used, and only then has the chip its size
    element?.addEventListener('keyup', place);
    const stop = camera.subscribe(place);
    return () => {
      stop();
      element?.removeEventListener('focus', place);
      element?.removeEventListener('keyup', place);
    };
  }, [camera, at]);

  return (
    <button
      ref={button}
      type="button"
      className={styles['twin']}
      data-twin
      aria-pressed={isPicked}
      onClick={(event) => onPick(event.shiftKey)}
      onKeyDown={(event) => {
        if (isMoveKey(event)) onKeyMove();
      }}
    >
      {words}
    </button>
  );
}

function isMoveKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && (key.startsWith('Arrow') || key === '[' || key === ']' || key === 'Delete');
}
