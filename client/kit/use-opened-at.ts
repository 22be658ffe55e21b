import { useState } from 'react';

/** When this view was opened, milliseconds since 1970: what "today" is for the times in it. */
export function useOpenedAt(): number {
  const [openedAt] = useState(() => Date.now());
  return openedAt;
}
