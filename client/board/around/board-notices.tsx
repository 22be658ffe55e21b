/** Says what the server did not take, and why an act could not be undone. */
import { useEffect } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { notTakenWords } from '#shared/words/not-taken.ts';
import { useBoard, useNotice } from '../../state/board-hooks.ts';
import { useNotices } from '../../ui/notices.tsx';

export function BoardNotices() {
  const session = useBoard();
  const notice = useNotice();
  const { say } = useNotices();
  useEffect(() => {
    if (notice === null) return;
    const [act = ''] = notice.about;
    // the same words take the place of older ones; other words stand beside them until they are read
    if (notice.kind === 'not-taken') say({ text: notTakenWords(notice.about), kind: 'warn' });
    else if (notice.kind === 'undo-changed-since') {
      say({ text: BOARD_WORDS.undoChangedSince(act), isBrief: true, topic: 'undo' });
    }
    session.dismissNotice();
  }, [notice, say, session]);
  return null;
}
