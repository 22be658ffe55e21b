/** The name of a beat, written on its card. Enter and leaving keep it, Escape puts the old one back. */
import { useEffect, useRef, useState } from 'react';
import { LIMITS, type Beat } from '#shared/model/board.ts';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { renameBeat } from '../state/beat-actions.ts';
import { useBoard } from '../state/board-hooks.ts';
import styles from './rename-beat.module.css';

interface RenameBeatProps {
  readonly beat: Beat;
  readonly title: string;
  readonly onDone: () => void;
}

export function RenameBeat({ beat, title, onDone }: RenameBeatProps) {
  const { store } = useBoard();
  const [name, setName] = useState(beat.name);
  const input = useRef<HTMLInputElement>(null);
  // Escape unmounts the field, which in some browsers still blurs it: a put-back name must not be kept then.
  const isSettled = useRef(false);

  useEffect(() => input.current?.select(), []);

  // somebody may take the beat off the board under this field: what was typed goes with it, and comes back with it
  const typed = useRef(name);
  useEffect(() => {
    typed.current = name;
  });
  useEffect(
    () => () => {
      const stands = store.beat(beat.id);
      if (!isSettled.current && stands?.retired === true && typed.current.trim() !== stands.name)
        renameBeat(store, beat.id, typed.current);
    },
    [store, beat.id],
  );

  function settle(keep: boolean): void {
    if (isSettled.current) return;
    isSettled.current = true;
    // somebody else may have removed the beat meanwhile
    if (keep && name.trim() !== beat.name && store.beat(beat.id) !== null) renameBeat(store, beat.id, name);
    onDone();
  }

  return (
    <input
      ref={input}
      className={styles['input']}
      aria-label={STRIP_WORDS.nameOf(title)}
      value={name}
      maxLength={LIMITS.name}
      autoComplete="off"
      onChange={(event) => setName(event.target.value)}
      onBlur={() => settle(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') settle(true);
        if (event.key === 'Escape') settle(false);
      }}
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
    />
  );
}
