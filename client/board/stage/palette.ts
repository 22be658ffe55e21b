/** The theme's colours as canvas needs them: literal, read from the custom properties of app/tokens.css. */
import { useEffect, useState } from 'react';

const NAMES = {
  stage: '--stage',
  floor: '--surface',
  sunken: '--sunken',
  hairline: '--hairline',
  line: '--line',
  text: '--text',
  text2: '--text-2',
  accent: '--accent',
  warn: '--warn',
  onAccent: '--on-accent',
  accentTint: '--accent-tint',
  font: '--font-ui',
} as const;

export interface Palette extends Readonly<Record<keyof typeof NAMES, string>> {
  /** how much larger than usual words on the plan are written: follows the text size, as far as a plan can bear */
  readonly words: number;
}

/** Twice the size would cover what it names. */
const LARGEST_WORDS = 1.5;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(NAMES).map(([name, property]) => [
    name,
    style.getPropertyValue(property).trim(),
  ]);
  const words = Math.min(LARGEST_WORDS, Math.max(1, Number.parseFloat(style.fontSize) / 16 || 1));
  return { ...(Object.fromEntries(entries) as Omit<Palette, 'words'>), words };
}

/** Read once, and again when theme, contrast or text size change. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const observer = new MutationObserver(() => setPalette(readPalette()));
    observer.observe(document.documentElement, { attributes: true });
    return () => observer.disconnect();
  }, []);
  return palette;
}

/** Milliseconds of a motion token; 0 where less motion is wanted. */
export function motionMs(token: '--d-state' | '--d-sheet' | '--d-fit'): number {
  // without a page nothing moves
  if (typeof document === 'undefined') return 0;
  const text = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) return 0;
  return text.endsWith('ms') ? value : value * 1000;
}
