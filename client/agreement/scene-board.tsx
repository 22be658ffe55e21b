/** The board of a scene, open behind a screen of one's own: what is on it, without the plan. */
import type { ReactNode } from 'react';
import { AGREEMENT_WORDS } from '#shared/words/agreement.ts';
import { contactName, LOST_WORDS } from '#shared/words/screens.ts';
import { BoardContext } from '../state/board-hooks.ts';
import { useOpenBoard } from '../state/board-opening.ts';
import { useIsBoardHere } from '../state/board-here.ts';
import { useIsFresh, useMe, useScene } from '../state/live-hooks.ts';
import styles from './agreement.module.css';

export interface SceneBoardProps {
  readonly sceneId: string;
  readonly children: ReactNode;
}

export function SceneBoard({ sceneId, children }: SceneBoardProps) {
  const me = useMe();
  const scene = useScene(sceneId);
  const isFresh = useIsFresh();
  const session = useOpenBoard(sceneId);
  if (scene === null && isFresh) return <p>{LOST_WORDS.sceneText(contactName(me?.ic ?? null))}</p>;
  return session === null ? (
    <Opening />
  ) : (
    <BoardContext value={session}>
      <WhenHere>{children}</WhenHere>
    </BoardContext>
  );
}

/** Before the document is here a beat would look as if it were not on the board. */
function WhenHere({ children }: { readonly children: ReactNode }) {
  return useIsBoardHere() ? children : <Opening />;
}

function Opening() {
  return <output className={styles['quiet']}>{AGREEMENT_WORDS.openingBoard}</output>;
}
