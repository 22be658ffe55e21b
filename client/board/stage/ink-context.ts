/** The colours of the theme, for everything drawn on the stage. */
import { createContext, useContext } from 'react';
import type { Palette } from './palette.ts';

export const InkContext = createContext<Palette | null>(null);

export function useInk(): Palette {
  const palette = useContext(InkContext);
  if (palette === null) throw new Error('no ink around this drawing');
  return palette;
}
