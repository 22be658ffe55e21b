/** Words that are kept as they are typed: a lock that falls meanwhile loses none of them. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Field } from '../ui/field.tsx';

/** Milliseconds after the last key: each write is one change on the wire. */
const PAUSE = 400;

interface OwnFieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly isReadOnly?: boolean;
  readonly onKeep: (text: string) => void;
}

export function OwnField({ value, onKeep, ...rest }: OwnFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, onKeep });
  useEffect(() => {
    latest.current = { typed, value, onKeep };
  });
  const keep = (): void => {
    const { typed: text, value: kept, onKeep: write } = latest.current;
    if (text !== null && text !== kept) write(text);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  // what was typed goes with the field into the map
  useEffect(() => keep, []);
  return (
    <Field
      {...rest}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={() => {
        keep();
        setTyped(null);
      }}
    />
  );
}
