/** The form is fetched when one is first opened: only ICs need it. A fetch that fails leaves the board as it is. */
import { useEffect, useState } from 'react';
import { CONTACT_WORDS } from '#shared/words/contact-form-words.ts';
import { useNotices } from '../../ui/notices.tsx';
import type * as FormModule from './contact-form.tsx';
import type { ContactFormProps } from './contact-form.tsx';

interface LoaderProps extends ContactFormProps {
  readonly onMissing: () => void;
}

export function LoadedContactForm({ onMissing, ...props }: LoaderProps) {
  const notices = useNotices();
  const [loaded, setLoaded] = useState<typeof FormModule | null>(null);
  useEffect(() => {
    let isOver = false;
    import('./contact-form.tsx').then(
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
  return loaded === null ? null : <loaded.ContactForm {...props} />;
}
