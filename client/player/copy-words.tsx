/** Puts what is read here on the clipboard, where the browser has one to write to. */
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { SCORE_WORDS } from '#shared/words/score-words.ts';
import { Button } from '../ui/button.tsx';
import styles from './blocking-sheet.module.css';

/** `text` is asked for when it is pressed. */
export function CopyWords({ text }: { readonly text: () => string }) {
  // said here: the page's notices stand below the open sheet
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setSaid(SCORE_WORDS.copied);
    } catch {
      // not over http, and not where the person said no; the words can be picked by hand
      setSaid(SCORE_WORDS.notCopied);
    }
  }

  return (
    <>
      <Button icon={<Copy aria-hidden size={20} />} onPress={() => void copy()}>
        {SCORE_WORDS.copy}
      </Button>
      <output className={styles['said']}>{said}</output>
    </>
  );
}
