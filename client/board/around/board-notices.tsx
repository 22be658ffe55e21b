/** Says what the server did not take, and why an act could not be undone. */
import { useEffect } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { useBoard, useNotice } from '../../state/board-hooks.ts';
import { useNotices } from '../../ui/notices.tsx';

export function BoardNotices() {
  const session = useBoard();
  const notice = useNotice();
  const { say } = useNotices();
  useEffect(() => {
    if (notice === null) return;
    const [act = ''] = notice.about;
    if (notice.kind === 'not-taken') say({ text: BOARD_WORDS.notTaken, kind: 'warn', topic: 'board' });
    else if (notice.kind === 'undo-changed-since') {
      say({ text: BOARD_WORDS.undoChangedSince(act), isBrief: true, topic: 'board' });
    }
    session.dismissNotice();
  }, [notice, say, session]);
  return null;
}
