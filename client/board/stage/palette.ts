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
  onAccent: '--on-accent',
  accentTint: '--accent-tint',
  font: '--font-ui',
} as const;

export type Palette = Readonly<Record<keyof typeof NAMES, string>>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(NAMES).map(([name, property]) => [
    name,
    style.getPropertyValue(property).trim(),
  ]);
  return Object.fromEntries(entries) as Palette;
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
export function motionMs(token: '--d-state' | '--d-fit'): number {
  const text = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) return 0;
  return text.endsWith('ms') ? value : value * 1000;
}
