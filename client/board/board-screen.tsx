/** The scene board: opens the scene's document, and lays out bar, rail, plan, inspector and strip (ux.md B2, W3). */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { BOARD_WORDS } from '#shared/words/board.ts';
import { BeatPager } from '../beats/beat-pager.tsx';
import { BeatStrip } from '../beats/beat-strip.tsx';
import { CaptureButton } from '../beats/capture-button.tsx';
import { BoardContext } from '../state/board-hooks.ts';
import { BoardSession, type BoardParty } from '../state/board-session.ts';
import { useMe, usePeople, useScene, type LiveScene, type MeMessage } from '../state/live-hooks.ts';
import { useUnsentNote } from '../state/session-hooks.ts';
import { syncUrl } from '../state/sync-url.ts';
import { BoardFrame } from './board-frame.tsx';
import styles from './board-frame.module.css';
import { BoardKit, KitContext } from './board-kit.ts';
import { useLifetime } from './use-lifetime.ts';

export interface BoardScreenProps {
  readonly sceneId: string;
}

export function BoardScreen({ sceneId }: BoardScreenProps) {
  const me = useMe();
  const scene = useScene(sceneId);
  const people = usePeople();
  const party = useMemo(
    () => (me === null || scene === null ? null : partyOf(me, scene, people)),
    [me, scene, people],
  );
  const session = useSession(party);
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

/** One session for one person and one scene; people and rights are followed while it is open. */
function useSession(party: BoardParty | null): BoardSession | null {
  const newest = useRef(party);
  const sceneId = party?.scene.id;
  const personId = party?.me.personId;
  const session = useLifetime(
    useCallback(() => {
      const first = newest.current;
      if (first?.scene.id !== sceneId || first?.me.personId !== personId || first === null) return null;
      return BoardSession.connect(first, { url: syncUrl(), now: Date.now });
    }, [sceneId, personId]),
  );
  useLayoutEffect(() => {
    newest.current = party;
    if (party !== null) session?.setParty(party);
  }, [session, party]);
  return session;
}

function partyOf(me: MeMessage, scene: LiveScene, people: BoardParty['people']): BoardParty {
  return {
    me,
    people,
    // a closed scene that is here at all is one that I was let into
    scene: {
      ...scene,
      productionId: me.production.id,
      admitted: scene.admitted ?? [me.personId],
      order: '',
      retiredAt: null,
    },
  };
}
