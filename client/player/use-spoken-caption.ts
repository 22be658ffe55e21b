/** What a screen reader is told while a scene plays: counts come faster than they can be read out (ux B6 17). */
import { useEffect, useRef, useState } from 'react';

/** Milliseconds between two captions that are read out. */
const QUIET_MS = 3_000;

/** The newest caption, at most once in three seconds; empty while nothing plays, when each is read as it is shown. */
export function useSpokenCaption(line: string, isPlaying: boolean): string {
  const [spoken, setSpoken] = useState('');
  const spokenAt = useRef(-Infinity);
  useEffect(() => {
    if (!isPlaying) return;
    // a caption that comes too soon is read out after the quiet, if it is still the newest
    const wait = Math.max(0, spokenAt.current + QUIET_MS - performance.now());
    const timer = setTimeout(() => {
      spokenAt.current = performance.now();
      setSpoken(line);
    }, wait);
    return () => clearTimeout(timer);
  }, [line, isPlaying]);
  return isPlaying ? spoken : '';
}
