/** What the board tells for some seconds: what undo took back, who left while one followed them. */
import { useEffect } from 'react';
import { useNotices } from '../../ui/notices.tsx';
import { useKit } from '../board-kit.ts';

export function ToldNotices() {
  const { told } = useKit();
  const { say } = useNotices();
  useEffect(
    () => told.subscribe(() => say({ text: told.get().text, isBrief: true, topic: 'told' })),
    [told, say],
  );
  return null;
}
