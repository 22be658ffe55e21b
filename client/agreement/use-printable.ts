/** Pages are not printed, but for what says so: base.css hides everything while `data-print` is not on the page. */
import { useEffect } from 'react';

export function usePrintable(): void {
  useEffect(() => {
    document.documentElement.dataset['print'] = 'sheet';
    return () => {
      delete document.documentElement.dataset['print'];
    };
  }, []);
}
