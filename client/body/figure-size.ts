import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Size } from './figure-fit.ts';

/** The inner size of an element in CSS pixels, kept up to date; `first` until it has been measured. */
export function useSize<T extends Element>(first: Size): readonly [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
