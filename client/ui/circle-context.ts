/** A screen that knows better than its route who sees it says so to the header. */
import { createContext, useContext, useLayoutEffect } from 'react';
import type { Circle } from '#shared/words/screens.ts';

/** null: as the route says */
export const CircleContext = createContext<(circle: Circle | null) => void>(() => undefined);

/** For as long as the view stands. */
export function useCircle(circle: Circle): void {
  const say = useContext(CircleContext);
  useLayoutEffect(() => {
    say(circle);
    return () => say(null);
  }, [say, circle]);
}
