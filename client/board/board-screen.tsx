/** The scene board: opens the scene's document, and lays out bar, rail, plan, inspector and strip (ux.md B2, W3). */
import { useCallback } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { BeatPager } from '../beats/beat-pager.tsx';
import { BeatStrip } from '../beats/beat-strip.tsx';
import { CaptureButton } from '../beats/capture-button.tsx';
import { BoardContext } from '../state/board-hooks.ts';
import { useOpenBoard } from '../state/board-opening.ts';
import type { BoardSession } from '../state/board-session.ts';
import { useUnsentNote } from '../state/session-hooks.ts';
import { useLifetime } from '../state/use-lifetime.ts';
import { BoardFrame } from './board-frame.tsx';
import styles from './board-frame.module.css';
import { BoardKit, KitContext } from './board-kit.ts';

export interface BoardScreenProps {
  readonly sceneId: string;
}

export function BoardScreen({ sceneId }: BoardScreenProps) {
  const session = useOpenBoard(sceneId);
  if (session === null) {
    return (
      <main className={styles['opening']}>
        <output>{BOARD_WORDS.opening}</output>
      </main>
    );
  }
  return <OpenBoard session={session} />;
}

/** A board whose document is open already. */
export function OpenBoard({ session }: { readonly session: BoardSession }) {
  const kit = useLifetime(useCallback(() => new BoardKit(session), [session]));
  useUnsentNote(session);
  if (kit === null) return null;
  return (
    <BoardContext value={session}>
      <KitContext value={kit}>
        <BoardFrame strip={<BeatStrip />} pager={<BeatPager />} capture={<CaptureButton />} />
      </KitContext>
    </BoardContext>
  );
}
