/** Text that is being typed: kept here until it is left, then written once. Leaving the screen keeps it too (B6 10). */
import { useEffect, useRef, useState } from 'react';

export interface Draft {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** writes what was typed, if it differs from what stood when typing began */
  readonly commit: () => void;
  /** puts back what stands */
  readonly revert: () => void;
}

export function useDraft(value: string, onCommit: (value: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const latest = useRef({ value, onCommit });

  useEffect(() => {
    latest.current = { value, onCommit };
  });

  const take = (next: string | null): void => {
    pending.current = next;
    setTyped(next);
  };
  const commit = (): void => {
    const text = pending.current;
    take(null);
    if (text !== null && text.trim() !== value.trim()) onCommit(text);
  };

  // What stands may have changed while one typed; what is written is only ever one's own text, whole.
  useEffect(
    () => () => {
      const text = pending.current;
      const { value: stands, onCommit: write } = latest.current;
      if (text !== null && text.trim() !== stands.trim()) write(text);
    },
    [],
  );

  return { value: typed ?? value, onChange: take, commit, revert: () => take(null) };
}
