/** The board of a scene, open behind the desk: its beats and contacts, without the plan. */
import type { ReactNode } from 'react';
import { DESK_WORDS } from '#shared/words/desk.ts';
import { BoardContext } from '../state/board-hooks.ts';
import { useIsBoardHere } from '../state/board-here.ts';
import { useOpenBoard } from '../state/board-opening.ts';
import styles from './desk.module.css';

export interface DeskBoardProps {
  readonly sceneId: string;
  readonly children: ReactNode;
}

export function DeskBoard({ sceneId, children }: DeskBoardProps) {
  const session = useOpenBoard(sceneId);
  if (session === null) return <Opening />;
  return (
    <BoardContext value={session}>
      <WhenHere>{children}</WhenHere>
    </BoardContext>
  );
}

/** Before the document is here it would look as if nothing waited. */
function WhenHere({ children }: { readonly children: ReactNode }) {
  return useIsBoardHere() ? children : <Opening />;
}

function Opening() {
  return <output className={styles['quiet']}>{DESK_WORDS.opening}</output>;
}
