/** The sheet is fetched when it is first asked for: only ICs split, and rarely. A fetch that fails leaves the board as it is. */
import { useEffect, useState } from 'react';
import { STRIP_WORDS } from '#shared/words/strip-words.ts';
import { useNotices } from '../ui/notices.tsx';
import type * as SheetModule from './split-sheet.tsx';
import type { SplitSheetProps } from './split-sheet.tsx';

export function LoadedSplitSheet(props: SplitSheetProps) {
  const notices = useNotices();
  const { onClose } = props;
  const [loaded, setLoaded] = useState<typeof SheetModule | null>(null);
  useEffect(() => {
    let isOver = false;
    import('./split-sheet.tsx').then(
      (module) => {
        if (!isOver) setLoaded(module);
      },
      () => {
        if (isOver) return;
        notices.say({ text: STRIP_WORDS.splitMissing, kind: 'warn', topic: 'split' });
        onClose();
      },
    );
    return () => {
      isOver = true;
    };
  }, [notices, onClose]);
  return loaded === null ? null : <loaded.SplitSheet {...props} />;
}
