/** The scene board: opens the scene's document, and lays out bar, rail, plan, inspector and strip (ux.md B2, W3). */
import { Suspense, useCallback, useEffect } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { BeatPager } from '../beats/beat-pager.tsx';
import { BeatStrip } from '../beats/beat-strip.tsx';
import { CaptureButton } from '../beats/capture-button.tsx';
import { BoardContext, useBoardView } from '../state/board-hooks.ts';
import { useOpenBoard } from '../state/board-opening.ts';
import type { BoardSession } from '../state/board-session.ts';
import { useUnsentNote } from '../state/session-hooks.ts';
import { useLifetime } from '../state/use-lifetime.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { BoardFrame } from './board-frame.tsx';
import styles from './board-frame.module.css';
import { BoardKit, KitContext } from './board-kit.ts';

const Player = lazyPart(async () => (await import('../player/player.tsx')).Player);

const BlockingSheet = lazyPart(async () => (await import('../player/blocking-sheet.tsx')).BlockingSheet);

export interface BoardScreenProps {
  readonly sceneId: string;
  /** to begin with; the first beat where it is not said */
  readonly beatId?: string;
}

export function BoardScreen({ sceneId, beatId }: BoardScreenProps) {
  const session = useOpenBoard(sceneId);
  if (session === null) {
    return (
      <main className={styles['opening']}>
        <output>{BOARD_WORDS.opening}</output>
      </main>
    );
  }
  return <OpenBoard session={session} {...(beatId !== undefined && { beatId })} />;
}

export interface OpenBoardProps {
  readonly session: BoardSession;
  readonly beatId?: string;
}

/** A board whose document is open already. */
export function OpenBoard({ session, beatId }: OpenBoardProps) {
  useFirstBeat(session, beatId ?? null);
  const kit = useLifetime(useCallback(() => new BoardKit(session), [session]));
  useUnsentNote(session);
  if (kit === null) return null;
  return (
    <BoardContext value={session}>
      <KitContext value={kit}>
        <BoardFrame
          strip={<BeatStrip />}
          pager={<BeatPager />}
          capture={<CaptureButton />}
          player={
            <>
              <PlayerPart kit={kit} />
              <InWords session={session} />
            </>
          }
        />
      </KitContext>
    </BoardContext>
  );
}

/** Fetched when it is opened first; its keys are the board's. */
function PlayerPart({ kit }: { readonly kit: BoardKit }) {
  const isOpen = useBoardView((state) => state.hasPlayer);
  if (isOpen === false) return null;
  return (
    <Suspense fallback={null}>
      <Player tokens={kit.tokens} attach={kit.attachPlayer} startsPlaying={isOpen === 'play'} />
    </Suspense>
  );
}

/** Opens the beat that was asked for as soon as it is there; an IC who comes for one comes to its agreement. */
function useFirstBeat(session: BoardSession, beatId: string | null): void {
  useEffect(() => {
    if (beatId === null) return;
    const open = (): boolean => {
      if (session.store.beat(beatId) === null) return false;
      session.view.openBeat(beatId);
      if (session.party.me.role === 'ic') session.view.set({ tab: 'agreement', isInspectorOpen: true });
      return true;
    };
    if (open()) return;
    const stop = session.store.subscribe('beats', () => {
      if (open()) stop();
    });
    return stop;
  }, [session, beatId]);
}

function InWords({ session }: { readonly session: BoardSession }) {
  const isOpen = useBoardView((state) => state.isInWords);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <BlockingSheet onClose={() => session.view.set({ isInWords: false })} />
    </Suspense>
  );
}
