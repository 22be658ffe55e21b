/** Before an answer: what became of a line since its wearer said yes, or since they began to look at it. */
import { useState } from 'react';
import { RefreshCw } from 'lucide-react';
import { KIT_CHANGE_WORDS, sayKitChanges, seenTerms } from '#shared/words/kit-changes.ts';
import type { LiveKitLine, LiveKitTerms, LiveKitWearer } from '../state/kit-hooks.ts';
import styles from './kit.module.css';

interface Seen {
  readonly version: number;
  readonly terms: LiveKitTerms;
}

export interface Changes {
  readonly title: string;
  readonly differences: readonly string[];
}

/** Null when the wearer has nothing new to look at. `look` says that what stands now was seen. */
export function useChanges(
  line: LiveKitLine,
  mine: LiveKitWearer | undefined,
  order: readonly string[],
): { readonly changes: Changes | null; readonly look: () => void } {
  const now = (): Seen => ({ version: line.version, terms: seenTerms(line) });
  const [seen, setSeen] = useState(now);
  return { changes: changesOf(line, mine, seen, order), look: () => setSeen(now()) };
}

function changesOf(
  line: LiveKitLine,
  mine: LiveKitWearer | undefined,
  seen: Seen,
  order: readonly string[],
): Changes | null {
  if (mine === undefined || mine.confirmedAt !== null) return null;
  if (mine.said !== null) {
    const differences = sayKitChanges(mine.said, line, order);
    return differences.length === 0 ? null : { title: KIT_CHANGE_WORDS.sinceYes, differences };
  }
  if (line.version === seen.version) return null;
  const differences = sayKitChanges(seen.terms, line, order);
  return {
    title: KIT_CHANGE_WORDS.whileOpen,
    differences: differences.length === 0 ? [KIT_CHANGE_WORDS.other] : differences,
  };
}

export function ChangedSince({ changes }: { readonly changes: Changes | null }) {
  return (
    // there before it says anything, so that a screen reader hears it come
    <output className={styles['changesPlace']}>
      {changes !== null && (
        <div className={styles['changes']}>
          <p className={styles['changesTitle']}>
            <RefreshCw size={18} aria-hidden />
            {changes.title}
          </p>
          <ul>
            {changes.differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className={styles['quiet']}>{KIT_CHANGE_WORDS.again}</p>
        </div>
      )}
    </output>
  );
}
