/** The form is fetched when one is first opened: few need it at once. A fetch that fails leaves the board as it is. */
import { useEffect, useState } from 'react';
import { CONTACT_WORDS } from '#shared/words/contact-form-words.ts';
import { useNotices } from '../../ui/notices.tsx';
import type * as EditorModule from './contact-editor.tsx';
import type { ContactEditorProps } from './contact-editor.tsx';

interface LoaderProps extends ContactEditorProps {
  readonly onMissing: () => void;
}

export function LoadedContactEditor({ onMissing, ...props }: LoaderProps) {
  const notices = useNotices();
  const [loaded, setLoaded] = useState<typeof EditorModule | null>(null);
  useEffect(() => {
    let isOver = false;
    import('./contact-editor.tsx').then(
      (module) => {
        if (!isOver) setLoaded(module);
      },
      () => {
        if (isOver) return;
        notices.say({ text: CONTACT_WORDS.formMissing, kind: 'warn', topic: 'contact-form' });
        onMissing();
      },
    );
    return () => {
      isOver = true;
    };
  }, [notices, onMissing]);
  return loaded === null ? null : <loaded.ContactEditor {...props} />;
}
