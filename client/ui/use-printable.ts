/**
 * Pages are not printed, but for what says so: base.css hides everything while `data-print` is not on the page. What is to be
 * printed bears `data-print-sheet`; what is on the screen alone, or on paper alone, its own sheet says.
 */
import { useEffect } from 'react';
import './print-sheet.css';

/** For as long as the view stands. */
export function usePrintable(): void {
  useEffect(() => {
    document.documentElement.dataset['print'] = 'sheet';
    return () => {
      delete document.documentElement.dataset['print'];
    };
  }, []);
}
