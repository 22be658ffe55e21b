/** The form with figure and list is fetched when one is first opened. A fetch that fails leaves the board as it is. */
import { useEffect, useState } from 'react';
import { EXPOSURE_WORDS } from '#shared/words/exposure-words.ts';
import { useNotices } from '../../ui/notices.tsx';
import type * as EditorModule from './exposure-editor.tsx';
import type { ExposureEditorProps } from './exposure-editor.tsx';

interface LoaderProps extends ExposureEditorProps {
  readonly onMissing: () => void;
}

export function LoadedExposureEditor({ onMissing, ...props }: LoaderProps) {
  const notices = useNotices();
  const [loaded, setLoaded] = useState<typeof EditorModule | null>(null);
  useEffect(() => {
    let isOver = false;
    import('./exposure-editor.tsx').then(
      (module) => {
        if (!isOver) setLoaded(module);
      },
      () => {
        if (isOver) return;
        notices.say({ text: EXPOSURE_WORDS.missing, kind: 'warn', topic: 'exposure-editor' });
        onMissing();
      },
    );
    return () => {
      isOver = true;
    };
  }, [notices, onMissing]);
  return loaded === null ? null : <loaded.ExposureEditor {...props} />;
}
