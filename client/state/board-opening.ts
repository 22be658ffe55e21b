/** Opens the board of a scene for a screen, and follows people and rights while it is open. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { BoardSession, type BoardParty } from './board-session.ts';
import { useMe, usePeople, useScene, type LiveScene, type MeMessage } from './live-hooks.ts';
import { syncUrl } from './sync-url.ts';
import { useLifetime } from './use-lifetime.ts';

/** Null until it is open, and where the scene is not open to this person. */
export function useOpenBoard(sceneId: string): BoardSession | null {
  const me = useMe();
  const scene = useScene(sceneId);
  const people = usePeople();
  const party = useMemo(
    () => (me === null || scene === null ? null : partyOf(me, scene, people)),
    [me, scene, people],
  );
  return useSession(party);
}

/** One session for one person and one scene. */
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
