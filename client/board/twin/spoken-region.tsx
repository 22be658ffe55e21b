import { useSyncExternalStore } from 'react';
import { useKit } from '../board-kit.ts';
import styles from './twin.module.css';

/** Where moves are told politely. */
export function SpokenRegion() {
  const { spoken } = useKit();
  const line = useSyncExternalStore(spoken.subscribe, spoken.get);
  return (
    <output className={styles['spoken']} aria-live="polite">
      <span key={line.id}>{line.text}</span>
    </output>
  );
}
